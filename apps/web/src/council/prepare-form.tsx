import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CHANGE_KINDS, type ChangeKind, CITED_KINDS, dayInAstana } from '@shanyrak/council';
import { type FormEvent, useRef, useState } from 'react';
import { councilNow } from '../platform/clock';
import { useOffer } from '../platform/offers';
import { ChangeFields, type Known } from './change-fields';
import { type ChangeForm, emptyForm, missingIn, requestOf } from './change-form';
import { prepare } from './council';
import { useCredentialsWords } from './credentials-words';
import { Choice, FormProvider, Line, Pair } from './form-fields';
import { useWhyNot } from './why-not';

/** A change, and the document that says so. What is missing is said when one sends, not before. */
export function PrepareForm({
  known,
  kinds = CHANGE_KINDS,
}: {
  readonly known: Known;
  readonly kinds?: readonly ChangeKind[];
}) {
  const say = useCredentialsWords();
  const queries = useQueryClient();
  const whyNot = useWhyNot();
  const today = dayInAstana(councilNow());
  const [form, setForm] = useState<ChangeForm>(() => emptyForm(kinds[0]!, today));
  const [missing, setMissing] = useState<readonly (keyof ChangeForm)[]>([]);
  const here = useRef<HTMLFormElement>(null);
  const act = useMutation({
    mutationFn: (whole: ChangeForm) => prepare(queries, requestOf(whole)),
    onSuccess: () => setForm(emptyForm(form.kind, today)),
  });
  const set = (part: Partial<ChangeForm>): void => {
    act.reset();
    setForm((before) =>
      part.kind && part.kind !== before.kind ? emptyForm(part.kind, today) : { ...before, ...part },
    );
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (act.isPending) return;
    const lacking = missingIn(form);
    setMissing(lacking);
    if (lacking.length === 0) act.mutate(form);
  };
  useOffer({ label: say('prepare'), take: () => here.current?.querySelector('select')?.focus() });
  return (
    <section aria-labelledby="prepare">
      <h2 id="prepare">{say('prepare')}</h2>
      <FormProvider value={{ form, set, missing }}>
        <form ref={here} className="council-form" noValidate onSubmit={send}>
          <Kinds kinds={kinds} />
          <ChangeFields known={known} />
          <fieldset>
            <legend>{say('document')}</legend>
            <Choice name="citedKind" options={CITED_KINDS.map((one) => [one, say(one)])} />
            <Pair>
              <Line name="symbol" />
              <Line name="dated" type="date" />
            </Pair>
          </fieldset>
          {missing.length > 0 && (
            <Alert role="alert" variant="outline">
              {say('missing', { fields: missing.map((one) => say(one)).join(', ') })}
            </Alert>
          )}
          {act.error && (
            <Alert role="alert" variant="outline">
              {whyNot(act.error)}
            </Alert>
          )}
          <div className="council-acts">
            <Button type="submit" loading={act.isPending}>
              {say('prepareNow')}
            </Button>
            <p role="status">{act.isSuccess ? say('isPrepared') : ''}</p>
          </div>
        </form>
      </FormProvider>
    </section>
  );
}

function Kinds({ kinds }: { readonly kinds: readonly ChangeKind[] }) {
  const say = useCredentialsWords();
  return <Choice name="kind" options={kinds.map((one) => [one, say(`kind.${one}`)])} />;
}
