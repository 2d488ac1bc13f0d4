import { useWords, vocabulary } from '../platform/language';

/** What is said around the past of a draft: earlier moments, history, what happened meanwhile. */
export const pastWords = vocabulary(
  'past',
  {
    // earlier moments
    earlierMoments: 'Earlier moments',
    moment: 'An earlier moment',
    readOnly:
      'You read the text as it stood then; it cannot be acted upon. What is asked of the room now stands at the foot.',
    backToNow: 'Back to now',
    slider: 'Moment',
    stepBack: 'One act earlier',
    stepForward: 'One act later',
    actOf: 'Act {{number}} of {{count}}',
    astana: '{{day}}, {{time}} (Astana)',
    yourTime: '{{time}} by your clock',
    keys: 'Arrow keys go act by act, Page Up and Page Down revision by revision.',
    reading: 'Fetching the record …',
    failing: 'The record cannot be had just now.',
    again: 'Try again',
    thenBeside: 'As it stood then',

    // history
    history: 'History',
    noHistory: 'Nothing has happened here yet.',
    toMoment: 'Read the text of that moment',

    // meanwhile
    meanwhile: {
      one: '{{count}} thing happened meanwhile',
      other: '{{count}} things happened meanwhile',
    },
    muchHappened: 'Much happened meanwhile: the text was loaded anew.',
    whatWasThere: 'Begin where you left',
    putAway: 'Put away',

    // asked again
    changedUnder: '{{label}} has changed while your act was on its way: {{act}}.',
    sendIt: 'Send it',
    dropIt: 'Drop it',
    seeWhat: 'See what happened',
    heldSupport: 'support of the amendment of {{of}}',
    heldOppose: 'opposition to the amendment of {{of}}',
    heldReserve: 'reservation on the amendment of {{of}}',
    heldSupportHere: 'support',
    heldOpposeHere: 'opposition',
    heldReserveHere: 'reservation',
    heldLift: 'taking back your stance',
    heldPropose: 'a proposal of yours',
    heldRevise: 'the revision of your amendment',
    heldWithdraw: 'the withdrawal of your amendment',
    heldCosponsor: 'co-sponsoring the amendment of {{of}}',
    heldText: 'a text of your own',
    heldReopen: 'reopening it',
    heldOther: 'an act of yours',
  },
  {
    earlierMoments: 'Прежние моменты',
    moment: 'Прежний момент',
    readOnly:
      'Вы читаете текст, каким он был тогда; изменить его нельзя. То, о чём зал спрашивают сейчас, стоит внизу.',
    backToNow: 'К нынешнему тексту',
    slider: 'Момент',
    stepBack: 'На одно действие раньше',
    stepForward: 'На одно действие позже',
    actOf: 'Действие {{number}} из {{count}}',
    astana: '{{day}}, {{time}} (Астана)',
    yourTime: '{{time}} по вашим часам',
    keys: 'Стрелки ведут от действия к действию, Page Up и Page Down – от редакции к редакции.',
    reading: 'Запись загружается…',
    failing: 'Запись сейчас получить не удалось.',
    again: 'Повторить',
    thenBeside: 'Как это было тогда',

    history: 'История',
    noHistory: 'Здесь ещё ничего не происходило.',
    toMoment: 'Прочитать текст того момента',

    meanwhile: {
      one: 'За это время произошло {{count}} событие',
      few: 'За это время произошло {{count}} события',
      many: 'За это время произошло {{count}} событий',
      other: 'За это время произошло {{count}} события',
    },
    muchHappened: 'За это время произошло многое: текст загружен заново.',
    whatWasThere: 'С того места, где прервалась связь',
    putAway: 'Убрать',

    changedUnder: '{{label}}: текст изменился, пока ваше действие не было отправлено ({{act}}).',
    sendIt: 'Отправить',
    dropIt: 'Не отправлять',
    seeWhat: 'Что произошло',
    heldSupport: 'поддержка поправки, {{of}}',
    heldOppose: 'позиция против поправки, {{of}}',
    heldReserve: 'оговорка по поправке, {{of}}',
    heldSupportHere: 'поддержка',
    heldOpposeHere: 'позиция против',
    heldReserveHere: 'оговорка',
    heldLift: 'снятие вашей позиции',
    heldPropose: 'ваше предложение',
    heldRevise: 'новая редакция вашей поправки',
    heldWithdraw: 'отзыв вашей поправки',
    heldCosponsor: 'соавторство поправки, {{of}}',
    heldText: 'ваш собственный текст',
    heldReopen: 'повторное открытие',
    heldOther: 'ваше действие',
  },
);

export const usePastWords = () => useWords(pastWords);
