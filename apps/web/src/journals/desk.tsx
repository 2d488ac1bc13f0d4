import { Alert } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { type Journal } from '@shanyrak/meeting';
import { Publication } from '../decisions/publication';
import { useCouncilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { OfferPlace } from '../platform/offers';
import { whatIsWrong } from '../platform/what-is-wrong';
import { useMe } from '../session/me';
import { whenOf } from './deadline';
import { FormEditor } from './form-editor';
import { draftMinutes, type MembersJournal } from './journals';
import { TwoSteps } from './two-steps';
import { useAct } from './use-act';
import { useJournalsWords } from './words';

/** What the Secretariat does with a journal: its form, its issue by a second officer, its publication. */
export function JournalDesk({
  answer,
  journal,
}: {
  readonly answer: MembersJournal;
  readonly journal: Journal;
}) {
  const say = useJournalsWords();
  const { symbol, status } = journal;
  return (
    <OfferPlace value={say('desk')}>
      <section className="desk journal-desk on-screen-only" aria-label={say('desk')}>
        <h2>{say('desk')}</h2>
        <FormEditor {...{ answer, journal }} />
        {status === 'DRAFT' && <Issue {...{ answer, journal }} />}
      </section>
      {symbol !== null && answer.publication.state !== 'issued' && (
        <Publication
          symbol={symbol}
          path={`/journals/${encodeURIComponent(symbol)}`}
          publication={answer.publication}
          touched={[['journal', answer.meeting], ['journals']]}
          none={say('publishNone')}
          issueMeans={say('publishMeans')}
        />
      )}
    </OfferPlace>
  );
}

function Issue({
  answer,
  journal,
}: {
  readonly answer: MembersJournal;
  readonly journal: Journal;
}) {
  const say = useJournalsWords();
  const language = useLanguage();
  const { person } = useMe();
  const { act, busy, wrong } = useAct(answer);
  const now = useCouncilNow(true);
  const { body, appended: drafts, statementsUntil } = answer;
  const why =
    journal.draftedBy === person
      ? say('issueOther')
      : now < journal.deadline
        ? say('issueLater')
        : statementsUntil !== null && now < statementsUntil
          ? say('issueAfterStatements', whenOf(statementsUntil, language))
          : null;
  const issue = (): void =>
    act({
      ...{ type: 'journal.issue', as: 'secretariat', payload: { body, drafts } },
      ...(answer.digest !== null && { digest: answer.digest }),
    });
  return (
    <>
      {wrong && (
        <Alert role="alert" variant="outline">
          {wrong}
        </Alert>
      )}
      <TwoSteps label={say('issue')} means={say('issueMeans')} {...{ busy, why }} onAct={issue} />
    </>
  );
}

/** Nothing has been drafted yet: a journal, or, where the body keeps them, minutes. */
export function Begin({ answer }: { readonly answer: MembersJournal }) {
  const say = useJournalsWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { act, busy, wrong } = useAct(answer);
  const minutes = useMutation({
    mutationFn: () => draftMinutes(queries, answer.meeting),
    onSuccess: ({ draft }) => void navigate(`/drafts/${draft}`),
  });
  const said = wrong ?? (minutes.error ? whatIsWrong(minutes.error, language) : null);
  return (
    <section className="desk journal-desk on-screen-only" aria-label={say('desk')}>
      <h2>{say('desk')}</h2>
      {said && (
        <Alert role="alert" variant="outline">
          {said}
        </Alert>
      )}
      {answer.keepsMinutes ? (
        <TwoSteps
          label={say('draftMinutes')}
          means={say('draftMinutesMeans')}
          busy={minutes.isPending}
          onAct={() => minutes.mutate()}
        />
      ) : (
        <TwoSteps
          label={say('draftJournal')}
          means={say('draftJournalMeans')}
          busy={busy}
          onAct={() =>
            act({
              ...{ type: 'journal.draft', as: 'secretariat' },
              payload: { drafts: answer.drafts, silences: answer.silences },
            })
          }
        />
      )}
    </section>
  );
}
