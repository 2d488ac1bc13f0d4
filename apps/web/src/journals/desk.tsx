import { Alert } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ComponentProps } from 'react';
import { useNavigate } from 'react-router';
import { type Journal } from '@shanyrak/meeting';
import { IssuingDesk } from '../issuing/issuing-desk';
import { useCouncilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { OfferPlace } from '../platform/offers';
import { whatIsWrong } from '../platform/what-is-wrong';
import { TwoSteps } from '../platform/two-steps';
import { useMe } from '../session/me';
import { whenOf } from './deadline';
import { FormEditor } from './form-editor';
import { draftMinutes, type MembersJournal } from './journals';
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
      {symbol !== null && answer.issuing.state !== 'published' && (
        <IssuingDesk
          symbol={symbol}
          path={`/journals/${encodeURIComponent(symbol)}`}
          issuing={answer.issuing}
          touched={[['journal', answer.meeting], ['journals']]}
          plain={{ none: say('publishNone'), issueMeans: say('publishMeans') }}
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
      <JournalSteps
        label={say('issue')}
        means={say('issueMeans')}
        {...{ busy }}
        why={why()}
        onAct={issue}
      />
    </>
  );

  function why(): string | null {
    if (journal.draftedBy === person) return say('issueOther');
    if (now < journal.deadline) return say('issueLater');
    const waits = statementsUntil !== null && now < statementsUntil;
    return waits ? say('issueAfterStatements', whenOf(statementsUntil, language)) : null;
  }
}

type StepsProps = Pick<
  ComponentProps<typeof TwoSteps>,
  'label' | 'means' | 'busy' | 'why' | 'onAct'
>;

/** What a journal is for good: its second step says it once more. */
function JournalSteps(props: StepsProps) {
  const say = useJournalsWords();
  const confirm = say('yes', { what: props.label });
  return <TwoSteps {...props} {...{ confirm }} refrain={say('no')} size="sm" variant="filled" />;
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
        <JournalSteps
          label={say('draftMinutes')}
          means={say('draftMinutesMeans')}
          busy={minutes.isPending}
          onAct={() => minutes.mutate()}
        />
      ) : (
        <JournalSteps
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
