import { useWords, vocabulary } from '../platform/language';

/** The way round a room in three steps, and the help that leads to it. */
export const tourWords = vocabulary(
  'tour',
  {
    help: 'Help',
    showRound: 'Show me round the room',
    keys: 'The keys',
    step: 'Step {{step}} of 3',
    next: 'Next',
    back: 'Back',
    done: 'To the text',
    close: 'Close',
    textTitle: 'The text is the page',
    text: 'Square brackets hold the words that are not agreed: first as they stand, then each other reading with the delegations behind it. The margin says how far a paragraph has come. Press a paragraph, or go with j and k.',
    actTitle: 'One place for acting',
    act: 'Beside the paragraph in focus stands everything that can be done about it: propose a change, support, oppose, reserve. Support, oppose and reserve take one press, and the same press takes them back. What binds – an objection, a withdrawal, the gavel – is asked once more. A button that is dead says why.',
    lineTitle: 'The line that tells the truth',
    line: 'It says whether you are connected and up to when all is saved; what you type is kept if the connection is lost. Ctrl K finds any act by its name, and ? shows the keys.',
  },
  {
    help: 'Помощь',
    showRound: 'Показать, как устроен зал',
    keys: 'Клавиши',
    step: 'Шаг {{step}} из 3',
    next: 'Дальше',
    back: 'Назад',
    done: 'К тексту',
    close: 'Закрыть',
    textTitle: 'Текст – это страница',
    text: 'В квадратных скобках – несогласованные слова: сначала нынешние, затем каждый другой вариант с делегациями, которые за него. На полях сказано, насколько пункт согласован. Нажмите на пункт или переходите клавишами j и k.',
    actTitle: 'Одно место для действий',
    act: 'Рядом с выбранным пунктом – всё, что с ним можно сделать: предложить изменение, поддержать, высказаться против, сделать оговорку. Поддержка, позиция против и оговорка – одно нажатие, повторное их снимает. То, что связывает – возражение, отзыв, удар молотка, – спрашивается ещё раз. Недоступная кнопка говорит почему.',
    lineTitle: 'Строка, которая говорит правду',
    line: 'Она сообщает, есть ли связь и по какой момент всё сохранено; при обрыве связи введённое не теряется. Ctrl K находит любое действие по названию, а ? показывает клавиши.',
  },
);

export type TourWord = keyof typeof tourWords.en;
export const useTourWords = () => useWords(tourWords);
