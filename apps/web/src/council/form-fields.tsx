import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';
import { type ChangeForm } from './change-form';
import { useCredentialsWords } from './credentials-words';

/** The form that is being filled in, and how a field of it is changed. */
interface InForm {
  readonly form: ChangeForm;
  readonly set: (part: Partial<ChangeForm>) => void;
  /** Fields that were found empty when the form was sent. */
  readonly missing: readonly (keyof ChangeForm)[];
}

const Here = createContext<InForm | null>(null);
export const FormProvider = Here.Provider;

export function useForm(): InForm {
  const here = useContext(Here);
  if (!here) throw new Error('A field stands in a form.');
  return here;
}

/** The names of fields, by what they hold. */
type Named<T> = { [K in keyof ChangeForm]: ChangeForm[K] extends T ? K : never }[keyof ChangeForm];
/** Fields that are labelled by a word of the same name. */
type Labelled<T> = Named<T> & Parameters<ReturnType<typeof useCredentialsWords>>[0];

/** A line of words, a day or a time. */
export function Line({
  name,
  type = 'text',
}: {
  readonly name: Labelled<string>;
  readonly type?: 'text' | 'date' | 'time';
}) {
  const say = useCredentialsWords();
  const { form, set, missing } = useForm();
  return (
    <TextInput
      type={type}
      label={say(name)}
      value={form[name]}
      maxLength={200}
      {...(missing.includes(name) && { 'aria-invalid': true })}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
}

export function Tick({ name }: { readonly name: Labelled<boolean> }) {
  const say = useCredentialsWords();
  const { form, set } = useForm();
  return (
    <Checkbox
      label={say(name)}
      checked={form[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.checked })}
    />
  );
}

interface ChoiceProps {
  readonly name: Labelled<string>;
  readonly options: readonly (readonly [value: string, label: string])[];
  /** What is done beside setting the field. */
  readonly onChoose?: (value: string) => Partial<ChangeForm>;
}

export function Choice({ name, options, onChoose }: ChoiceProps) {
  const say = useCredentialsWords();
  const { form, set, missing } = useForm();
  return (
    <NativeSelect
      label={say(name)}
      value={form[name]}
      data={options.map(([value, label]) => ({ value, label }))}
      {...(missing.includes(name) && { 'aria-invalid': true })}
      onChange={({ currentTarget: { value } }) => set({ [name]: value, ...onChoose?.(value) })}
    />
  );
}

interface SeveralProps<T extends string> {
  readonly name: 'powers' | 'forwardsTo';
  readonly chosen: readonly T[];
  readonly options: readonly (readonly [value: T, label: string])[];
}

export function Several<T extends string>({ name, chosen, options }: SeveralProps<T>) {
  const say = useCredentialsWords();
  const { set } = useForm();
  return (
    <Checkbox.Group
      label={say(name)}
      value={[...chosen]}
      onChange={(values) => set({ [name]: values })}
    >
      <div className="council-ticks">
        {options.map(([value, label]) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Two fields side by side where there is room. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className="council-pair">{children}</div>;
}
