import { useWords, vocabulary } from '../platform/language';

/** What a delegation’s stances and objections are called where they are pressed, undone and explained. */
export const stanceWords = vocabulary(
  'stances',
  {
    supportWords: 'Support {{name}}’s wording of {{label}}',
    opposeWords: 'Oppose {{name}}’s wording of {{label}}',
    reserveWords: 'Reserve on {{name}}’s wording of {{label}}',
    supportAmendment: 'Support {{name}}’s amendment to {{label}}',
    opposeAmendment: 'Oppose {{name}}’s amendment to {{label}}',
    reserveAmendment: 'Reserve on {{name}}’s amendment to {{label}}',
    supportHere: 'Support {{label}}',
    opposeHere: 'Oppose {{label}}',
    reserveHere: 'Reserve on {{label}}',
    theChair: 'the Chair',
    theFacilitator: 'the facilitator',
    takeBack: 'Take back: {{stance}}',
    undoReason: 'reason – {{stance}}',
    undoLift: 'taking back – {{stance}}',

    blocksNothing:
      'One press; the same press takes it back. All Members see it, and it blocks nothing: what blocks is an objection, when the Chair asks.',

    // reasons
    addReason: 'Add a reason',
    changeReason: 'Change the reason',
    addReasonTo: 'Add a reason: {{what}}',
    changeReasonTo: 'Change the reason: {{what}}',
    giveReason: 'Give the reason',
    leave: 'Leave it',
    reasonOf: '{{name}}: {{reason}}',
    rationaleOf: '{{name}}:',
    yourObjection: 'your objection',

    // objections that stand
    objection: 'objection – {{names}}',
    objectionUnnamed: 'objection',
    standsInTheWay: 'Objection: {{names}}. While it stands, this wording cannot be settled.',
    standsInTheWayOfClosing: 'Objection: {{names}}. While it stands, this cannot be closed.',
    objectsToClosing: 'objection to closing it',
    objectsToAdoption: 'objection to the adoption of the text',
    objectsToWithdrawal: 'objection to the withdrawal of the draft',
    objectsToSilence: 'objection to the silence procedure',
    objectionToWording: 'objection to the wording of {{name}}',
    wholeText: 'The whole text',
  },
  {
    supportWords: 'Поддержать формулировку {{label}} ({{name}})',
    opposeWords: 'Против формулировки {{label}} ({{name}})',
    reserveWords: 'Оговорка по формулировке {{label}} ({{name}})',
    supportAmendment: 'Поддержать поправку к {{label}} ({{name}})',
    opposeAmendment: 'Против поправки к {{label}} ({{name}})',
    reserveAmendment: 'Оговорка по поправке к {{label}} ({{name}})',
    supportHere: 'Поддержать {{label}}',
    opposeHere: 'Против {{label}}',
    reserveHere: 'Оговорка по {{label}}',
    theChair: 'Председатель',
    theFacilitator: 'координатор',
    takeBack: 'Снять: {{stance}}',
    undoReason: 'обоснование – {{stance}}',
    undoLift: 'снятие – {{stance}}',

    blocksNothing:
      'Одно нажатие; повторное нажатие снимает. Это видят все государства-члены, и это ничему не препятствует: препятствует возражение – когда Председатель спросит.',

    addReason: 'Добавить обоснование',
    changeReason: 'Изменить обоснование',
    addReasonTo: 'Добавить обоснование: {{what}}',
    changeReasonTo: 'Изменить обоснование: {{what}}',
    giveReason: 'Указать обоснование',
    leave: 'Не надо',
    reasonOf: '{{name}}: {{reason}}',
    rationaleOf: '{{name}}:',
    yourObjection: 'ваше возражение',

    objection: 'возражение – {{names}}',
    objectionUnnamed: 'возражение',
    standsInTheWay: 'Возражение: {{names}}. Пока оно в силе, эту формулировку нельзя согласовать.',
    standsInTheWayOfClosing: 'Возражение: {{names}}. Пока оно в силе, это нельзя закрыть.',
    objectsToClosing: 'возражение против закрытия',
    objectsToAdoption: 'возражение против принятия текста',
    objectsToWithdrawal: 'возражение против отзыва проекта',
    objectsToSilence: 'возражение против процедуры умолчания',
    objectionToWording: 'возражение против формулировки ({{name}})',
    wholeText: 'Весь текст',
  },
);

export const useStanceWords = () => useWords(stanceWords);
export type StanceSay = ReturnType<typeof useStanceWords>;
