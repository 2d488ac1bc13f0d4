import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { inLanguageOf } from '../council/texts';
import { decisionPath } from '../decisions/decisions';
import { draftsQuery } from '../drafts/drafts';
import { councilNow, useCouncilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { Marked } from '../platform/marked';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { isOfTheCouncil, useMe } from '../session/me';
import { boardOf, type OnBoard, phaseOf } from './board';
import { Countdown } from './countdown';
import { InterimLink } from './interim-link';
import { useMomentInFull } from './moment';
import { Passed } from './passed';
import { SilenceMark } from './silence-mark';
import { useSilenceWords } from './words';
import '../platform/paper-rows.css';
import '../platform/whole-line.css';
import './interim.css';
import './silence.css';

/** Which texts are under silence and until when, and what became of those that were lately. */
export function Page() {
  const say = useSilenceWords();
  const drafts = useQuery(draftsQuery);
  usePageTitle(say('title'));
  const { running, ended } = boardOf(drafts.data ?? [], councilNow());
  return (
    <div className="silence-board">
      <h1>{say('title')}</h1>
      <p className="silence-lead">{say('lead')}</p>
      <Unreached query={drafts} />
      {drafts.isPending && !drafts.error && <Loader />}
      {drafts.data && running.length === 0 && <Nothing />}
      <Rounds of="running" rows={running} />
      <Rounds of="ended" rows={ended} />
    </div>
  );
}

function Rounds({ of, rows }: { of: 'running' | 'ended'; rows: readonly OnBoard[] }) {
  const say = useSilenceWords();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`silence-${of}`}>
      <h2 id={`silence-${of}`}>{say(of)}</h2>
      <ul className="silence-rounds">
        {rows.map((row) => (
          <Round key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Round({ row }: { readonly row: OnBoard }) {
  const say = useSilenceWords();
  const language = useLanguage();
  const { words, lang } = inLanguageOf(row.title, language);
  const { silence, decision } = row;
  return (
    <li className="paper-row silence-round">
      <p className="silence-symbol">
        {silence.symbol}
        <span>{row.symbol}</span>
      </p>
      <div>
        <h3>
          <Link className="whole-line" to={`/drafts/${encodeURIComponent(row.id)}`}>
            <span lang={lang}>
              <Marked text={words || say('untitled')} />
            </span>
          </Link>
        </h3>
        {silence.status === 'RUNNING' && <Passed {...silence} />}
        <Until {...silence} />
      </div>
      <p className="silence-where">
        {silence.status === 'RUNNING' ? (
          <Countdown {...silence} />
        ) : (
          <SilenceMark status={silence.status} />
        )}
        {decision !== null && silence.status !== 'RUNNING' && (
          <Link to={decisionPath(decision)}>{decision}</Link>
        )}
        <InterimLink draft={row.id} silence={silence} />
      </p>
    </li>
  );
}

/** The deadline in words; once it has passed, what may still come. */
function Until({ status, until, due }: OnBoard['silence']) {
  const say = useSilenceWords();
  const inFull = useMomentInFull();
  const now = useCouncilNow(status === 'RUNNING');
  const phase = phaseOf({ until, due }, now);
  return (
    <p className="silence-until">
      <time dateTime={new Date(until).toISOString()}>
        {say('deadline', { moment: inFull(until) })}
      </time>
      {status === 'RUNNING' && phase === 'grace' && (
        <span>{say('graceMore', { moment: inFull(due) })}</span>
      )}
      {status === 'RUNNING' && phase === 'due' && <span>{say('due')}</span>}
    </p>
  );
}

/** No round: how one comes about, and where to look meanwhile. */
function Nothing() {
  const say = useSilenceWords();
  const isOwn = isOfTheCouncil(useMe());
  return (
    <section className="silence-nothing">
      <h2>{say('empty')}</h2>
      <p>{say(isOwn ? 'emptyMore' : 'emptyGuest')}</p>
      <Button component={Link} to={isOwn ? '/drafts' : '/decisions'} variant="light">
        {say(isOwn ? 'toDrafts' : 'toDecisions')}
      </Button>
    </section>
  );
}
