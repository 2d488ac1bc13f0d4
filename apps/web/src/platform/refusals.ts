import { sentence } from '@shanyrak/council';
import { type Params, type Refusal } from '@shanyrak/kernel';
import { type Problem } from '@shanyrak/protocol';
import { councilNow } from './clock';
import { type Language, vocabulary } from './language';
import { clockTime, dateOf, dayOf, minuteTime } from './times';

/**
 * Why something was not done, in the reader's language. A refusal names its rule, whose sentence
 * stands in libs/council; every other problem is told by its code.
 */
export const problemWords = vocabulary(
  'problems',
  {
    'bad-request': 'The server could not read this. Please reload the page and act again.',
    unauthenticated: 'Please sign in.',
    forbidden: 'This is not open to you.',
    'not-found': 'There is nothing here for you.',
    refused: 'A rule refuses this act.',
    stale: 'The words on your screen have changed. Look at them again before you act.',
    conflict: 'This name is already in use.',
    'too-large': 'This is larger than 100 kB and cannot be sent.',
    'too-many-requests': 'Too many requests at once; please wait a moment.',
    unavailable: 'The server does not answer now. Nothing of yours is lost; it is tried again.',
    internal: 'The server failed; the failure has been noted. Please try again.',
  },
  {
    'bad-request': 'Сервер не смог это прочитать. Просим обновить страницу и повторить действие.',
    unauthenticated: 'Просим войти в систему.',
    forbidden: 'Это вам недоступно.',
    'not-found': 'Здесь для вас ничего нет.',
    refused: 'Правило не допускает этого действия.',
    stale:
      'Формулировка на вашем экране изменилась. Просмотрите её ещё раз, прежде чем действовать.',
    conflict: 'Это обозначение уже используется.',
    'too-large': 'Объём превышает 100 кБ, отправить нельзя.',
    'too-many-requests': 'Слишком много запросов подряд; просим немного подождать.',
    unavailable:
      'Сервер сейчас не отвечает. Ничего из введённого не потеряно; попытка повторяется.',
    internal: 'Сбой на сервере; он отмечен. Просим повторить попытку.',
  },
);

/** Names of delegations by code, in the reader's language. */
export type NameOf = (code: string) => string;

/** A refusal's sentence, with delegations by name and instants by the clock of Astana. */
export function inSentence(refusal: Refusal, language: Language, nameOf: NameOf): string {
  const params = Object.fromEntries(
    Object.entries(refusal.params).map(([key, value]) => [
      key,
      legible(key, value, language, nameOf),
    ]),
  ) as Params;
  return sentence({ rule: refusal.rule, params }, language);
}

const INSTANTS = new Set(['until', 'at', 'due', 'least', 'receivedAt', 'startedAt', 'occurredAt']);

function legible(
  key: string,
  value: Params[string],
  language: Language,
  nameOf: NameOf,
): Params[string] {
  if (typeof value === 'number') return INSTANTS.has(key) ? whenIs(value, language) : value;
  if (typeof value === 'string') return nameOf(value);
  // Names that are not told are alike, and are said once: nobody is counted.
  return [...new Set(value.map(nameOf))];
}

/** By the clock, and on another day than today with that day. */
function whenIs(at: number, language: Language): string {
  const day = dateOf(at, language);
  return day === dateOf(councilNow(), language)
    ? clockTime(at, language)
    : `${dayOf(at, language)}, ${minuteTime(at, language)}`;
}

/** Any problem in words. */
export function problemIn(
  { code, rule, params }: Problem,
  language: Language,
  nameOf: NameOf = (code) => code,
): string {
  if (rule !== undefined) return inSentence({ rule, params: params ?? {} }, language, nameOf);
  return problemWords[language][code];
}
