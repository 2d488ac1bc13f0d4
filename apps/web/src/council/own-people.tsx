import { Alert } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type OwnDelegationAnswer } from '@shanyrak/protocol';
import { useLanguage } from '../platform/language';
import { TwoSteps } from '../platform/two-steps';
import { endOwnPerson } from './council';
import { useCredentialsWords } from './credentials-words';
import { Person } from './delegations';
import { NoteFields, useOwnNote } from './own-note';
import { useWhyNot } from './why-not';

export interface OwnProps {
  readonly own: OwnDelegationAnswer;
  /** Says what was done, in a sentence. */
  readonly onDone: (sentence: string) => void;
}

/** Everybody who is accredited to it; its own may be ended, in two steps and under a note. */
export function OwnPeople({ own, onDone }: OwnProps) {
  const say = useCredentialsWords();
  const { people, count, limit } = own;
  return (
    <section aria-labelledby="own-people">
      <h2 id="own-people">{say('ownPeople')}</h2>
      <p className="council-soft">{say('ownCount', { count, limit })}</p>
      <ul className="council-people">
        {people.map((one) => (
          <OwnPerson
            key={`${one.person} ${one.from}`}
            person={one}
            mayEnd={own.refusal === null}
            onDone={onDone}
          />
        ))}
      </ul>
    </section>
  );
}

interface OwnPersonProps extends Pick<OwnProps, 'onDone'> {
  readonly person: OwnDelegationAnswer['people'][number];
  readonly mayEnd: boolean;
}

function OwnPerson({ person, mayEnd, onDone }: OwnPersonProps) {
  const say = useCredentialsWords();
  const language = useLanguage();
  const whyNot = useWhyNot();
  const queries = useQueryClient();
  const [note, setNote] = useOwnNote();
  const name = person.name[language];
  const end = useMutation({
    mutationFn: () => endOwnPerson(queries, person.person, note),
    onSuccess: () => onDone(say('ended', { name })),
  });
  return (
    <li>
      <Person person={person} />
      {end.error && (
        <Alert role="alert" variant="outline">
          {whyNot(end.error)}
        </Alert>
      )}
      {!person.own && <span className="council-soft">{say('bySecretariat')}</span>}
      {person.own && mayEnd && (
        <TwoSteps
          label={say('end')}
          named={say('endOf', { name })}
          means={
            <>
              <p>{say('endMeans', { name })}</p>
              <NoteFields note={note} onChange={setNote} />
            </>
          }
          busy={end.isPending}
          onAct={() => end.mutate()}
        />
      )}
    </li>
  );
}
