import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../platform/language';
import { Page as NothingHere } from '../platform/nothing-here';
import { inSentence } from '../platform/refusals';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { useMe } from '../session/me';
import { DaysDeclared } from './closed-days';
import { closedDaysQuery, ownDelegationQuery } from './council';
import { useCredentialsWords } from './credentials-words';
import { useDaysWords } from './days-words';
import { AddPerson } from './own-add';
import { OwnDays } from './own-days';
import { OwnPeople } from './own-people';
import { OwnSheet } from './own-sheet';
import { useNameOf } from './participants';
import './council.css';
import './credentials.css';

/**
 * A delegation manages its own people within its limits, and says who acts for it (practice rule 1) and
 * when it does not work (practice 2.22).
 */
export function Page() {
  const { accreditations } = useMe();
  return accreditations.length === 0 ? <NothingHere /> : <OwnDelegation />;
}

function OwnDelegation() {
  const say = useCredentialsWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const own = useQuery(ownDelegationQuery);
  const closed = useQuery(closedDaysQuery);
  const sayDays = useDaysWords();
  const [done, setDone] = useState('');
  usePageTitle(say('ownTitle'));
  const refusal = own.data?.refusal;
  const days = closed.data?.delegations.find(({ code }) => code === own.data?.delegation);
  return (
    <div className="council">
      <h1>{own.data ? nameOf(own.data.delegation) : say('ownTitle')}</h1>
      <p className="council-about">{say('ownAbout')}</p>
      <p>
        <Link to="/council">{say('back')}</Link>
      </p>
      <Unreached query={own} />
      {own.isPending && !own.error && <Loader />}
      <p role="status">{done}</p>
      {own.data && <OwnPeople own={own.data} onDone={setDone} />}
      {refusal && <p>{inSentence(refusal, language, nameOf)}</p>}
      {own.data && !refusal && (
        <>
          <AddPerson own={own.data} onDone={setDone} />
          <OwnSheet own={own.data} onDone={setDone} />
        </>
      )}
      {own.data && days && (
        <section aria-labelledby="own-days">
          <h2 id="own-days">{sayDays('title')}</h2>
          <p className="council-about">{sayDays('about')}</p>
          {refusal ? <DaysDeclared days={days} /> : <OwnDays days={days} />}
        </section>
      )}
    </div>
  );
}
