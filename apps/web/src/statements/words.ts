import { type StatementKind } from '@shanyrak/draft';
import { useWords, vocabulary } from '../platform/language';

/** Statements beside a decision: in the draft's room, and attached on the decision's page. */
export const statementsWords = vocabulary(
  'statements',
  {
    title: 'Statements',
    interpretativeStatement: 'Interpretative statement',
    reservation: 'Formal reservation',
    explanation: 'Explanation of position',
    dissociation: 'Dissociation',
    reply: 'Right of reply',
    by: '{{kind}}: {{name}}',
    attachment: 'Attachment {{number}} to {{symbol}}',
    onProvision: 'On {{label}}',
    onTitle: 'On the title',
    onBehalfOf: 'Also on behalf of: {{names}}',
    aligned: 'In alignment: {{names}}',
    waitingFor: 'Named, and not yet confirmed (this is shown to you alone): {{names}}',
    original: 'Given in: {{language}}',
    courtesy: 'Courtesy translation: {{language}}. The words given are the statement.',

    // until when
    whilePut: 'Statements are received now, and until {{hours}} hours after the adoption.',
    until: 'Statements are received until {{when}} (Astana).',
    untilOwn: 'Statements are received until {{when}} (Astana; {{own}} by your clock).',
    numbersMayChange:
      'Until then one may be taken back, and the numbers of those behind it change.',
    over: 'Statements were received until {{when}} (Astana).',
    none: 'No statement has been made.',

    // made
    make: 'Make a statement',
    makeHow:
      'In writing, in your own words and language. It changes no word of the text and holds nothing up. Nobody can edit it: until the deadline you may take it back and make another.',
    kind: 'Kind',
    provision: 'Provision',
    wholeText: 'The whole text',
    choose: 'Choose a provision',
    language: 'Language',
    text: 'Text of the statement',
    left: { one: '{{count}} character left', other: '{{count}} characters left' },
    tooMany: {
      one: '{{count}} character too many: a statement has at most 10,000',
      other: '{{count}} characters too many: a statement has at most 10,000',
    },
    translation: 'Courtesy translation ({{language}}), if you wish',
    translationInto: 'Translated into',
    behalf: 'Also on behalf of',
    behalfMore: 'Each confirms it by itself; until then it is not listed.',
    submit: 'Submit the statement',
    submitMeans:
      'You make this statement in the name of your State. All Members read it at once; once the text is adopted it is attached to the decision.',
    discard: 'Discard',
    putAside: 'Put aside',
    kept: 'What you write stays in this window until you submit it.',

    // joined, taken back
    confirm: 'Confirm',
    confirmNamed: 'Confirm: {{statement}}',
    confirmMeans: 'You confirm that this statement is made on behalf of your State too.',
    align: 'Align',
    alignNamed: 'Align: {{statement}}',
    alignMeans: 'Your State aligns itself with this statement, and is listed beneath it.',
    leave: 'Take our name off',
    leaveNamed: 'Take our name off: {{statement}}',
    leaveMeans: 'Your State stands behind this statement no more, and is not listed beneath it.',
    withdraw: 'Take back',
    withdrawNamed: 'Take back: {{statement}}',
    withdrawMeans: 'The statement is attached to nothing any more. It stays in the record.',
    WITHDRAWN: 'taken back',
    LAPSED: 'lapsed',
    notStanding: { one: '{{count}} taken back or lapsed', other: '{{count}} taken back or lapsed' },
  },
  {
    title: 'Заявления',
    interpretativeStatement: 'Интерпретирующее заявление',
    reservation: 'Официальная оговорка',
    explanation: 'Разъяснение позиции',
    dissociation: 'Отмежевание',
    reply: 'Право на ответ',
    by: '{{kind}}: {{name}}',
    attachment: 'Приложение {{number}} к {{symbol}}',
    onProvision: 'К положению {{label}}',
    onTitle: 'К заголовку',
    onBehalfOf: 'Также от имени: {{names}}',
    aligned: 'Присоединились: {{names}}',
    waitingFor: 'Названы и пока не подтвердили (видно только вам): {{names}}',
    original: 'Язык заявления: {{language}}',
    courtesy:
      'Неофициальный перевод: {{language}}. Заявлением является текст, представленный делегацией.',

    whilePut: 'Заявления принимаются сейчас и в течение {{hours}} ч. после принятия.',
    until: 'Заявления принимаются до {{when}} (Астана).',
    untilOwn: 'Заявления принимаются до {{when}} (Астана; по вашим часам – {{own}}).',
    numbersMayChange:
      'До этого времени заявление может быть отозвано, и номера следующих за ним изменятся.',
    over: 'Заявления принимались до {{when}} (Астана).',
    none: 'Заявлений не сделано.',

    make: 'Сделать заявление',
    makeHow:
      'Письменно, своими словами и на своём языке. Оно не меняет ни слова в тексте и ничего не задерживает. Изменить его не может никто: до истечения срока вы можете отозвать его и сделать другое.',
    kind: 'Вид',
    provision: 'Положение',
    wholeText: 'Весь текст',
    choose: 'Выберите положение',
    language: 'Язык',
    text: 'Текст заявления',
    left: {
      one: 'Остался {{count}} знак',
      few: 'Осталось {{count}} знака',
      many: 'Осталось {{count}} знаков',
      other: 'Осталось {{count}} знака',
    },
    tooMany: {
      one: 'На {{count}} знак больше, чем допускается: не более 10 000',
      few: 'На {{count}} знака больше, чем допускается: не более 10 000',
      many: 'На {{count}} знаков больше, чем допускается: не более 10 000',
      other: 'На {{count}} знака больше, чем допускается: не более 10 000',
    },
    translation: 'Неофициальный перевод ({{language}}), если желаете',
    translationInto: 'Язык перевода',
    behalf: 'Также от имени',
    behalfMore: 'Каждая делегация подтверждает это сама; до этого она не указывается.',
    submit: 'Представить заявление',
    submitMeans:
      'Вы делаете это заявление от имени своего государства. Все члены прочтут его сразу; после принятия текста оно прилагается к решению.',
    discard: 'Удалить написанное',
    putAside: 'Отложить',
    kept: 'Написанное остаётся в этом окне, пока вы его не представите.',

    confirm: 'Подтвердить',
    confirmNamed: 'Подтвердить: {{statement}}',
    confirmMeans: 'Вы подтверждаете, что это заявление сделано и от имени вашего государства.',
    align: 'Присоединиться',
    alignNamed: 'Присоединиться: {{statement}}',
    alignMeans: 'Ваше государство присоединяется к этому заявлению и будет указано под ним.',
    leave: 'Снять наше имя',
    leaveNamed: 'Снять наше имя: {{statement}}',
    leaveMeans: 'Ваше государство больше не поддерживает это заявление и не будет указано под ним.',
    withdraw: 'Отозвать',
    withdrawNamed: 'Отозвать: {{statement}}',
    withdrawMeans: 'Заявление больше ни к чему не прилагается. Оно остаётся в записях.',
    WITHDRAWN: 'отозвано',
    LAPSED: 'утратило силу',
    notStanding: {
      one: '{{count}} отозвано или утратило силу',
      few: '{{count}} отозваны или утратили силу',
      many: '{{count}} отозваны или утратили силу',
      other: '{{count}} отозваны или утратили силу',
    },
  },
);

export const useStatementsWords = () => useWords(statementsWords);

/** `Interpretative statement: Belvara`: what one is called among others. */
export function useNamed(): (kind: StatementKind, name: string) => string {
  const say = useStatementsWords();
  return (kind, name) => say('by', { kind: say(kind), name });
}
