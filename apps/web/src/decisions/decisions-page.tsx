import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { inLanguageOf } from '../council/texts';
import { useLanguage } from '../platform/language';
import { Marked } from '../platform/marked';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { isOfTheCouncil, useMe } from '../session/me';
import { dayInWords } from './dates';
import { decisionPath, type DecisionRow, decisionsQuery } from './decisions';
import { Distribution, Voided } from './distribution';
import { useDecisionsWords } from './words';
import '../platform/paper-rows.css';
import '../platform/whole-line.css';
import './decisions.css';

/** The decisions of the Council by number, the newest first; for guests those that were published. */
export function Page() {
  const say = useDecisionsWords();
  const me = useMe();
  const decisions = useQuery(decisionsQuery);
  usePageTitle(say('title'));
  return (
    <div className="decisions">
      <h1>{say('title')}</h1>
      <Unreached query={decisions} />
      {decisions.isPending && !decisions.error && <Loader />}
      {decisions.data?.length === 0 && <Nothing isGuest={!isOfTheCouncil(me)} />}
      {decisions.data && decisions.data.length > 0 && (
        <ul className="decisions-list">
          {decisions.data.toReversed().map((row) => (
            <Row key={row.symbol} row={row} toOfficer={me.offices.includes('secretariat')} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ row, toOfficer }: { readonly row: DecisionRow; readonly toOfficer: boolean }) {
  const say = useDecisionsWords();
  const language = useLanguage();
  const { words, lang } = inLanguageOf(row.title, language);
  return (
    <li className="paper-row decisions-row">
      <p className="decisions-symbol">{row.symbol}</p>
      <div>
        <h2>
          <Link className="whole-line" to={decisionPath(row.symbol)}>
            <span lang={lang}>
              <Marked text={words} />
            </span>
          </Link>
          {lang !== language && <small> ({say('inOther')})</small>}
        </h2>
        <p className="decisions-facts">
          {say(factsOf(row), {
            ...{ date: dayInWords(row.date, language), meeting: row.meeting ?? '' },
          })}
        </p>
      </div>
      <p className="decisions-where">
        {row.voided && <Voided />}
        <Distribution decision={row} toOfficer={toOfficer} />
      </p>
    </li>
  );
}

function factsOf({ bySilence, meeting }: DecisionRow) {
  if (!bySilence) return 'facts';
  return meeting === null ? 'factsSilencePublicly' : 'factsSilence';
}

/** No decision yet: how one comes about, and where to look meanwhile. */
function Nothing({ isGuest }: { readonly isGuest: boolean }) {
  const say = useDecisionsWords();
  return (
    <section className="decisions-nothing">
      <h2>{say(isGuest ? 'emptyGuest' : 'empty')}</h2>
      <p>{say(isGuest ? 'emptyGuestMore' : 'emptyMore')}</p>
      <Button component={Link} to="/drafts" variant="light">
        {say('toDrafts')}
      </Button>
    </section>
  );
}
