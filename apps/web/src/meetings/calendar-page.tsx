import { Button, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type MeAnswer } from '@shanyrak/protocol';
import { useJournalsWords } from '../journals/words';
import { councilNow } from '../platform/clock';
import { useOffer } from '../platform/offers';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { isOfTheCouncil, useMe } from '../session/me';
import { inParts, type MeetingRow, monthOf } from './calendar';
import { AskUrgent, Convene } from './convene';
import { meetingsQuery } from './meetings';
import { MeetingLine, NextMeeting } from './meeting-line';
import { MonthView } from './month';
import { useMeetingsWords } from './words';
import '../platform/whole-line.css';
import './calendar.css';

/** The meetings of the body: the next one, the month, and what was and will be. */
export function Page() {
  const say = useMeetingsWords();
  const me = useMe();
  const thisMonth = monthOf(councilNow());
  const [month, setMonth] = useState(thisMonth);
  // The year before is there from the beginning: in January one looks back.
  const year = Math.min(Number(thisMonth.slice(0, 4)), Number(month.slice(0, 4))) - 1;
  const meetings = useQuery(meetingsQuery(year));
  usePageTitle(say('title'));
  const rows = meetings.data ?? [];
  const { next, toCome, asked, past } = inParts(rows);
  return (
    <div className="calendar">
      <Group justify="space-between" align="flex-start" gap="xs">
        <h1>{say('title')}</h1>
        <Acts {...{ me, rows }} />
      </Group>
      <Unreached query={meetings} />
      {meetings.isPending && !meetings.error && <Loader />}
      {next && <NextMeeting row={next} />}
      {meetings.data?.length === 0 && <Nothing me={me} />}
      <div className="calendar-columns">
        <MonthView {...{ month, rows }} onMonth={setMonth} />
        <div className="calendar-lists">
          <Part what="toCome" rows={toCome} />
          <Part what="asked" rows={asked} />
          <Part what="past" rows={past} />
        </div>
      </div>
    </div>
  );
}

interface PartProps {
  readonly what: 'toCome' | 'asked' | 'past';
  readonly rows: readonly MeetingRow[];
}

function Part({ what, rows }: PartProps) {
  const say = useMeetingsWords();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`meetings-${what}`}>
      <h2 id={`meetings-${what}`}>{say(what)}</h2>
      <ul className="meeting-lines">
        {rows.map((row) => (
          <MeetingLine key={row.symbol} row={row} />
        ))}
      </ul>
    </section>
  );
}

interface ActsProps {
  readonly me: MeAnswer;
  readonly rows: readonly MeetingRow[];
}

/** To convene a meeting, by office; to ask for an urgent one, by a Member. */
function Acts({ me, rows }: ActsProps) {
  const say = useMeetingsWords();
  const record = useJournalsWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'convene' | 'ask' | null>(null);
  const as = me.offices.includes('chair')
    ? 'chair'
    : me.offices.includes('secretariat')
      ? 'secretariat'
      : null;
  const isMember = me.accreditations.some(({ status }) => status === 'MEMBER');
  useOffer({ label: record('title'), leads: true, take: () => void navigate('/journals') });
  useOffer(as && { label: say('convene'), take: () => setOpen('convene') });
  useOffer(isMember ? { label: say('askUrgent'), take: () => setOpen('ask') } : null);
  const close = (): void => setOpen(null);
  return (
    <Group gap="xs">
      <Button component={Link} to="/journals" variant="subtle">
        {record('title')}
      </Button>
      {as && <Button onClick={() => setOpen('convene')}>{say('convene')}</Button>}
      {isMember && (
        <Button variant={as ? 'subtle' : 'light'} onClick={() => setOpen('ask')}>
          {say('askUrgent')}
        </Button>
      )}
      {open === 'convene' && as && <Convene {...{ rows, as }} onClose={close} />}
      {open === 'ask' && <AskUrgent rows={rows} onClose={close} />}
    </Group>
  );
}

/** No meeting: what would bring one here. */
function Nothing({ me }: { readonly me: MeAnswer }) {
  const say = useMeetingsWords();
  const whose = !isOfTheCouncil(me)
    ? 'emptyObserver'
    : me.offices.length > 0
      ? 'emptyOffice'
      : 'emptyMember';
  return (
    <section className="calendar-nothing">
      <h2>{say('empty')}</h2>
      <p>{say(whose)}</p>
    </section>
  );
}
