import { Alert, Button, Checkbox, TextInput } from '@mantine/core';
import { type ClosedDates, type ClosedDays, LONGEST_LABEL, unsoundDays } from '@shanyrak/council';
import { useState } from 'react';
import { useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { useDaysWords } from './days-words';
import { useNameOf } from './participants';

/** A day, or a few in a row, as it stands in the fields; nothing where no first day does. */
export interface TypedDates {
  readonly first: string;
  readonly last: string;
  readonly label: string;
  readonly eachYear: boolean;
}
export const NOTHING_TYPED: TypedDates = { first: '', last: '', label: '', eachYear: false };

interface AddDatesProps {
  /** Of which of the two: several such forms stand on a page. */
  readonly workplace: string;
  readonly typed: TypedDates;
  readonly onType: (typed: TypedDates) => void;
  readonly onAdd: (dates: ClosedDates) => void;
}

/** What is refused here would be refused by the server too. */
export function AddDates({ workplace, typed, onType, onAdd }: AddDatesProps) {
  const say = useDaysWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const [why, setWhy] = useState<string | null>(null);
  const add = (): void => {
    const dates = datesOf(typed);
    const refusal = unsoundDays({ weekdays: [], dates: [dates] });
    setWhy(refusal && inSentence(refusal, language, nameOf));
    if (refusal) return;
    onAdd(dates);
    onType(NOTHING_TYPED);
  };
  return (
    <div role="group" aria-label={`${say('add')}: ${workplace}`} className="council-form">
      <div className="council-pair">
        {(['first', 'last'] as const).map((field) => (
          <TextInput
            key={field}
            type="date"
            label={say(field)}
            value={typed[field]}
            onChange={({ currentTarget }) => onType({ ...typed, [field]: currentTarget.value })}
          />
        ))}
        <TextInput
          label={say('label')}
          maxLength={LONGEST_LABEL}
          value={typed.label}
          onChange={({ currentTarget }) => onType({ ...typed, label: currentTarget.value })}
        />
        <Checkbox
          label={say('eachYear')}
          checked={typed.eachYear}
          onChange={({ currentTarget }) => onType({ ...typed, eachYear: currentTarget.checked })}
        />
      </div>
      {why !== null && (
        <Alert role="alert" variant="outline">
          {why}
        </Alert>
      )}
      <div className="council-acts">
        <Button size="compact-sm" variant="light" onClick={add}>
          {say('add')}
        </Button>
      </div>
    </div>
  );
}

export const withTyped = (days: ClosedDays, typed: TypedDates): ClosedDays =>
  typed.first === '' ? days : { ...days, dates: [...days.dates, datesOf(typed)] };

/** Of each year a date is named without one; a single day is its own last. */
function datesOf({ first, last, label, eachYear }: TypedDates): ClosedDates {
  const named = (date: string): string => (eachYear ? date.slice(5) : date);
  return { from: named(first), to: named(last || first), label: label.trim() || null };
}
