import { useWords, vocabulary } from '../platform/language';

/** What is said while a paper is written, before it is handed in. */
export const paperWords = vocabulary(
  'paper',
  {
    newTitle: 'Submit a draft',
    newHow:
      'What you write stays in this window until you hand it in. Negotiated is the text in {{original}}; a translation may follow later.',
    pasteHow:
      'A whole text is pasted in one go, into the title or any paragraph: it is taken apart into provisions. The same text in another language, pasted into its own title, comes to stand beside it.',
    as: 'Submitted by',
    body: 'Laid before',
    coSponsors: 'Co-sponsors',
    noCoSponsors: 'none',
    text: 'Text',
    kindOf: 'Kind of {{label}}',
    levelOf: 'Level of {{label}}',
    level: 'level {{level}}',
    up: 'Up',
    upNamed: 'Up: {{label}}',
    down: 'Down',
    downNamed: 'Down: {{label}}',
    addBelow: 'Add below',
    addBelowNamed: 'Add below {{label}}',
    remove: 'Remove',
    removeNamed: 'Remove {{label}}',
    removed: '{{label}} has been removed.',
    putBack: 'Put it back',
    pasted: {
      one: '{{count}} paragraph has been pasted. Look at its kind.',
      other: '{{count}} paragraphs have been pasted. Look at their kinds.',
    },
    missing: 'Words in the original language are needed here.',
    faults: {
      one: '{{count}} place is to be put right before the draft can be handed in.',
      other: '{{count}} places are to be put right before the draft can be handed in.',
    },
    handIn: 'Hand in',
    handInMeans:
      'The draft goes to the Secretariat alone, to be registered and circulated. The Members have it before them only then; until then you may withdraw it.',
    handedInBefore: 'It has been handed in already, perhaps in other words than stand here.',
    toPaper: 'To the paper',
    back: 'To the drafts',
  },
  {
    newTitle: 'Представить проект',
    newHow:
      'Написанное остаётся в этом окне, пока вы не направите проект. Согласуется текст на языке оригинала ({{original}}); перевод можно представить позже.',
    pasteHow:
      'Текст можно вставить целиком – в заголовок или в любой пункт: он будет разделён на положения. Тот же текст на другом языке, вставленный в свой заголовок, встанет рядом.',
    as: 'От имени',
    body: 'Представляется органу',
    coSponsors: 'Соавторы',
    noCoSponsors: 'нет',
    text: 'Текст',
    kindOf: 'Вид: {{label}}',
    levelOf: 'Уровень: {{label}}',
    level: 'уровень {{level}}',
    up: 'Выше',
    upNamed: 'Выше: {{label}}',
    down: 'Ниже',
    downNamed: 'Ниже: {{label}}',
    addBelow: 'Добавить ниже',
    addBelowNamed: 'Добавить ниже {{label}}',
    remove: 'Удалить',
    removeNamed: 'Удалить {{label}}',
    removed: 'Удалено: {{label}}.',
    putBack: 'Вернуть',
    pasted: {
      one: 'Вставлен {{count}} абзац. Проверьте его вид.',
      few: 'Вставлено {{count}} абзаца. Проверьте их вид.',
      many: 'Вставлено {{count}} абзацев. Проверьте их вид.',
      other: 'Вставлено {{count}} абзаца. Проверьте их вид.',
    },
    missing: 'Здесь нужны слова на языке оригинала.',
    faults: {
      one: 'Прежде чем направить проект, исправьте {{count}} место.',
      few: 'Прежде чем направить проект, исправьте {{count}} места.',
      many: 'Прежде чем направить проект, исправьте {{count}} мест.',
      other: 'Прежде чем направить проект, исправьте {{count}} места.',
    },
    handIn: 'Направить',
    handInMeans:
      'Проект поступит только в Секретариат, для регистрации и распространения. Лишь после этого он окажется перед членами Совета; до тех пор его можно отозвать.',
    handedInBefore: 'Проект уже направлен, возможно, в иной редакции, чем здесь.',
    toPaper: 'К проекту',
    back: 'К проектам',
  },
);

export const usePaperWords = () => useWords(paperWords);
