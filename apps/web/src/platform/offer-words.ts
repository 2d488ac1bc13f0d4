import { useWords, vocabulary } from './language';

/** What the palette and the list of keys say. */
export const offerWords = vocabulary(
  'offers',
  {
    palette: 'Everything you can do here',
    whatToDo: 'What would you like to do?',
    nothingFound: 'Nothing on this screen is called that.',
    here: 'This page',
    doAnything: 'Find an act',
    keys: 'Keys',
    keysMore:
      'A key does what the button does, and no more: a stance is one press and can be lifted, what binds is asked once again. On a keyboard with other letters the key in the same place counts.',
    always: 'Everywhere',
    openPalette: 'Find an act by its name',
    send: 'While writing: send',
    putAside: 'While writing: put aside, kept in this window',
    showKeys: 'The keys',
    close: 'Close',
    ctrl: 'Ctrl',
    enter: 'Enter',
    escape: 'Esc',
  },
  {
    palette: 'Все действия на этом экране',
    whatToDo: 'Что вы хотите сделать?',
    nothingFound: 'На этом экране ничего так не называется.',
    here: 'Эта страница',
    doAnything: 'Найти действие',
    keys: 'Клавиши',
    keysMore:
      'Клавиша делает то же, что кнопка, и не больше: поддержка, позиция против и оговорка – одно нажатие, и их можно снять; то, что связывает, спрашивается ещё раз. В русской раскладке действует клавиша на том же месте.',
    always: 'Везде',
    openPalette: 'Найти действие по названию',
    send: 'Во время письма: отправить',
    putAside: 'Во время письма: отложить, текст останется в этом окне',
    showKeys: 'Клавиши',
    close: 'Закрыть',
    ctrl: 'Ctrl',
    enter: 'Enter',
    escape: 'Esc',
  },
);

export const useOfferWords = () => useWords(offerWords);
