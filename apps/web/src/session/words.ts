import { useWords, vocabulary } from '../platform/language';

/** Signing in, and signing in again. */
export const sessionWords = vocabulary(
  'session',
  {
    signIn: 'Sign in',
    enter: 'Sign in',
    signInMore: 'With the e-mail address and the password that the Secretariat has given you.',
    email: 'E-mail address',
    password: 'Password',
    showPassword: 'Show the password',
    wrong: 'The address or the password is not right.',
    wait: {
      one: 'Too many attempts. Please wait a minute and try again.',
      other: 'Too many attempts. Please wait {{count}} minutes and try again.',
    },
    emailMissing: 'Please write your e-mail address.',
    passwordMissing: 'Please write your password.',
    already: 'This window is signed in as {{name}}.',
    goOn: 'Go on',
    seats: 'This is a demonstration: take a seat without a password',
    ended: 'Your session has ended',
    nothingLost:
      'Nothing that you have typed is lost: it stands where you left it, and you go on from there.',
    again: 'Sign in again',
    takeAgain: 'Take the seat again: {{seat}}',
    asAnother: 'Leave what is typed, and take another seat',
  },
  {
    signIn: 'Вход',
    enter: 'Войти',
    signInMore: 'По адресу электронной почты и паролю, полученным от Секретариата.',
    email: 'Адрес электронной почты',
    password: 'Пароль',
    showPassword: 'Показать пароль',
    wrong: 'Адрес или пароль указан неверно.',
    wait: {
      one: 'Слишком много попыток. Просим повторить через {{count}} минуту.',
      few: 'Слишком много попыток. Просим повторить через {{count}} минуты.',
      many: 'Слишком много попыток. Просим повторить через {{count}} минут.',
      other: 'Слишком много попыток. Просим повторить через {{count}} минуты.',
    },
    emailMissing: 'Просим указать адрес электронной почты.',
    passwordMissing: 'Просим указать пароль.',
    already: 'В этом окне уже выполнен вход: {{name}}.',
    goOn: 'Продолжить',
    seats: 'Это демонстрация: занять место без пароля',
    ended: 'Сеанс завершён',
    nothingLost:
      'Ничего из введённого не потеряно: всё остаётся там, где вы остановились, и вы продолжите с этого места.',
    again: 'Войти снова',
    takeAgain: 'Снова занять место: {{seat}}',
    asAnother: 'Оставить введённое и занять другое место',
  },
);

export const useSessionWords = () => useWords(sessionWords);
