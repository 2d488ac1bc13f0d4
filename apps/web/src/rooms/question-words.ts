import { useWords, vocabulary } from '../platform/language';

/** What is said of a question that recommends to another body, and of one that several drafts share. */
export const questionWords = vocabulary(
  'question',
  {
    // what is asked
    whatIsAsked: 'What is asked',
    adoptHere: 'to adopt the text here',
    recommendTo: 'to recommend it for adoption by the {{body}}',
    askRecommend: 'Is there any objection to recommending this text to the {{body}}?',
    putRecommendMeans:
      'You ask whether anyone objects to recommending the text, as it stands, for adoption by the {{body}}. It takes no number here.',
    gavelledRecommend:
      'The gavel has fallen. Unless an objection is received, the text is recommended to the {{body}} in {{seconds}} s.',
    gavelRecommendMeans:
      'You have heard no objection. The quiet period begins; at its end the text is recommended to the {{body}}.',
    proceedRecommendMeans:
      'You have said in the room that you proceed without the remote seat of {{names}}. This is recorded. The quiet period begins; at its end the text is recommended to the {{body}}.',

    // what became of it
    forwarded: 'Recommended to the {{body}} on {{day}}, as {{symbol}}. The text is at rest here.',
    openBefore: 'Open it before the {{body}}',
    openBeforeMeans:
      'The text is opened before the {{body}} as a draft of its own, word for word, with a link to this one. What was agreed here is open again there.',
    no: 'No',
    readBefore: 'Read it before the {{body}} ({{symbol}})',
    origin: 'Recommended by the {{body}} ({{symbol}}), meeting {{meeting}}',

    // several drafts, one question
    together: 'Put together with {{symbols}}: adopted together or not at all.',
    anotherDraft: 'another draft',
  },
  {
    whatIsAsked: 'О чём вопрос',
    adoptHere: 'принять текст здесь',
    recommendTo: 'рекомендовать к принятию, орган: {{body}}',
    askRecommend: 'Есть ли возражения против того, чтобы рекомендовать этот текст ({{body}})?',
    putRecommendMeans:
      'Вы спрашиваете, есть ли возражения против того, чтобы рекомендовать текст в нынешнем виде к принятию ({{body}}). Номера здесь он не получает.',
    gavelledRecommend:
      'Удар молотка прозвучал. Если возражений не поступит, через {{seconds}} с текст будет рекомендован ({{body}}).',
    gavelRecommendMeans:
      'Возражений вы не услышали. Начинается период тишины; по его окончании текст рекомендован ({{body}}).',
    proceedRecommendMeans:
      'Вы объявили в зале, что продолжаете без дистанционного места ({{names}}). Это записывается. Начинается период тишины; по его окончании текст рекомендован ({{body}}).',

    forwarded: 'Рекомендован ({{body}}): {{day}}, как {{symbol}}. Работа над ним здесь завершена.',
    openBefore: 'Открыть в органе: {{body}}',
    openBeforeMeans:
      'Текст открывается как собственный проект органа ({{body}}), слово в слово, со ссылкой на этот. Согласованное здесь там снова открыто.',
    no: 'Нет',
    readBefore: 'Читать в органе: {{body}} ({{symbol}})',
    origin: 'Рекомендован органом: {{body}} ({{symbol}}), заседание {{meeting}}',

    together: 'Вопрос поставлен вместе с {{symbols}}: принимаются все или ни один.',
    anotherDraft: 'ещё один проект',
  },
);

export const useQuestionWords = () => useWords(questionWords);
