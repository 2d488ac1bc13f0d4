import { Button, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { type Intervention, type Journal, type JournalEntry } from '@shanyrak/meeting';
import { inLanguageOf } from '../council/texts';
import { useNameOf } from '../council/participants';
import { documentDate } from '../decisions/dates';
import { useCouncilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { Page as NothingHere } from '../platform/nothing-here';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { useMe } from '../session/me';
import { Annexes } from './annexes';
import { Deadline, whenOf } from './deadline';
import { Begin, JournalDesk } from './desk';
import { AskChair, Disputes } from './dispute';
import { journalQuery, type MembersJournal, type OwnJournal } from './journals';
import { OwnIntervention } from './own-intervention';
import { Paper } from './paper';
import { useJournalsWords } from './words';
import './journals.css';

/** The record of one meeting: its journal, from the draft on; or that its body keeps minutes. */
export function Page() {
  const { symbol: part = '' } = useParams();
  const meeting = part.replace('-', '/');
  const say = useJournalsWords();
  const answer = useQuery(journalQuery(meeting));
  usePageTitle(say('ofMeeting', { meeting }));
  if (answer.data === null) return <NothingHere />;
  return (
    <div className="journal-page">
      <Unreached query={answer} />
      {answer.isPending && !answer.error && <Loader />}
      {answer.data?.audience === 'members' && <ForMembers answer={answer.data} />}
      {answer.data?.audience === 'observers' && <ForObservers answer={answer.data} />}
    </div>
  );
}

function ForMembers({ answer }: { readonly answer: MembersJournal }) {
  const say = useJournalsWords();
  const isOfficer = useMe().offices.includes('secretariat');
  const { journal, document, meeting } = answer;
  return (
    <>
      <header className="journal-head on-screen-only">
        <h1>{say('ofMeeting', { meeting })}</h1>
        <Ways meeting={meeting} />
      </header>
      {!journal || !document ? (
        <>
          <Nothing answer={answer} />
          {isOfficer && answer.minutes === null && <Begin answer={answer} />}
        </>
      ) : (
        <>
          <Standing {...{ answer, journal }} />
          {isOfficer && <JournalDesk {...{ answer, journal }} />}
          <Text {...{ answer, journal, document }} />
          <Annexes document={document} />
          <After {...{ answer, journal }} />
        </>
      )}
    </>
  );
}

function Ways({ meeting }: { readonly meeting: string }) {
  const say = useJournalsWords();
  return (
    <Group gap="xs">
      <Button
        component={Link}
        size="compact-sm"
        variant="subtle"
        to={`/meetings/${encodeURIComponent(meeting.replace('/', '-'))}`}
      >
        {say('toMeeting')}
      </Button>
      <Button component={Link} size="compact-sm" variant="subtle" to="/journals">
        {say('toJournals')}
      </Button>
    </Group>
  );
}

function Nothing({ answer }: { readonly answer: MembersJournal }) {
  const say = useJournalsWords();
  return (
    <section className="journal-nothing">
      <h2>{say('none')}</h2>
      <p>{say(answer.keepsMinutes ? 'keepsMinutes' : 'noneMore')}</p>
      {answer.minutes !== null && (
        <Button component={Link} variant="light" to={`/drafts/${answer.minutes}`}>
          {say('toMinutes')}
        </Button>
      )}
    </section>
  );
}

interface OfJournal {
  readonly answer: MembersJournal;
  readonly journal: Journal;
}

/** How it stands: until when one may correct, or under which symbol it was issued and who may read it. */
function Standing({ answer, journal }: OfJournal) {
  const say = useJournalsWords();
  const language = useLanguage();
  const own = useOwn();
  const { symbol, issuedAt, deadline, entries } = journal;
  const { statementsUntil } = answer;
  const now = useCouncilNow(statementsUntil !== null);
  if (symbol === null) {
    const speaks = entries.some(({ interventions }) =>
      interventions.some(({ delegation }) => delegation !== null && delegation === own),
    );
    return (
      <div className="journal-standing on-screen-only">
        <p>
          <b>{say('DRAFT')}</b>
        </p>
        <Deadline until={deadline} />
        {statementsUntil !== null && now < statementsUntil && (
          <p>{say('numbersMayChange', whenOf(statementsUntil, language))}</p>
        )}
        {own !== null && <p>{say(speaks ? 'ownHere' : 'noneOwn')}</p>}
      </div>
    );
  }
  const isPublic = answer.issuing.state === 'published';
  return (
    <div className="journal-standing on-screen-only" role="status">
      <p>
        {say('issuedAs', { symbol, date: documentDate(issuedAt ?? 0, language) })}{' '}
        {say(isPublic ? 'published' : 'membersOnly')}{' '}
        {isPublic && <a href={`/id/${symbol}`}>{`${location.origin}/id/${symbol}`}</a>}
      </p>
    </div>
  );
}

/** The delegation for which the reader speaks; null for offices alone. */
function useOwn(): string | null {
  return useMe().accreditations[0]?.delegation ?? null;
}

function Text({
  answer,
  journal,
  document,
}: OfJournal & { readonly document: NonNullable<MembersJournal['document']> }) {
  const say = useJournalsWords();
  const nameOf = useNameOf();
  const own = useOwn();
  const isMember = useMe().accreditations.some(({ status }) => status === 'MEMBER');
  const isOpen = useIsOpen(journal);
  const besideSpeaker = ({ label }: JournalEntry, one: Intervention) => {
    const isOwn = own !== null && one.delegation === own;
    const name = one.delegation === null ? '' : nameOf(one.delegation);
    return (
      <>
        {!one.spoke && (
          <small>
            <s>{name}</s> {say('notSpoken')}
          </small>
        )}
        {one.correctedAt !== null && journal.status === 'DRAFT' && (
          <small className="journal-mark on-screen-only"> · {say('corrected')}</small>
        )}{' '}
        {isOpen && isOwn && <OwnIntervention journal={answer} {...{ label }} intervention={one} />}
        {isOpen && isMember && !isOwn && one.delegation !== null && (
          <AskChair journal={answer} entry={one.id} what={say('interventionOf', { name })} />
        )}
      </>
    );
  };
  const besideItem = ({ item, label }: JournalEntry) =>
    isOpen && isMember ? (
      <AskChair journal={answer} entry={item} what={say('itemOf', { label })} />
    ) : null;
  return <Paper {...{ document, own, besideSpeaker, besideItem }} entries={journal.entries} />;
}

function useIsOpen({ status, deadline }: Pick<Journal, 'status' | 'deadline'>): boolean {
  return useCouncilNow(status === 'DRAFT') < deadline && status === 'DRAFT';
}

/** What is before the Chair, and what was set right after the issue. */
function After({ answer, journal }: OfJournal) {
  const say = useJournalsWords();
  const language = useLanguage();
  const isChair = useMe().offices.includes('chair');
  const { disputes, corrigenda } = journal;
  return (
    <>
      <Disputes journal={answer} {...{ disputes, isChair }} />
      {corrigenda.length > 0 && (
        <section className="journal-disputes" aria-labelledby="corrigenda">
          <h2 id="corrigenda">{say('corrigenda')}</h2>
          <ul>
            {corrigenda.map(({ symbol, at, edit: { texts, order } }) => (
              <li key={symbol}>
                {symbol}, {documentDate(at, language)}:{' '}
                {texts ? inLanguageOf(texts, language).words : order?.join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** An observer corrects what it said itself, and reads nothing else. */
function ForObservers({ answer }: { readonly answer: OwnJournal }) {
  const say = useJournalsWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { meeting, own, deadline, open } = answer;
  return (
    <>
      <header className="journal-head">
        <h1>{say('yours', { meeting })}</h1>
        <Ways meeting={meeting} />
      </header>
      <p>{say('observersMore')}</p>
      <Deadline until={deadline} />
      <ul className="journal-speakers journal-own">
        {own.map(({ label, heading, intervention }) => (
          <li key={intervention.id} data-own>
            <b>{say('itemOf', { label })}</b>. {inLanguageOf(heading, language).words}
            <p>
              {intervention.delegation !== null && nameOf(intervention.delegation)}
              {!intervention.spoke && <small> {say('notSpoken')}</small>}
              {intervention.summary && `: ${inLanguageOf(intervention.summary, language).words}`}
            </p>
            {open && <OwnIntervention journal={answer} {...{ label, intervention }} />}
          </li>
        ))}
      </ul>
    </>
  );
}
