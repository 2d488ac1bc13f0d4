import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useOffer } from '../platform/offers';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { useMe } from '../session/me';
import { Announcements } from './announcements';
import { BodiesSection } from './bodies';
import { ChairmanshipSection } from './chairmanship';
import { bodiesQuery, councilQuery } from './council';
import { useTheCouncilWords } from './council-words';
import { DelegationsSection } from './delegations';
import './council.css';

/** The council as all who are accredited to it see it: bodies, chairmanship, seats, announcements. */
export function Page() {
  const say = useTheCouncilWords();
  const council = useQuery(councilQuery);
  const bodies = useQuery(bodiesQuery);
  usePageTitle(say('title'));
  return (
    <div className="council">
      <h1>{say('title')}</h1>
      <WaysOn />
      <Unreached query={council} />
      {council.isPending && !council.error && <Loader />}
      <div className="council-columns">
        <Announcements />
        <div className="council-body">
          {bodies.data && <BodiesSection bodies={bodies.data.bodies} />}
          {council.data && <ChairmanshipSection council={council.data} />}
          {council.data && <DelegationsSection all={council.data.delegations} />}
        </div>
      </div>
    </div>
  );
}

/** To what the reader may do here, if anything. */
function WaysOn() {
  const { offices, accreditations } = useMe();
  return (
    <nav className="council-ways" aria-label={useTheCouncilWords()('title')}>
      {offices.length > 0 && <Way to="/council/credentials" label="toDesk" />}
      {accreditations.length > 0 && <Way to="/council/delegation" label="toDelegation" />}
    </nav>
  );
}

function Way({ to, label }: { readonly to: string; readonly label: 'toDesk' | 'toDelegation' }) {
  const say = useTheCouncilWords();
  const navigate = useNavigate();
  useOffer({ label: say(label), leads: true, take: () => void navigate(to) });
  return <Link to={to}>{say(label)}</Link>;
}
