import { useWords, vocabulary } from '../platform/language';

/** What is said of a text that a higher body has sent back, or adopted. */
export const remittingWords = vocabulary(
  'remitting',
  {
    // at the Chair's desk
    remit: 'Remit with remarks',
    remarksFor: 'Remarks for the {{body}}',
    remitTo: 'Remit to the {{body}}',
    remitMeans:
      'The text goes back to the {{body}} with these remarks, which its Members read. It is at rest here, and is negotiated there again.',

    // what became of it
    remitted: 'Remitted to the {{body}} in {{meeting}} on {{day}}. The text is at rest here.',
    readThere: 'Read it there ({{symbol}})',
    remarks: 'Remarks of the higher body',
    cameBackLabel: 'Void adoption by the higher body',
    cameBack: 'Remitted by the {{body}} in {{meeting}} on {{day}}, with these remarks.',
    cameBackVoid:
      'The {{body}} had adopted the text by silence as {{symbol}}. That is void: silence had been broken in time. The text is negotiated here again.',
    adoptedAbove: 'Adopted by the {{body}} as {{symbol}} on {{day}}. The draft is closed here.',
    draftThere: 'The draft there',
  },
  {
    remit: 'Возвратить с замечаниями',
    remarksFor: 'Замечания для органа: {{body}}',
    remitTo: 'Возвратить в орган: {{body}}',
    remitMeans:
      'Текст возвращается на доработку ({{body}}) с этими замечаниями, которые прочтут члены органа. Работа над ним здесь завершена; там он снова согласовывается.',

    remitted:
      'Возвращён на доработку ({{body}}): {{day}}, заседание {{meeting}}. Работа над ним здесь завершена.',
    readThere: 'Читать там ({{symbol}})',
    remarks: 'Замечания вышестоящего органа',
    cameBackLabel: 'Недействительное принятие вышестоящим органом',
    cameBack: 'Возвращён на доработку с замечаниями ({{body}}): {{day}}, заседание {{meeting}}.',
    cameBackVoid:
      'Текст был принят по процедуре умолчания ({{body}}) как {{symbol}}. Это недействительно: молчание было своевременно нарушено. Текст вновь согласовывается здесь.',
    adoptedAbove:
      'Принят ({{body}}): {{day}}, как {{symbol}}. Работа над проектом здесь завершена.',
    draftThere: 'Проект там',
  },
);

export const useRemittingWords = () => useWords(remittingWords);
