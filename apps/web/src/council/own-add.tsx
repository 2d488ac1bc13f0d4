import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Function } from '@shanyrak/council';
import { type FormEvent, useRef, useState } from 'react';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { addOwnPerson } from './council';
import { useCredentialsWords } from './credentials-words';
import { NoteFields, useOwnNote } from './own-note';
import { type OwnProps } from './own-people';
import { useWhyNot } from './why-not';
import { useCouncilWords } from './words';

const NOBODY = { nameEn: '', nameRu: '', titleEn: '', titleRu: '' };
const FIELDS = ['nameEn', 'nameRu', 'titleEn', 'titleRu'] as const;

/** Somebody new for the delegation: named in both languages, under the delegation's own note. */
export function AddPerson({ own, onDone }: OwnProps) {
  const say = useCredentialsWords();
  const sayFunction = useCouncilWords();
  const language = useLanguage();
  const whyNot = useWhyNot();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [who, setWho] = useState(NOBODY);
  const [as, setAs] = useState<Function>('adviser');
  const [note, setNote] = useOwnNote();
  const [missing, setMissing] = useState('');
  const add = useMutation({
    mutationFn: () => addOwnPerson(queries, { ...requestOf(who), function: as, note }),
    onSuccess: () => {
      onDone(say('added', { name: language === 'en' ? who.nameEn : who.nameRu }));
      setWho(NOBODY);
      setNote({ ...note, symbol: '' });
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const lacking = [
      ...(['nameEn', 'nameRu'] as const).filter((field) => who[field].trim() === ''),
      ...(note.symbol.trim() === '' ? (['noteNumber'] as const) : []),
    ];
    setMissing(lacking.map((field) => say(field)).join(', '));
    if (lacking.length === 0 && !add.isPending) add.mutate();
  };
  useOffer({ label: say('add'), take: () => form.current?.querySelector('input')?.focus() });
  return (
    <section aria-labelledby="own-add">
      <h2 id="own-add">{say('add')}</h2>
      <form ref={form} className="council-form" noValidate onSubmit={send}>
        <div className="council-pair">
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={say(field)}
              value={who[field]}
              maxLength={200}
              onChange={({ currentTarget }) => setWho({ ...who, [field]: currentTarget.value })}
            />
          ))}
        </div>
        <NativeSelect
          label={say('function')}
          value={as}
          data={own.functions.map((value) => ({ value, label: sayFunction(value) }))}
          onChange={({ currentTarget }) => setAs(currentTarget.value as Function)}
        />
        <NoteFields note={note} onChange={setNote} />
        {(missing !== '' || add.error) && (
          <Alert role="alert" variant="outline">
            {missing === '' ? whyNot(add.error) : say('missing', { fields: missing })}
          </Alert>
        )}
        <div className="council-acts">
          <Button type="submit" loading={add.isPending}>
            {say('addNow')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** A title in one language alone is none. */
const requestOf = ({ nameEn, nameRu, titleEn, titleRu }: typeof NOBODY) => ({
  ...{ person: null, until: null },
  named: {
    name: { en: nameEn, ru: nameRu },
    title: titleEn.trim() && titleRu.trim() ? { en: titleEn, ru: titleRu } : null,
  },
});
