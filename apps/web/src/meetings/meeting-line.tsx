import { Link } from 'react-router';
import { inLanguageOf } from '../council/texts';
import { useLanguage } from '../platform/language';
import { addressOf } from './address';
import { type MeetingRow } from './calendar';
import { MeetingStatusMark } from './meeting-status';
import { Moment } from './moment';
import { useMeetingsWords } from './words';

interface RowProps {
  readonly row: MeetingRow;
}

/** A meeting as its line in the list: symbol, when, what it is about, how it stands. */
export function MeetingLine({ row }: RowProps) {
  return (
    <li>
      <h3>
        <Link className="whole-line" to={addressOf(row.symbol)}>
          {row.symbol}
        </Link>
      </h3>
      <Subject row={row} />
      <p>
        <Moment at={row.startsAt} />
      </p>
      <Facts row={row} />
    </li>
  );
}

/** The one that everybody looks for. */
export function NextMeeting({ row }: RowProps) {
  const say = useMeetingsWords();
  const sits = row.status === 'OPEN' || row.status === 'SUSPENDED';
  return (
    <section className="next-meeting" aria-labelledby="next-meeting">
      <p id="next-meeting">{say(sits ? 'now' : 'next')}</p>
      <h2>
        <Link className="whole-line" to={addressOf(row.symbol)}>
          {row.symbol}
        </Link>
      </h2>
      <Subject row={row} />
      <p className="when">
        <Moment at={row.startsAt} />
      </p>
      <Facts row={row} />
    </section>
  );
}

function Subject({ row: { title } }: RowProps) {
  const language = useLanguage();
  if (!title) return null;
  const { words, lang } = inLanguageOf(title, language);
  return (
    <p className="subject" lang={lang}>
      {words}
    </p>
  );
}

function Facts({ row }: RowProps) {
  const say = useMeetingsWords();
  const urgent = 'urgent' in row && row.urgent;
  return (
    <p className="facts">
      <MeetingStatusMark status={row.status} />
      <span>
        {say(row.format)}, {say(row.mode)}
        {urgent && `, ${say('urgent')}`}
      </span>
    </p>
  );
}
