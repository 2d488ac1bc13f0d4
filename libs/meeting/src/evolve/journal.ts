import { type By } from '../events';
import { type Instant, withKey } from '@shanyrak/kernel';
import {
  type FormEdit,
  type Journal,
  type JournalEntry,
  type MeetingState,
  type Texts,
} from '../state';
import { type Folds } from './fold';

/** The journal of the day: drafted, corrected, disputed, edited, issued, set right (practice 2.14). */
type JournalEvent =
  | 'journal.draft'
  | 'journal.entry'
  | 'journal.interventions'
  | 'journal.announcements'
  | 'journal.statements'
  | 'journal.attachments'
  | 'journal.correct'
  | 'journal.dispute'
  | 'journal.settle'
  | 'journal.edit'
  | 'journal.issue'
  | 'journal.correctIssued';

export const JOURNAL_FOLDS: Pick<Folds, JournalEvent> = {
  'journal.draft': (state, { deadline, place }, { at, by }) => ({
    ...state,
    journal: drafted(by, at, deadline, place),
  }),
  'journal.entry': (state, { entry }) =>
    changed(state, ({ entries }) => ({ entries: [...entries, { ...entry, interventions: [] }] })),
  'journal.interventions': (state, { item, interventions }) =>
    withEntry(state, item, (entry) => ({
      interventions: [...entry.interventions, ...interventions],
    })),
  'journal.announcements': (state, { announcements }) =>
    changed(state, (journal) => ({
      announcements: [...journal.announcements, ...announcements],
    })),
  'journal.statements': (state, { decision, statements }) =>
    changed(state, (journal) => ({
      statements: withKey(journal.statements, decision, [
        ...(journal.statements[decision] ?? []),
        ...statements,
      ]),
    })),
  'journal.attachments': (state, { attachments }) => changed(state, () => ({ attachments })),
  'journal.correct': (state, { item, intervention }) =>
    withEntry(state, item, ({ interventions }) => ({
      interventions: interventions.map((one) => (one.id === intervention.id ? intervention : one)),
    })),
  'journal.dispute': (state, { dispute }) =>
    changed(state, ({ disputes }) => ({ disputes: [...disputes, dispute] })),
  'journal.settle': (state, { dispute, accepted, note }, { at }) => {
    const settled = changed(state, ({ disputes }) => ({
      disputes: disputes.map((one) =>
        one.id === dispute ? { ...one, settled: { accepted, at } } : one,
      ),
    }));
    return note ? withEntry(settled, note.item, () => ({ note: note.words })) : settled;
  },
  'journal.edit': (state, { edit }) => edited(state, edit),
  // Everything is said again, as it is issued.
  'journal.issue': (state, { symbol, number, names, place }, { at }) =>
    changed(state, () => ({
      ...{ status: 'ISSUED', symbol, number, names, place, issuedAt: at },
      ...NOTHING_SAID,
    })),
  // What was issued never changes (I4): a corrigendum stands beside it.
  'journal.correctIssued': (state, { corrigendum }) =>
    changed(state, ({ corrigenda }) => ({ corrigenda: [...corrigenda, corrigendum] })),
};

const NOTHING_SAID = { entries: [], announcements: [], statements: {}, attachments: [] };

function drafted(
  { person }: By,
  draftedAt: Instant,
  deadline: Instant,
  place: Texts | null,
): Journal {
  return {
    ...{ status: 'DRAFT', draftedBy: person, draftedAt, deadline, place },
    ...{ ...NOTHING_SAID, disputes: [], corrigenda: [] },
    ...{ symbol: null, number: null, issuedAt: null, names: {} },
  };
}

function changed(
  state: MeetingState,
  change: (journal: Journal) => Partial<Journal>,
): MeetingState {
  const { journal } = state;
  return journal ? { ...state, journal: { ...journal, ...change(journal) } } : state;
}

function withEntry(
  state: MeetingState,
  item: string,
  change: (entry: JournalEntry) => Partial<JournalEntry>,
): MeetingState {
  return changed(state, ({ entries }) => ({
    entries: entries.map((entry) => (entry.item === item ? { ...entry, ...change(entry) } : entry)),
  }));
}

function edited(state: MeetingState, { field, item, texts, order }: FormEdit): MeetingState {
  switch (field) {
    case 'place':
      return changed(state, () => ({ place: texts }));
    case 'heading':
      return withEntry(state, item!, () => ({ heading: texts! }));
    case 'attachments':
      return changed(state, () => ({ attachments: order! }));
  }
}
