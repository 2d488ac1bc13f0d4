import { Link } from 'react-router';
import { inLanguageOf } from '../council/texts';
import { useNameOf } from '../council/participants';
import { decisionPath } from '../decisions/decisions';
import { councilNow } from '../platform/clock';
import { type Language, useLanguage } from '../platform/language';
import { Marked } from '../platform/marked';
import { dateOf, minuteTime, ownTime } from '../platform/times';
import { type DraftRow } from './groups';
import { StatusMark } from './status';
import { useDraftsWords } from './words';

interface RowProps {
  readonly row: DraftRow;
  /** Whether this reader may read that decision. */
  readonly mayRead: (symbol: string) => boolean;
}

/** A draft as its line in the list: symbol, title, whose it is, where it stands. */
export function Row({ row, mayRead }: RowProps) {
  const say = useDraftsWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { words, lang } = inLanguageOf(row.title, language);
  const { decision } = row;
  return (
    <li className="paper-row drafts-row">
      <p className="drafts-symbol">
        {row.symbol ?? <i>{say('notRegistered')}</i>}
        {row.revision > 0 && <span>{say('revision', { number: row.revision })}</span>}
      </p>
      <div>
        <h3>
          <Link className="whole-line" to={`/drafts/${encodeURIComponent(row.id)}`}>
            <span lang={lang}>
              <Marked text={words || say('untitled')} />
            </span>
          </Link>
          {words && lang !== language && <small> ({say(elsewhere(lang))})</small>}
        </h3>
        <p className="drafts-facts">
          {'sponsor' in row && <span>{say('sponsor', { name: nameOf(row.sponsor) })}</span>}
          {'at' in row && <Changed at={row.at} />}
        </p>
      </div>
      <p className="drafts-where">
        <StatusMark status={row.status} />
        {row.status === 'UNDER_SILENCE' && 'silence' in row && row.silence && (
          <SilentUntil until={row.silence.until} />
        )}
        {decision !== null &&
          (mayRead(decision) ? (
            <Link to={decisionPath(decision)}>{say('decision', { symbol: decision })}</Link>
          ) : (
            <span>{say('decision', { symbol: decision })}</span>
          ))}
      </p>
    </li>
  );
}

/** Until when the text is under silence. */
function SilentUntil({ until }: { readonly until: number }) {
  const say = useDraftsWords();
  const language = useLanguage();
  return (
    <time className="drafts-silent" dateTime={new Date(until).toISOString()}>
      {say('silentUntil', { day: dateOf(until, language), time: minuteTime(until, language) })}
    </time>
  );
}

const elsewhere = (lang: string) =>
  lang === 'en' ? 'inEnglish' : lang === 'ru' ? 'inRussian' : 'inOther';

/** When something last happened to it, by the clock of Astana, one's own beside it where it differs. */
function Changed({ at }: { readonly at: number }) {
  const say = useDraftsWords();
  const language = useLanguage();
  const own = ownTime(at, language);
  const when = { day: dayIn(at, language, say('today')), time: minuteTime(at, language) };
  return (
    <time dateTime={new Date(at).toISOString()}>
      {own === null ? say('changed', when) : say('changedOwn', { ...when, own })}
    </time>
  );
}

function dayIn(at: number, language: Language, today: string): string {
  const day = dateOf(at, language);
  return day === dateOf(councilNow(), language) ? today : day;
}
