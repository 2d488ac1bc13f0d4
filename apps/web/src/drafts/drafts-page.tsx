import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { type MeAnswer } from '@shanyrak/protocol';
import { decisionsQuery } from '../decisions/decisions';
import { useOffer } from '../platform/offers';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { isOfTheCouncil, useMe } from '../session/me';
import { Row } from './draft-row';
import { draftsQuery } from './drafts';
import { type Group, inGroups } from './groups';
import { handsInAs } from './hands-in';
import { useDraftsWords } from './words';
import '../platform/paper-rows.css';
import '../platform/whole-line.css';
import './drafts.css';

/** The drafts before the Council, and, for those whose it is, what has not been circulated yet. */
export function Page() {
  const say = useDraftsWords();
  const me = useMe();
  const drafts = useQuery(draftsQuery);
  const isGuest = !isOfTheCouncil(me);
  const published = useQuery({ ...decisionsQuery, enabled: isGuest });
  usePageTitle(say('title'));

  const mayRead = (symbol: string): boolean =>
    !isGuest || (published.data?.some((one) => one.symbol === symbol) ?? false);
  return (
    <div className="drafts">
      <header className="drafts-head">
        <h1>{say('title')}</h1>
        {handsInAs(me).length > 0 && <ToNewPaper />}
      </header>
      <Unreached query={drafts} />
      {drafts.isPending && !drafts.error && <Loader />}
      {drafts.data?.length === 0 && <Nothing me={me} />}
      {[...inGroups(drafts.data ?? [])].map(([group, rows]) =>
        rows.length === 0 ? null : (
          <Part key={group} group={group}>
            <ul className="drafts-list">
              {rows.map((row) => (
                <Row key={row.stream} row={row} mayRead={mayRead} />
              ))}
            </ul>
          </Part>
        ),
      )}
    </div>
  );
}

/** The way to where a paper is written and handed in. */
function ToNewPaper() {
  const say = useDraftsWords();
  const navigate = useNavigate();
  const label = say('submit');
  useOffer({ label, leads: true, take: () => void navigate('/drafts/new') });
  return (
    <Button component={Link} to="/drafts/new" variant="light">
      {label}
    </Button>
  );
}

function Part({ group, children }: { readonly group: Group; readonly children: React.ReactNode }) {
  const say = useDraftsWords();
  if (group === 'withdrawn')
    return (
      <details className="drafts-part">
        <summary>
          <h2>{say(group)}</h2>
        </summary>
        {children}
      </details>
    );
  return (
    <section className="drafts-part" aria-labelledby={`drafts-${group}`}>
      <h2 id={`drafts-${group}`}>{say(group)}</h2>
      {children}
    </section>
  );
}

/** No draft: what would bring one here, and where else to look meanwhile. */
function Nothing({ me }: { readonly me: MeAnswer }) {
  const say = useDraftsWords();
  const whose = !isOfTheCouncil(me)
    ? 'emptyObserver'
    : me.offices.includes('secretariat')
      ? 'emptySecretariat'
      : 'emptyMember';
  return (
    <section className="drafts-nothing">
      <h2>{say('empty')}</h2>
      <p>{say(whose)}</p>
      <Button component={Link} to="/decisions" variant="light">
        {say('toDecisions')}
      </Button>
    </section>
  );
}
