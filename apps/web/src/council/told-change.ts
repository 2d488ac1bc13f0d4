import { type CouncilChange } from '@shanyrak/council';
import { type Announcement, type Names, type PreparedView } from '@shanyrak/protocol';
import { useLanguage } from '../platform/language';
import { useTheCouncilWords } from './council-words';
import { dayOrMoment } from './dated';
import { useNameOf } from './participants';
import { useCouncilWords } from './words';

/** What is told of a change, announced or prepared. */
export type Told = Omit<Announcement, 'id' | 'at' | 'cites'>;

/** A change in words: whom it concerns, and what. */
export function useChangeInWords(): (told: Told) => {
  readonly who: string;
  readonly what: string;
} {
  const say = useTheCouncilWords();
  const sayFunction = useCouncilWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  return ({ kind, delegation, person, body, status, effects, from, until, ...told }) => {
    const what = say(`told.${kind}`, {
      from: dayOrMoment(from, language),
      person: person?.[language] ?? '',
      function: told.function ? sayFunction(told.function) : '',
      body: body ?? '',
      status: status ? say(status) : '',
      effects: effects?.words[language] ?? '',
    });
    const end =
      until === null ? '' : `, ${say('untilToo', { until: dayOrMoment(until, language) })}`;
    return { who: delegation ? nameOf(delegation) : '', what: what + end };
  };
}

/** What a prepared change will be told as. */
export function toldOf({ change, person }: PreparedView, main: string): Told {
  return {
    ...{ kind: change.kind, person, from: change.from },
    delegation: 'delegation' in change ? change.delegation : null,
    function: 'function' in change ? change.function : null,
    body: bodyOf(change, main),
    status: change.kind === 'status.changed' ? change.to : null,
    effects: 'effects' in change ? change.effects : null,
    until: 'until' in change ? change.until : null,
  };
}

function bodyOf(change: CouncilChange, main: string): string | null {
  if (change.kind === 'body.set') return change.body.code;
  return 'body' in change ? (change.body ?? main) : null;
}

/** By name, as a list of choices has them. */
export const byName =
  (language: 'en' | 'ru') =>
  (a: { readonly name: Names }, b: { readonly name: Names }): number =>
    a.name[language].localeCompare(b.name[language], language);
