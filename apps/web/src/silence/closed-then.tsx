import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Closures, closuresBetween } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { useNameOf } from '../council/participants';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { DaysStrip } from './days-strip';
import { type KnownDays } from './deadline';
import { useSilenceWords } from './words';
import './closed-days.css';

interface ClosedThenProps {
  readonly until: Instant;
  readonly known: KnownDays;
}

/** In a strip so many days are taken in at a glance; of a longer period the sentences tell. */
const AT_A_GLANCE = 42;
const NAMED = 6;

/**
 * Who does not work at a deadline, and who has no day for it, as the Members have declared it (practice
 * 2.22): said before it is sent, and never in its way.
 */
export function ClosedThen({ until, known }: ClosedThenProps) {
  const say = useSilenceWords();
  const names = useNames();
  const [from] = useState(councilNow);
  const [missions, capitals] = useMemo(
    () =>
      (['mission', 'capital'] as const).map((workplace) =>
        closuresBetween(known.members, workplace, from, until),
      ) as [Closures, Closures],
    [known, from, until],
  );
  if (until <= from) return null;
  const { days, closedAtEnd, withoutWorkingDay, undeclared } = missions;
  const declared = Object.keys(missions.working).length;
  const closed = [
    ...(closedAtEnd.length > 0
      ? [say('missions', { count: closedAtEnd.length, names: names(closedAtEnd) })]
      : []),
    ...(capitals.closedAtEnd.length > 0
      ? [say('capitals', { count: capitals.closedAtEnd.length })]
      : []),
  ];
  return (
    <section className="closed-then" aria-label={say('closedDays')}>
      {declared > 0 && days.length <= AT_A_GLANCE && (
        <DaysStrip {...{ days, declared }} publicHolidays={known.publicHolidays} />
      )}
      <Text size="sm" component="p">
        {[
          closed.length > 0
            ? say('closedThen', { who: closed.join(', ') })
            : declared > 0 && say('nobodyClosed'),
          withoutWorkingDay.length > 0 &&
            say('noWorkingDay', {
              count: withoutWorkingDay.length,
              names: names(withoutWorkingDay),
            }),
          undeclared.length > 0 && say('undeclared', { count: undeclared.length }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      {declared > 0 && <ByDelegation {...{ missions, capitals }} />}
    </section>
  );
}

interface ByDelegationProps {
  readonly missions: Closures;
  readonly capitals: Closures;
}

/** For whoever wants to know of one of them: on how many whole days before the deadline it works. */
function ByDelegation({ missions, capitals }: ByDelegationProps) {
  const say = useSilenceWords();
  const nameOf = useNameOf();
  const codes = [...Object.keys(missions.working), ...missions.undeclared];
  const days = ({ working, closedAtEnd }: Closures, code: string): string =>
    working[code] === undefined
      ? say('notDeclared')
      : closedAtEnd.includes(code)
        ? say('andClosed', { count: working[code] })
        : String(working[code]);
  return (
    <details>
      <summary>{say('byDelegation')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('delegation')}</th>
            <th scope="col">{say('missionDays')}</th>
            <th scope="col">{say('capitalDays')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <tr key={code}>
              <th scope="row">{nameOf(code)}</th>
              <td>{days(missions, code)}</td>
              <td>{days(capitals, code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Delegations by name; of many the first few, and that there are others. */
function useNames(): (codes: readonly string[]) => string {
  const nameOf = useNameOf();
  const lists = new Intl.ListFormat(useLanguage(), { type: 'unit' });
  return (codes) =>
    lists.format(codes.slice(0, NAMED).map(nameOf)) + (codes.length > NAMED ? ' …' : '');
}
