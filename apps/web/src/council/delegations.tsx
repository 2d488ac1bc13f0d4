import { useQuery } from '@tanstack/react-query';
import { type AccreditedPerson, type DelegationView } from '@shanyrak/protocol';
import { documentDate } from '../decisions/dates';
import { useLanguage } from '../platform/language';
import { DaysDeclared } from './closed-days';
import { closedDaysQuery } from './council';
import { useTheCouncilWords } from './council-words';
import { citedInWords, dayOrMoment } from './dated';
import { useDaysWords } from './days-words';
import { byName } from './told-change';
import { useCouncilWords } from './words';

/** Members, observers, and who is on the way in or has gone, each with its seat and its people. */
export function DelegationsSection({ all }: { readonly all: readonly DelegationView[] }) {
  const say = useTheCouncilWords();
  const language = useLanguage();
  const sorted = all.toSorted(byName(language));
  const members = sorted.filter(({ status }) => status === 'MEMBER');
  const observers = sorted.filter(({ status }) => status?.startsWith('OBSERVER'));
  const others = sorted.filter(({ status }) => status === null);
  return (
    <>
      {members.length === 0 && <p>{say('noMembers')}</p>}
      <Group id="members" title={say('members')} rows={members} />
      <Group id="observers" title={say('observers')} rows={observers} />
      <Group id="on-the-way" title={say('onTheWay')} rows={others} />
    </>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly DelegationView[];
}

function Group({ id, title, rows }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="council-delegations">
        {rows.map((row) => (
          <Row key={row.code} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { readonly row: DelegationView }) {
  const say = useTheCouncilWords();
  const language = useLanguage();
  const [first, ...others] = row.people;
  const isOnTheWay = row.membership !== row.status;
  return (
    <li>
      <div>
        <h3>{row.name[language]}</h3>
        {isOnTheWay && <p className="council-soft">{say(row.membership)}</p>}
        {row.status === 'MEMBER' && <Seat row={row} />}
      </div>
      <div>
        {first && <Person person={first} />}
        {others.length > 0 && (
          <details>
            <summary>{say('others', { count: others.length })}</summary>
            {others.map((one) => (
              <Person key={`${one.person} ${one.from}`} person={one} />
            ))}
          </details>
        )}
        <Days code={row.code} />
      </div>
    </li>
  );
}

/** Where it has said when it does not work. */
function Days({ code }: Pick<DelegationView, 'code'>) {
  const say = useDaysWords();
  const { data } = useQuery(closedDaysQuery);
  const days = data?.delegations.find((one) => one.code === code);
  if (!days?.mission && !days?.capital) return null;
  return (
    <details>
      <summary>{say('title')}</summary>
      <DaysDeclared days={days} />
    </details>
  );
}

/** A word and a shape; what a vacant or a contested seat means stands beside it. */
function Seat({ row: { seat, contested } }: { readonly row: DelegationView }) {
  const say = useTheCouncilWords();
  const language = useLanguage();
  return (
    <p className="council-seat" data-seat={seat}>
      {say(seat)}
      {seat === 'vacant' && <span className="council-soft"> – {say('vacantMeans')}</span>}
      {contested && (
        <span className="council-soft">
          {' '}
          {say('byDecision', { cites: citedInWords(contested.cites, language) })}:{' '}
          {contested.effects.words[language]}
        </span>
      )}
    </p>
  );
}

export function Person({ person }: { readonly person: AccreditedPerson }) {
  const say = useTheCouncilWords();
  const sayFunction = useCouncilWords();
  const language = useLanguage();
  const { name, title, until, residence, resident, presentedAt } = person;
  const facts = [
    !resident && residence ? residence[language] : null,
    presentedAt === null ? null : say('presented', { date: documentDate(presentedAt, language) }),
    until === null ? null : say('acting', { until: dayOrMoment(until, language) }),
  ].filter((one) => one !== null);
  return (
    <p className="council-person">
      <b>{name[language]}</b>
      {/* A title says more than a function; who has none is called by the function. */}
      <span> – {title?.[language] ?? sayFunction(person.function)}</span>
      {facts.length > 0 && <span className="council-soft"> · {facts.join(' · ')}</span>}
    </p>
  );
}
