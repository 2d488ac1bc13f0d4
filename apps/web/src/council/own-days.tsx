import { Alert, Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type ClosedDays,
  type DeclaredDays,
  dayInAstana,
  notOver,
  type Workplace,
  WORKPLACES,
} from '@shanyrak/council';
import { type DelegationDays } from '@shanyrak/protocol';
import { useState } from 'react';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { weekdays } from '../platform/times';
import { useDatesInWords, WEEK } from './closed-days';
import { declareClosedDays } from './council';
import { useDaysWords } from './days-words';
import { AddDates, NOTHING_TYPED, type TypedDates, withTyped } from './own-dates';
import { useWhyNot } from './why-not';

/** A delegation declares when its mission and its capital do not work: all of it, in one press. */
export function OwnDays({ days }: { readonly days: DelegationDays }) {
  const say = useDaysWords();
  const whyNot = useWhyNot();
  const queries = useQueryClient();
  /** Null while nobody has touched it: it then shows what holds, whoever has changed it. */
  const [touched, setTouched] = useState<Record<Workplace, ClosedDays> | null>(null);
  /** What has been typed of a date and not added: whoever saves means that too. */
  const [typed, setTyped] = useState(NOTHING_OF_BOTH);
  const chosen = touched ?? { mission: toCome(days.mission), capital: toCome(days.capital) };
  const declare = useMutation({
    mutationFn: (declared: DeclaredDays) => declareClosedDays(queries, declared),
    onSuccess: () => {
      setTouched(null);
      setTyped(NOTHING_OF_BOTH);
    },
  });
  const save = (): void =>
    declare.mutate({
      mission: withTyped(chosen.mission, typed.mission),
      capital: withTyped(chosen.capital, typed.capital),
    });
  const isSaved = !touched && typed === NOTHING_OF_BOTH;
  return (
    <div className="council-form">
      {WORKPLACES.map((workplace) => (
        <WorkplaceDays
          key={workplace}
          workplace={workplace}
          days={chosen[workplace]}
          typed={typed[workplace]}
          busy={declare.isPending}
          onChange={(changed) => setTouched({ ...chosen, [workplace]: changed })}
          onType={(changed) => setTyped({ ...typed, [workplace]: changed })}
        />
      ))}
      {declare.error && (
        <Alert role="alert" variant="outline">
          {whyNot(declare.error)}
        </Alert>
      )}
      <div className="council-acts">
        <Button loading={declare.isPending} onClick={save}>
          {say('save')}
        </Button>
        <span role="status">{isSaved ? declare.isSuccess && say('saved') : say('unsaved')}</span>
      </div>
    </div>
  );
}

const NOTHING_OF_BOTH: Readonly<Record<Workplace, TypedDates>> = {
  mission: NOTHING_TYPED,
  capital: NOTHING_TYPED,
};

const toCome = (days: ClosedDays | null): ClosedDays =>
  notOver(days ?? { weekdays: [], dates: [] }, dayInAstana(councilNow()));

interface WorkplaceDaysProps {
  readonly workplace: Workplace;
  readonly days: ClosedDays;
  readonly typed: TypedDates;
  readonly busy: boolean;
  readonly onChange: (days: ClosedDays) => void;
  readonly onType: (typed: TypedDates) => void;
}

function WorkplaceDays({ workplace, days, busy, onChange, ...typing }: WorkplaceDaysProps) {
  const say = useDaysWords();
  const names = weekdays(useLanguage());
  return (
    <fieldset disabled={busy}>
      <legend>{say(workplace)}</legend>
      <Checkbox.Group
        label={say('weekdays')}
        aria-label={say('weekdaysOf', { workplace: say(workplace) })}
        value={days.weekdays.map(String)}
        onChange={(values) => onChange({ ...days, weekdays: values.map(Number) })}
      >
        <div className="council-week">
          {WEEK.map((one, n) => (
            <Checkbox key={one} value={String(one)} label={names[n]!.long} />
          ))}
        </div>
      </Checkbox.Group>
      <Dates {...{ days, onChange }} />
      <AddDates
        {...typing}
        workplace={say(workplace)}
        onAdd={(added) => onChange({ ...days, dates: [...days.dates, added] })}
      />
    </fieldset>
  );
}

function Dates({ days, onChange }: Pick<WorkplaceDaysProps, 'days' | 'onChange'>) {
  const say = useDaysWords();
  const inWords = useDatesInWords();
  return (
    <div>
      <p className="council-dates-head">{say('dates')}</p>
      {days.dates.length === 0 && <p className="council-soft">{say('noDates')}</p>}
      <ul className="council-dates">
        {days.dates.map((one, n) => (
          <li key={`${n} ${one.from}`}>
            <span>{inWords(one)}</span>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={say('removeOne', { dates: inWords(one) })}
              onClick={() => onChange({ ...days, dates: days.dates.filter((_, m) => m !== n) })}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
