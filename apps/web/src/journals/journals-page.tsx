import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dayInWords } from '../decisions/dates';
import { useLanguage } from '../platform/language';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { isOfTheCouncil, useMe } from '../session/me';
import { journalAddress, type JournalRow, journalsQuery } from './journals';
import { useJournalsWords } from './words';
import '../platform/paper-rows.css';
import '../platform/whole-line.css';
import '../decisions/decisions.css';
import './journals.css';

/** The journals of all bodies, drafts first, then the newest; for guests those that were published. */
export function Page() {
  const say = useJournalsWords();
  const me = useMe();
  const journals = useQuery(journalsQuery);
  usePageTitle(say('title'));
  return (
    <div className="decisions">
      <h1>{say('title')}</h1>
      <Unreached query={journals} />
      {journals.isPending && !journals.error && <Loader />}
      {journals.data?.length === 0 && (
        <section className="decisions-nothing">
          <h2>{say(isOfTheCouncil(me) ? 'empty' : 'emptyGuest')}</h2>
          <p>{say('emptyMore')}</p>
          <Button component={Link} to="/meetings" variant="light">
            {say('toMeeting')}
          </Button>
        </section>
      )}
      <ul className="decisions-list">
        {journals.data?.map((row) => (
          <Row key={row.meeting} row={row} />
        ))}
      </ul>
    </div>
  );
}

/** A guest reads a published journal at its permanent address; the Council's own with its record. */
function Row({ row }: { readonly row: JournalRow }) {
  const say = useJournalsWords();
  const language = useLanguage();
  const facts = say('facts', { date: dayInWords(row.date, language), meeting: row.meeting });
  const name = row.symbol ?? say('ofMeeting', { meeting: row.meeting });
  const published = !('issuing' in row) || row.issuing.state === 'published';
  return (
    <li className="paper-row decisions-row">
      <span className="decisions-symbol">{row.symbol ?? '–'}</span>
      <div>
        <h2>
          {'id' in row ? (
            <Link className="whole-line" to={journalAddress(row.meeting)}>
              {name}
            </Link>
          ) : (
            <a className="whole-line" href={`/id/${row.symbol}`}>
              {name}
            </a>
          )}
        </h2>
        <p className="decisions-facts">{facts}</p>
      </div>
      <p className="decisions-where">
        {say(published ? 'PUBLIC' : 'status' in row ? row.status : 'ISSUED')}
      </p>
    </li>
  );
}
