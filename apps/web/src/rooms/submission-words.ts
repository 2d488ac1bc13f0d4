import { useWords, vocabulary } from '../platform/language';

/** What is said of a draft before its circulation, between its sponsor and the Secretariat. */
export const submissionWords = vocabulary(
  'submission',
  {
    submission: 'Between its sponsor and the Secretariat until it is circulated.',
    mandate: 'Mandate or reason',
    remarkWas: 'The Secretariat’s remarks: {{note}}',
    withdrawn: 'Its sponsor has withdrawn it; it was never before the Members.',

    // the Secretariat's desk
    'officer.SUBMITTED':
      'It waits for its number. You may suggest a better form; what the paper says is its sponsor’s alone.',
    'officer.SUGGESTED':
      'Your remarks are with the sponsor, who answers them or insists. You can register it as it stands.',
    'officer.REGISTERED': 'It has its symbol, and waits to be circulated.',
    register: 'Register',
    registerMeans: 'It takes the next number of the register of drafts, for ever.',
    suggest: 'Suggest a change of form',
    suggestMeans:
      'On form alone. The sponsor may answer with a corrected text, or insist on the present one.',
    remark: 'Remarks to the sponsor',
    send: 'Send to the sponsor',
    circulate: 'Circulate',
    circulateMeans: 'All Members receive it at once. From then on the text is theirs.',

    // the sponsor's desk
    sponsorsDesk: 'Your paper',
    'sponsor.SUBMITTED': 'It is with the Secretariat, to be registered and circulated.',
    'sponsor.SUGGESTED':
      'The Secretariat suggests a better form. You may answer with a corrected text, or insist on the present one.',
    'sponsor.REGISTERED': 'It has its symbol, and waits for the Secretariat to circulate it.',
    answer: 'Answer with a corrected text',
    answerHow:
      'The paper as it stands. Change what is to be changed; the Secretariat then has the corrected text before it.',
    handIn: 'Hand in the corrected text',
    insist: 'Insist: circulate it as it stands',
    insistMeans:
      'It is registered and put before all Members now, as it stands. Nobody can keep it from them.',
    insistRegisteredMeans:
      'It is put before all Members now, without waiting for the Secretariat. Nobody can keep it from them.',
    withdraw: 'Withdraw the paper',
    withdrawMeans: 'It is taken back for good and is not put before the Members.',
  },
  {
    submission: 'До распространения – между автором и Секретариатом.',
    mandate: 'Мандат или обоснование',
    remarkWas: 'Замечания Секретариата: {{note}}',
    withdrawn: 'Автор отозвал проект; членам Совета он не представлялся.',

    'officer.SUBMITTED':
      'Проект ожидает регистрации. Вы можете предложить правку по форме; содержание остаётся за автором.',
    'officer.SUGGESTED':
      'Ваши замечания у автора: он ответит на них или будет настаивать. Проект можно зарегистрировать и в нынешнем виде.',
    'officer.REGISTERED': 'Проекту присвоено условное обозначение; он ожидает распространения.',
    register: 'Зарегистрировать',
    registerMeans: 'Проекту навсегда присваивается очередной номер в регистре проектов.',
    suggest: 'Предложить правку по форме',
    suggestMeans:
      'Только по форме. Автор может ответить исправленным текстом или настоять на нынешнем.',
    remark: 'Замечания автору',
    send: 'Направить автору',
    circulate: 'Распространить',
    circulateMeans: 'Его сразу получают все государства-члены. С этого момента текст в их руках.',

    sponsorsDesk: 'Ваш проект',
    'sponsor.SUBMITTED': 'Он в Секретариате: ожидает регистрации и распространения.',
    'sponsor.SUGGESTED':
      'Секретариат предлагает правку по форме. Вы можете ответить исправленным текстом или настоять на нынешнем.',
    'sponsor.REGISTERED':
      'Ему присвоено условное обозначение; он ожидает распространения Секретариатом.',
    answer: 'Ответить исправленным текстом',
    answerHow:
      'Перед вами нынешний текст. Измените то, что нужно; исправленный текст поступит в Секретариат.',
    handIn: 'Направить исправленный текст',
    insist: 'Настоять: распространить в нынешнем виде',
    insistMeans:
      'Проект регистрируется и сразу представляется всем государствам-членам в нынешнем виде. Никто не может этому помешать.',
    insistRegisteredMeans:
      'Проект сразу представляется всем государствам-членам, не дожидаясь Секретариата. Никто не может этому помешать.',
    withdraw: 'Отозвать проект',
    withdrawMeans: 'Проект отзывается окончательно и членам Совета не представляется.',
  },
);

export const useSubmissionWords = () => useWords(submissionWords);
