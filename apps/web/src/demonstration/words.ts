import { useWords, vocabulary } from '../platform/language';

/** The first page of the demonstration. */
export const seatsWords = vocabulary(
  'seats',
  {
    title: 'Take a seat',
    lead: 'This is a demonstration: the Council, its States and its people are all invented. One press signs this window in; each window holds a seat of its own.',
    another: 'Open another seat in a new window',
    holds: 'This window holds the seat: {{seat}}.',
    keep: 'Keep it and go to the drafts',
    find: 'Find a seat',
    findMore: 'A State, a name, a function. Enter takes the first.',
    enter: 'Enter: {{seat}}',
    nobody: 'No seat by that name.',
    presiding: 'Chair and facilitator',
    secretariat: 'Secretariat',
    members: 'Members',
    observers: 'Observers',
    more: 'more',
    moreOf: 'More seats of {{name}}',
    byPassword: 'Sign in by e-mail and password instead',
    five: 'What to try in five minutes',
    step1:
      'Here, sit down as the head of Akrenia. Open the draft and propose other words for a paragraph.',
    step2:
      'In a second window, sit down for another Member. Your words stand there in brackets; support them, oppose them, or propose better ones.',
    step3:
      'In a third window, take the Chair. Ask of each amendment whether there is any objection, and settle it when there is none: its bracket closes. Object once from another window, and see the Chair wait.',
    step4:
      'When no bracket is left, declare the text clean, put the question and let the gavel fall. A few seconds later the draft is a decision with its number.',
    step5:
      'As one officer of the Secretariat prepare its issue, as another issue and publish it. Now anybody may read it, at its permanent address.',
  },
  {
    title: 'Займите место',
    lead: 'Это демонстрация: Совет, его государства и люди вымышлены. Одно нажатие – и в этом окне выполнен вход; у каждого окна своё место.',
    another: 'Открыть ещё одно место в новом окне',
    holds: 'Место в этом окне: {{seat}}.',
    keep: 'Сохранить его и перейти к проектам',
    find: 'Найти место',
    findMore: 'Государство, имя или должность. Enter – занять первое.',
    enter: 'Enter: {{seat}}',
    nobody: 'Такого места нет.',
    presiding: 'Председатель и фасилитатор',
    secretariat: 'Секретариат',
    members: 'Члены',
    observers: 'Наблюдатели',
    more: 'ещё',
    moreOf: 'Другие места: {{name}}',
    byPassword: 'Войти по адресу электронной почты и паролю',
    five: 'Что попробовать за пять минут',
    step1:
      'В этом окне займите место главы делегации Акрении. Откройте проект и предложите иную формулировку одного из пунктов.',
    step2:
      'Во втором окне займите место другого члена Совета. Ваша формулировка стоит там в скобках: поддержите её, выступите против или предложите лучшую.',
    step3:
      'В третьем окне займите место Председателя. Спросите по каждой поправке, нет ли возражений; если их нет, она согласована и скобки закрываются. Заявите однажды возражение из другого окна – Председатель будет ждать.',
    step4:
      'Когда скобок не останется, объявите текст чистовым, поставьте вопрос о принятии и ударьте молотком. Через несколько секунд проект станет решением под своим номером.',
    step5:
      'От имени одного сотрудника Секретариата подготовьте выпуск, от имени другого – выпустите и опубликуйте решение. Теперь решение может прочесть каждый по его постоянному адресу.',
  },
);

export const useSeatsWords = () => useWords(seatsWords);
