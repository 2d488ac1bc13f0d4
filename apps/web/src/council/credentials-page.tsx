import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePageTitle } from '../platform/page-title';
import { Page as NothingHere } from '../platform/nothing-here';
import { Unreached } from '../platform/unreached';
import { useMe } from '../session/me';
import { bodiesQuery, councilQuery, preparedQuery } from './council';
import { useCredentialsWords } from './credentials-words';
import { PrepareForm } from './prepare-form';
import { PreparedList } from './prepared-list';
import './council.css';
import './credentials.css';

/**
 * The desk at which two officers of the Secretariat change roster and representation (practice rule
 * 11). The Chair may cede the chair here; to everybody else there is nothing.
 */
export function Page() {
  const { offices } = useMe();
  return offices.length === 0 ? (
    <NothingHere />
  ) : (
    <Desk isOfficer={offices.includes('secretariat')} />
  );
}

function Desk({ isOfficer }: { readonly isOfficer: boolean }) {
  const say = useCredentialsWords();
  const prepared = useQuery(preparedQuery);
  const council = useQuery(councilQuery);
  const bodies = useQuery(bodiesQuery);
  usePageTitle(say('title'));
  const known =
    council.data && bodies.data ? { council: council.data, bodies: bodies.data.bodies } : null;
  return (
    <div className="council">
      <h1>{say('title')}</h1>
      <p className="council-about">{say(isOfficer ? 'about' : 'aboutChair')}</p>
      <p>
        <Link to="/council">{say('back')}</Link>
      </p>
      <Unreached query={prepared} />
      {!known && !council.error && <Loader />}
      {known && prepared.data && (
        <PreparedList
          prepared={prepared.data.prepared}
          main={known.council.main}
          isOfficer={isOfficer}
        />
      )}
      {known && <PrepareForm known={known} {...(!isOfficer && { kinds: ['chair.acting'] })} />}
    </div>
  );
}
