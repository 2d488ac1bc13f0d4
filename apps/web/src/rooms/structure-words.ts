import { useWords, vocabulary } from '../platform/language';

/** What the room says of the structure of a text: alternatives, moves, divisions, mergings, amendments amended. */
export const structureWords = vocabulary(
  'structure',
  {
    // rows
    alternative: 'alternative',
    destination: 'proposed place',
    wouldStandHere: '{{label}} would stand here',
    moveAfter: 'move after {{after}}',
    theTitle: 'the title',
    takesIn: 'take in {{label}}',
    goesInto: 'merge into {{label}}',
    proposed: 'Proposed',
    newParagraph: 'new paragraph',
    amendmentWith: 'Amendment of {{name}}, with what others would change in it:',
    becomes: 'becomes {{label}} with the next revision',

    // what an amendment does
    offersAlternative: 'offers {{label}} in its place',
    moves: 'moves it after {{after}}',
    splits: 'divides it into {{labels}}',
    merges: 'merges {{labels}}',
    amends: 'would change the amendment of {{name}}',
    amendmentsTo: 'Amendments to the amendment of {{name}}',
    amendmentTo: '{{name}}, to the amendment of {{of}}',

    // acts
    moreChanges: 'More changes',
    proposeAlternative: 'Offer an alternative',
    proposeSplit: 'Divide the paragraph',
    proposeMove: 'Move it',
    proposeMerge: 'Merge with {{label}}',
    amendThis: 'Amend this amendment',

    // composers
    wordsOfAlternative: 'Words of the alternative to {{label}}',
    partsOf: 'Parts of {{label}}',
    partsHow:
      'Press Enter where a new paragraph begins. The first part keeps the label; the words may be changed too.',
    partsOfAmendment: 'A line for each paragraph, as many as before.',
    wordsOfMerged: 'Words of {{labels}} as one paragraph',
    wordsOfAmendment: 'Words of the amendment of {{name}}',
    moveOf: 'Move {{label}}',
    standAfter: 'It would stand, with its parts, after',
    chooseAfter: 'Choose a place',

    // before the room
    askAlternative: 'Any objection to this wording in place of {{label}}?',
    askMove: 'Any objection to moving {{label}} after {{after}}?',
    askSplit: 'Any objection to dividing {{label}} into {{labels}}?',
    askMerge: 'Any objection to merging {{labels}} into one paragraph?',
    askAmend: 'Any objection to this wording of the amendment of {{name}} to {{label}}?',
    asAmended: 'The amendment stays in its bracket, with these words.',
  },
  {
    alternative: 'альтернатива',
    destination: 'предлагаемое место',
    wouldStandHere: '{{label}} предлагается перенести сюда',
    moveAfter: 'перенести после {{after}}',
    theTitle: 'заголовка',
    takesIn: 'присоединить {{label}}',
    goesInto: 'присоединить к {{label}}',
    proposed: 'Предлагается',
    newParagraph: 'новый пункт',
    amendmentWith: 'Поправка ({{name}}) и предлагаемые к ней изменения:',
    becomes: 'в следующей редакции станет {{label}}',

    offersAlternative: 'предлагает взамен {{label}}',
    moves: 'переносит положение: после {{after}}',
    splits: 'разделяет положение: {{labels}}',
    merges: 'объединяет {{labels}}',
    amends: 'изменяет поправку ({{name}})',
    amendmentsTo: 'Поправки к поправке ({{name}})',
    amendmentTo: '{{name}}, к поправке ({{of}})',

    moreChanges: 'Другие изменения',
    proposeAlternative: 'Предложить альтернативу',
    proposeSplit: 'Разделить пункт',
    proposeMove: 'Перенести',
    proposeMerge: 'Объединить с {{label}}',
    amendThis: 'Поправка к этой поправке',

    wordsOfAlternative: 'Слова альтернативы {{label}}',
    partsOf: 'Части {{label}}',
    partsHow:
      'Нажмите Enter там, где начинается новый пункт. Первая часть сохраняет обозначение; слова тоже можно изменить.',
    partsOfAmendment: 'Каждый пункт – с новой строки; число их прежнее.',
    wordsOfMerged: 'Слова объединённого пункта: {{labels}}',
    wordsOfAmendment: 'Слова поправки ({{name}})',
    moveOf: 'Перенос {{label}}',
    standAfter: 'Положение с его подпунктами стояло бы после',
    chooseAfter: 'Выберите место',

    askAlternative: 'Есть ли возражения против этой формулировки взамен {{label}}?',
    askMove: 'Есть ли возражения против переноса {{label}} после {{after}}?',
    askSplit: 'Есть ли возражения против разделения {{label}}: {{labels}}?',
    askMerge: 'Есть ли возражения против объединения {{labels}} в один пункт?',
    askAmend: 'Есть ли возражения против такой редакции поправки ({{name}}) к {{label}}?',
    asAmended: 'Поправка останется в скобках с этими словами.',
  },
);

export const useStructureWords = () => useWords(structureWords);
