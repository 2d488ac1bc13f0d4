import { hostCityAt } from '@shanyrak/council';
import { heldAt, type Journal, type MeetingState, type Texts } from '@shanyrak/meeting';
import {
  type CalledThen,
  journalDocument,
  type JournalDocument,
  type ToldPublicly,
} from '@shanyrak/publishing';
import { CLOCK, type CouncilSnapshot } from '../council/snapshot';

/**
 * A journal as a document, with everything called as it was on the day of its meeting (domain 0.8).
 * What an issued journal names stands in its own events; the person in the chair is named by the
 * council's list of persons, since events hold no names of people.
 */
export function calledThen(state: MeetingState, council: CouncilSnapshot): CalledThen {
  const at = heldAt(state);
  const { originalLanguage, languages } = council.settingsAt(at);
  return {
    nameOf: (code) => nameIn(state, council, code),
    city: hostCityAt(at),
    chairpersons: state.presided.map(({ person }) => council.personOf(person)),
    ...{ originalLanguage, languages },
  };
}

/** As the Members read it: the draft, or what was issued. */
export function membersForm(
  state: MeetingState,
  journal: Journal,
  council: CouncilSnapshot,
): JournalDocument {
  return journalDocument(state, journal, calledThen(state, council), 'members');
}

export function publicJournal(
  state: MeetingState,
  journal: Journal,
  council: CouncilSnapshot,
  told: ToldPublicly,
): JournalDocument {
  return journalDocument(state, journal, calledThen(state, council), 'public', told);
}

/** Every delegation and body of which the record of a meeting speaks, by its name on that day. */
export function namesFor(
  state: MeetingState,
  council: CouncilSnapshot,
): Readonly<Record<string, Texts>> {
  const { roster } = council.contextAt(CLOCK, 'system', heldAt(state));
  const codes = [state.body, ...Object.keys(roster)];
  return Object.fromEntries(codes.map((code) => [code, nameIn(state, council, code)]));
}

function nameIn(state: MeetingState, council: CouncilSnapshot, code: string): Texts {
  const issued = state.journal?.names ?? {};
  if (Object.hasOwn(issued, code)) return issued[code]!;
  const at = heldAt(state);
  const { bodies } = council.contextAt(CLOCK, 'system', at);
  const body = bodies?.find((one) => one.code === code);
  return (
    body?.names ?? {
      en: council.nameOf(code, at, 'en'),
      ru: council.nameOf(code, at, 'ru'),
    }
  );
}
