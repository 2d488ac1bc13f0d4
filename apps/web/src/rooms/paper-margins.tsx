import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { nonce } from '../platform/nonce';
import { clockTime, dateOf, dayOf } from '../platform/times';
import { usePrintWords } from './print-words';
import { usePast } from './use-past';
import { useSavedAt } from '../live/use-room';
import { useRoom } from './use-room';
import './print.css';

interface PaperMarginsProps {
  readonly symbol: string;
  readonly revision: number;
  /**
   * To whom a sheet of this screen may go. What a Member reads has brackets and names in it, which the
   * Chair opens to no observer, also where the draft is open to them.
   */
  readonly distribution: 'members' | 'observers' | 'secretariat';
}

/**
 * What stands on each page that is printed of a draft: the symbol with its revision, to whom it may
 * go, when it was printed, and which page of how many. A sheet that is left on a table must say by
 * itself what it is, and how old.
 */
export function PaperMargins({ symbol, revision, distribution }: PaperMarginsProps) {
  const say = usePrintWords();
  const language = useLanguage();
  const { view } = useRoom();
  const now = useInstantOfPrinting();
  const then = usePast()?.state ?? null;
  const { connection } = view;
  const savedAt = useSavedAt();
  const isIn = connection === 'live' || connection === 'polling';
  const when = { day: dayOf(now, language), time: clockTime(now, language) };
  const number = then?.revision ?? revision;
  const name = number > 0 ? `${symbol}/Rev.${number}` : symbol;
  return (
    <style nonce={nonce}>
      {`@page {
  margin: 24mm 18mm 20mm;
  @top-left { content: ${quoted(name)}; }
  @top-right { content: ${quoted(say(distribution))}; }
  @bottom-left { content: ${quoted(printed())}; }
  @bottom-right { content: ${quoted(say('page'))} counter(page) ${quoted(say('of'))} counter(pages); }
}`}
    </style>
  );

  /** When, and of which moment the text is, where that is another. */
  function printed(): string {
    if (then)
      return say('asItStood', {
        ...when,
        since: `${dateOf(then.at, language)}, ${clockTime(then.at, language)}`,
      });
    if (isIn || savedAt === null) return say('printed', when);
    return say('stale', { ...when, since: clockTime(savedAt, language) });
  }
}

/** A string of CSS: what could end it, or the style, is written as its number. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\<>\n\r]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** The council's clock at the moment in which a page goes to the printer. */
function useInstantOfPrinting(): number {
  const [now, setNow] = useState(councilNow);
  useEffect(() => {
    // The page is set as soon as this has been heard.
    const printing = (): void => flushSync(() => setNow(councilNow()));
    addEventListener('beforeprint', printing);
    return () => removeEventListener('beforeprint', printing);
  }, []);
  return now;
}
