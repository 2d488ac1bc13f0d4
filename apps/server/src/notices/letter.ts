import { groupOfNotice, hostCityAt, type NoticeKind, ZONE_OF_ASTANA } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';

/**
 * What goes out by mail. Mail is a foreign cloud: it says that there is something, and until when,
 * never what about (practice rule 15). No symbol, no title, no name stands in it.
 */
export type Spoken = 'en' | 'ru';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface Words {
  readonly deadline: (when: string) => string;
  readonly meeting: (when: string) => string;
  readonly something: string;
  readonly open: string;
  readonly why: string;
}

const WORDS: Readonly<Record<Spoken, Words>> = {
  en: {
    deadline: (when) => `You have a deadline in Shanyrak, ${when}`,
    meeting: (when) => `You have a meeting in Shanyrak, ${when}`,
    something: 'There is something new for you in Shanyrak',
    open: 'It is in your inbox:',
    why: 'This message says nothing of the matter itself, on purpose. In the inbox you choose what is mailed to you.',
  },
  ru: {
    deadline: (when) => `У вас срок в Шаныраке: ${when}`,
    meeting: (when) => `У вас заседание в Шаныраке: ${when}`,
    something: 'В Шаныраке есть новое для вас',
    open: 'Оно в ваших извещениях:',
    why: 'В письме намеренно ничего не говорится о существе дела. О чём вам писать, вы выбираете там же.',
  },
};

export interface Occasion {
  readonly kind: NoticeKind;
  readonly due: Instant | null;
}

export function letterOf(occasion: Occasion, language: Spoken, site: string): Letter {
  const { open, why } = WORDS[language];
  const subject = sentenceOf(occasion, language);
  return { subject, text: `${subject}.\n\n${open} ${site}/inbox\n\n${why}\n` };
}

/** The one sentence, the same as a calendar says of such a thing. */
export function sentenceOf({ kind, due }: Occasion, language: Spoken): string {
  const words = WORDS[language];
  if (due === null) return words.something;
  const when = inAstana(due, language);
  return groupOfNotice(kind) === 'meetings' ? words.meeting(when) : words.deadline(when);
}

const LOCALES: Readonly<Record<Spoken, string>> = { en: 'en-GB', ru: 'ru-RU' };

/** `Thursday 26 March, 14:00 Astana`. */
function inAstana(at: Instant, language: Spoken): string {
  const said = (format: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(LOCALES[language], { ...format, timeZone: ZONE_OF_ASTANA }).format(at);
  const weekday = said({ weekday: 'long' });
  const day = said({ day: 'numeric', month: 'long' });
  const time = said({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const city = hostCityAt(at)[language];
  return language === 'ru'
    ? `${weekday}, ${day}, ${time}, ${city}`
    : `${weekday} ${day}, ${time} ${city}`;
}
