import { Loader } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dayInAstana } from '@shanyrak/council';
import { type DraftState } from '@shanyrak/draft';
import { type PreparedAnswer, type StateAnswer } from '@shanyrak/protocol';
import { inLanguageOf } from '../council/texts';
import { draftsQuery } from '../drafts/drafts';
import { inGroups } from '../drafts/groups';
import { StatusMark } from '../drafts/status';
import { inParts, monthOf } from '../meetings/calendar';
import { MeetingLine, NextMeeting } from '../meetings/meeting-line';
import { meetingsQuery } from '../meetings/meetings';
import { get } from '../platform/api';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { Marked } from '../platform/marked';
import { usePageTitle } from '../platform/page-title';
import { dayOf, minuteTime } from '../platform/times';
import { Unreached } from '../platform/unreached';
import { isOfTheCouncil, useMe } from '../session/me';
import { atWork, type Wait, waitsFor } from './waits';
import { useHomeWords } from './words';
import '../platform/whole-line.css';
import '../meetings/calendar.css';
import './home.css';

/** The first page of the day: what waits for whoever looks, what happens, the drafts at a glance. */
export function Page() {
  const say = useHomeWords();
  const language = useLanguage();
  const now = councilNow();
  const drafts = useQuery(draftsQuery);
  const meetings = useQuery(meetingsQuery(Number(monthOf(now).slice(0, 4)) - 1));
  usePageTitle(say('title'));
  const { next, toCome } = inParts(meetings.data ?? []);
  const today = toCome.filter(({ startsAt }) => dayInAstana(startsAt) === dayInAstana(now));
  const onTheTable = inGroups(drafts.data ?? []).get('onTheTable') ?? [];
  return (
    <div className="home">
      <h1>{say('title')}</h1>
      <p className="home-day">{dayOf(now, language)}</p>
      <Unreached query={drafts} />
      {drafts.isPending && !drafts.error && <Loader />}
      <Waiting />
      <div className="home-columns">
        <section aria-labelledby="home-drafts">
          <h2 id="home-drafts">{say('drafts')}</h2>
          {drafts.data && onTheTable.length === 0 && <p>{say('noDrafts')}</p>}
          <ul className="home-drafts">
            {onTheTable.slice(0, GLANCE).map((row) => {
              const title = inLanguageOf(row.title, language);
              return (
                <li key={row.stream}>
                  <Link className="whole-line" to={`/drafts/${encodeURIComponent(row.id)}`}>
                    {row.symbol}{' '}
                    <span lang={title.lang}>
                      <Marked text={title.words} />
                    </span>
                  </Link>
                  <StatusMark status={row.status} />
                </li>
              );
            })}
          </ul>
          <p>
            <Link to="/drafts">{say('toDrafts')}</Link>
          </p>
        </section>
        <section aria-labelledby="home-meetings">
          <h2 id="home-meetings">{say(today.length > 0 ? 'today' : 'next')}</h2>
          {meetings.data && !next && <p>{say('noMeeting')}</p>}
          {next && <NextMeeting row={next} />}
          <ul className="meeting-lines">
            {today
              .filter((row) => row !== next)
              .map((row) => (
                <MeetingLine key={row.symbol} row={row} />
              ))}
          </ul>
          <p>
            <Link to="/meetings">{say('toCalendar')}</Link>
          </p>
        </section>
      </div>
    </div>
  );
}

/** Drafts on the first page. */
const GLANCE = 8;

function Waiting() {
  const say = useHomeWords();
  const waits = useWaits();
  const me = useMe();
  const whose = me.offices.length === 0 && isOfTheCouncil(me) ? 'waitsDelegation' : 'waits';
  if (waits === null) return null;
  return (
    <section aria-labelledby="home-waits">
      <h2 id="home-waits">{say(whose)}</h2>
      {waits.length === 0 ? (
        <p>
          {say('nothingWaits')}. {say('nothingMore')}
        </p>
      ) : (
        <ul className="home-waits">
          {waits.map((wait) => (
            <Line key={wait.id} wait={wait} />
          ))}
        </ul>
      )}
    </section>
  );
}

const PRESSING: readonly Wait['kind'][] = [
  ...(['question', 'asked', 'askedSilence', 'silenceSoon', 'answer'] as const),
];
/** A meeting has begun; it is not due. */
const DATED: readonly Wait['kind'][] = ['adRef', 'answer', 'silence', 'silenceSoon'];

function Line({ wait }: { readonly wait: Wait }) {
  const say = useHomeWords();
  const language = useLanguage();
  const { kind, to, symbol, label, count, by } = wait;
  return (
    <li data-pressing={PRESSING.includes(kind)}>
      <Link className="whole-line" to={to}>
        {say(kind, { symbol, label, count })}
      </Link>
      {by !== null && DATED.includes(kind) && (
        <span className="home-by">
          {say('by', { time: `${dayOf(by, language)}, ${minuteTime(by, language)}` })}
        </span>
      )}
    </li>
  );
}

/** Null until it is known; looked for anew while somebody looks. */
function useWaits(): readonly Wait[] | null {
  const me = useMe();
  const now = councilNow();
  const drafts = useQuery(draftsQuery);
  const meetings = useQuery(meetingsQuery(Number(monthOf(now).slice(0, 4)) - 1));
  const isOwn = isOfTheCouncil(me);
  const officer = me.offices.includes('secretariat');
  const states = useQueries({
    queries: (isOwn ? atWork(drafts.data ?? []) : []).map(({ id }) => ({
      queryKey: ['home', id],
      queryFn: () => get<StateAnswer>(`/drafts/${id}/state`),
      refetchInterval: 10_000,
    })),
  });
  const prepared = useQuery({
    queryKey: ['home', 'prepared'],
    queryFn: () => get<PreparedAnswer>('/council/prepared'),
    enabled: officer,
    refetchInterval: 30_000,
  });
  if (!drafts.data || !meetings.data) return null;
  const toConfirm = (prepared.data?.prepared ?? []).filter(
    ({ state, mine }) => state === 'prepared' && !mine,
  );
  return waitsFor({
    ...{ me, drafts: drafts.data, meetings: meetings.data, now },
    states: states.flatMap(({ data }) => stateIn(data)),
    toConfirm: toConfirm.length,
  });
}

function stateIn(answer: StateAnswer | undefined): DraftState[] {
  if (answer?.audience !== 'members' || answer.state.kind !== 'draft') return [];
  return [answer.state];
}
