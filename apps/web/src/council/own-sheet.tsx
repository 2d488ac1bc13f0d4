import { Alert, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Function, FUNCTIONS } from '@shanyrak/council';
import { useState } from 'react';
import { TwoSteps } from '../platform/two-steps';
import { setOwnSheet } from './council';
import { useCredentialsWords } from './credentials-words';
import { NoteFields, useOwnNote } from './own-note';
import { type OwnProps } from './own-people';
import { useWhyNot } from './why-not';
import { useCouncilWords } from './words';

/** The delegation's own sheet: which functions act for the State outside a session. */
export function OwnSheet({ own, onDone }: OwnProps) {
  const say = useCredentialsWords();
  const sayFunction = useCouncilWords();
  const whyNot = useWhyNot();
  const queries = useQueryClient();
  const [note, setNote] = useOwnNote();
  /** Null while nobody has touched it: it then shows what holds, whoever has changed it. */
  const [touched, setTouched] = useState<readonly Function[] | null>(null);
  const chosen = touched ?? own.sheet;
  const set = useMutation({
    mutationFn: () => setOwnSheet(queries, chosen, note),
    onSuccess: () => {
      setTouched(null);
      onDone(say('sheetSet'));
    },
  });
  return (
    <section aria-labelledby="own-sheet">
      <h2 id="own-sheet">{say('sheet')}</h2>
      <p className="council-about">{say('sheetAbout')}</p>
      <Checkbox.Group
        aria-label={say('sheet')}
        value={[...chosen]}
        onChange={(values) => setTouched(FUNCTIONS.filter((one) => values.includes(one)))}
      >
        <div className="council-ticks">
          {FUNCTIONS.map((one) => (
            <Checkbox key={one} value={one} label={sayFunction(one)} />
          ))}
        </div>
      </Checkbox.Group>
      {set.error && (
        <Alert role="alert" variant="outline" mt="sm">
          {whyNot(set.error)}
        </Alert>
      )}
      <div className="council-acts council-sheet">
        <TwoSteps
          label={say('setSheet')}
          named={say('setSheet')}
          means={
            <>
              <p>{say('ownNote')}</p>
              <NoteFields note={note} onChange={setNote} />
            </>
          }
          busy={set.isPending}
          onAct={() => set.mutate()}
        />
      </div>
    </section>
  );
}
