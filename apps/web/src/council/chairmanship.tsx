import { type ChairmanshipTerm, type CouncilAnswer } from '@shanyrak/protocol';
import { useLanguage } from '../platform/language';
import { useTheCouncilWords } from './council-words';
import { dayOrMoment } from './dated';
import { useNameOf } from './participants';

/** The terms of chairmanship, those to come and those past too, and who presides now (domain 1.3). */
export function ChairmanshipSection({ council }: { readonly council: CouncilAnswer }) {
  const say = useTheCouncilWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { terms, presiding, at } = council;
  const groups = [...Map.groupBy(terms, sameTerm).values()];
  return (
    <section aria-labelledby="chairmanship">
      <h2 id="chairmanship">{say('chairmanship')}</h2>
      {groups.length === 0 && <p>{say('noTerm')}</p>}
      <ul className="council-terms">
        {groups.map((group) => {
          const [{ delegation, from, until }] = group as [ChairmanshipTerm];
          const inForce = from <= at && (until === null || at < until);
          const dates = {
            from: dayOrMoment(from, language),
            until: until === null ? '' : dayOrMoment(until, language),
          };
          return (
            <li key={sameTerm(group[0]!)} data-now={inForce}>
              <b>{nameOf(delegation)}</b> {say(until === null ? 'fromOn' : 'fromUntil', dates)}
              <span className="council-soft"> · {group.map(({ body }) => body).join(', ')}</span>
            </li>
          );
        })}
      </ul>
      {presiding.map(({ body, person, name, acting, until }) => (
        <p key={`${body} ${person}`}>
          {acting && until !== null
            ? say('presidesActing', {
                ...{ body, person: name[language] },
                until: dayOrMoment(until, language),
              })
            : say('presides', { body, person: name[language] })}
        </p>
      ))}
    </section>
  );
}

/** One Member may hold it in several bodies for the same dates: then that is said once. */
const sameTerm = ({ delegation, from, until }: ChairmanshipTerm): string =>
  `${delegation} ${from} ${until}`;
