import { useState } from 'react';
import { inSession, type MeetingState } from '@shanyrak/meeting';
import { inLanguageOf } from '../council/texts';
import { Term } from '../glossary/term';
import { OwnSeat } from '../live/own-seat';
import { JournalLink } from '../journals/journal-link';
import { TableSeats } from '../live/table-seats';
import { useLiveWords } from '../live/words';
import { useCouncilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { dayOf, minuteTime, momentOf } from '../platform/times';
import { useBodyName } from './bodies';
import { MeetingStatusMark } from './meeting-status';
import { useMeetingWords } from './meeting-words';
import { Moment } from './moment';
import { type Place } from './place';
import { leftIn } from './span';
import { UrgentRequest } from './urgent-request';
import { useTimeIn } from './use-time';
import { WallLink } from './wall-link';
import { useMeetingsWords } from './words';

/** From its opening on a meeting has a record. */
const HAS_RECORD: readonly MeetingState['status'][] = ['OPEN', 'SUSPENDED', 'CLOSED'];

interface HeadProps {
  readonly state: MeetingState;
  readonly place: Place;
}

/** Which meeting it is, when, who is in the room, and how it stands. */
export function MeetingHead({ state, place }: HeadProps) {
  const say = useMeetingWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="draft-header" data-open={isOpen}>
      <h1 className="symbol">
        {state.symbol}
        <MeetingStatusMark status={state.status} />
        <button
          type="button"
          className="plain-button more-of-draft on-screen-only"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {say('moreOfMeeting')}
        </button>
      </h1>
      <Facts {...state} />
      <Sits state={state} />
      {state.onPaper && <OnPaper state={state} />}
      <div className="room-tools on-screen-only">
        <WallLink symbol={state.symbol} />
        {HAS_RECORD.includes(state.status) && <JournalLink symbol={state.symbol} />}
      </div>
      <UrgentRequest {...{ state, place }} />
      {inSession(state) && <Table {...{ state, place }} />}
    </header>
  );
}

/** That it was held on paper, and up to when it has been entered. */
function OnPaper({ state: { at, status, journal } }: Pick<HeadProps, 'state'>) {
  const say = useMeetingWords();
  const language = useLanguage();
  if (!HAS_RECORD.includes(status) || journal) return <p>{say('heldOnPaper')}</p>;
  return <p>{say('enteredLast', { when: momentOf(at, language) })}</p>;
}

/** What holds of a meeting for whoever reads of it, observers included. */
export function Facts({
  body,
  title,
  startsAt,
  place,
  mode,
  format,
}: Pick<MeetingState, 'body' | 'title' | 'startsAt' | 'place' | 'mode' | 'format'>) {
  const call = useMeetingsWords();
  const language = useLanguage();
  const name = useBodyName()(body);
  const subject = title && inLanguageOf(title, language);
  const where = place && inLanguageOf(place, language);
  return (
    <>
      {subject && (
        <p className="subject" lang={subject.lang}>
          {subject.words}
        </p>
      )}
      <p>
        {name} · <Moment at={startsAt} />
      </p>
      <p className="sponsor">
        {call(format)} · {call(mode)}
        {where && (
          <>
            {' · '}
            <span lang={where.lang}>{where.words}</span>
          </>
        )}
      </p>
    </>
  );
}

/** Since when it sits, until when it is suspended, when it begins, or that it is over. */
function Sits({ state }: Pick<HeadProps, 'state'>) {
  const say = useMeetingWords();
  const language = useLanguage();
  const timeOf = useTimeIn(state);
  const { status, sittings, suspendedUntil, startsAt, next } = state;
  const last = sittings.at(-1);
  if (status === 'CONVENED') return state.onPaper ? null : <Countdown to={startsAt} />;
  if (!last) return null;
  const ended = last.until === null ? '' : timeOf(last.until);
  switch (status) {
    case 'OPEN':
      return <p>{say('sittingSince', { time: timeOf(last.from) })}</p>;
    case 'SUSPENDED':
      return (
        <p>
          {suspendedUntil === null
            ? say('suspendedSince', { time: ended })
            : say('suspendedUntil', { time: ended, until: timeOf(suspendedUntil) })}
        </p>
      );
    case 'CLOSED':
      return (
        <>
          <p>
            {say('closedAt', {
              time: ended,
              day: last.until === null ? '' : dayOf(last.until, language),
            })}
          </p>
          <Next next={next} />
        </>
      );
    case 'REQUESTED':
    case 'DECLINED':
    case 'CANCELLED':
      return null;
  }
}

/** When the body meets again, where that is known. */
export function Next({ next }: Pick<MeetingState, 'next'>) {
  const say = useMeetingWords();
  const language = useLanguage();
  if (!next) return null;
  const when =
    next.startsAt === null
      ? []
      : [`${dayOf(next.startsAt, language)}, ${minuteTime(next.startsAt, language)}`];
  const what = [...(next.symbol === null ? [] : [next.symbol]), ...when].join(', ');
  return what === '' ? null : <p>{say('nextMeeting', { what })}</p>;
}

/** How long until it begins, by the council's clock. */
function Countdown({ to }: { readonly to: number }) {
  const say = useMeetingWords();
  const left = to - useCouncilNow(true);
  return (
    <p role="timer" className="countdown">
      {left <= 0 ? say('beginsNow') : say('beginsIn', { left: leftIn(left, say) })}
    </p>
  );
}

/** Who sits at the table, and one's own delegation's seat (practice rules 1 and 8). */
function Table({ state, place }: HeadProps) {
  const say = useLiveWords();
  const { delegation, seat, chair } = place;
  return (
    <div className="sitting on-screen-only">
      <div className="seats">
        <details>
          <summary>{say('seats')}</summary>
          <h3>
            <Term of="seat">{say('seats')}</Term>
          </h3>
          <TableSeats remote={state.remote} />
        </details>
        {delegation !== null && seat !== null && (
          <OwnSeat
            {...{ delegation, held: seat, isQuiet: chair, at: 'meeting' }}
            isRemote={state.remote.includes(delegation)}
          />
        )}
      </div>
    </div>
  );
}
