import { speaksTo } from './change';
import { type Amendment, type DraftState } from './state';

/**
 * How far agreement has come: derived, never typed by hand (domain 4 (c) as corrected by practice
 * 3). A provision is
 *
 *   BRACKETED  while an amendment to it stands in the text,
 *   RESERVED   else while a Member holds a reservation on it (which never blocks, practice rule 2),
 *   AGREED     else once it was closed with no objection: provisionally, until the whole is adopted,
 *   OPEN       otherwise: not yet read, or reopened.
 *
 * An insertion is a bracket of its own and leaves its neighbours as they are.
 */
export type ProvisionStatus = 'OPEN' | 'BRACKETED' | 'RESERVED' | 'AGREED';

/** The worst first: the badge of a draft is the worst of its provisions (domain 4 (c)). */
const WORST_FIRST: readonly ProvisionStatus[] = ['OPEN', 'BRACKETED', 'RESERVED', 'AGREED'];

export function provisionStatus(state: DraftState, id: string): ProvisionStatus {
  return statusWith(state, id, inTextOn(state, id).length > 0);
}

/** The status of a provision of which it is known whether an amendment to it stands in the text. */
export function statusWith(state: DraftState, id: string, bracketed: boolean): ProvisionStatus {
  if (bracketed) return 'BRACKETED';
  if (reservationsOn(state, id).length > 0) return 'RESERVED';
  return state.provisions[id]?.closed ? 'AGREED' : 'OPEN';
}

/** The badge of the whole draft: the worst status of a provision in the text or of a pending insertion. */
export function draftBadge(state: DraftState): ProvisionStatus {
  const pending = inText(state);
  const bracketed = new Set<string>();
  for (const { change } of pending) for (const id of speaksTo(change)) bracketed.add(id);
  const found = new Set<ProvisionStatus>(
    state.order
      .filter((id) => !state.provisions[id]?.deleted)
      .map((id) => statusWith(state, id, bracketed.has(id))),
  );
  if (pending.some(({ change }) => change.kind === 'insert')) found.add('BRACKETED');
  return WORST_FIRST.find((status) => found.has(status)) ?? 'OPEN';
}

const standing = new WeakMap<DraftState['amendments'], readonly Amendment[]>();

/** The amendments that stand in brackets, in the order in which they came; sorted once for the same ones. */
export function inText(
  { amendments }: DraftState,
  wanted?: (amendment: Amendment) => boolean,
): readonly Amendment[] {
  let all = standing.get(amendments);
  if (!all) {
    const found = Object.values(amendments).filter(({ status }) => status === 'IN_TEXT');
    // They are kept in the order in which they came, but for one that an undo has brought back.
    const inOrder = found.every(({ seq }, n) => n === 0 || found[n - 1]!.seq <= seq);
    all = inOrder ? found : found.sort((a, b) => a.seq - b.seq);
    standing.set(amendments, all);
  }
  return wanted ? all.filter(wanted) : all;
}

/** Those that speak to this provision: to its words, its place, or an amendment to it; or bring it in. */
export function inTextOn(state: DraftState, provision: string): readonly Amendment[] {
  return inText(state, ({ change }) => speaksTo(change).includes(provision));
}

/** The amendments to this amendment that stand in the text. */
export function amendingOf(state: DraftState, amendment: string): readonly Amendment[] {
  return inText(state, ({ change }) => change.kind === 'amend' && change.amendment === amendment);
}

/** Delegations that hold a reservation on a provision or an amendment, by code. */
export function reservationsOn(state: DraftState, target: string): string[] {
  return Object.entries(state.stances[target] ?? {})
    .filter(([, { stance }]) => stance === 'reserve')
    .map(([delegation]) => delegation)
    .sort();
}

/**
 * The provisions to which words have been settled, and which are not closed: read and agreed in a
 * part, so that "open" alone would say too little of them. The status stays `OPEN`.
 */
export function settledIn({
  amendments,
  provisions,
}: Pick<DraftState, 'amendments' | 'provisions'>): ReadonlySet<string> {
  const settled = new Set<string>();
  for (const { status, change } of Object.values(amendments)) {
    if (status !== 'ACCEPTED' || change.kind === 'amend') continue;
    const parts = change.kind === 'split' ? change.into.map(({ id }) => id) : [];
    for (const id of [...speaksTo(change), ...parts]) {
      const provision = provisions[id];
      if (provision && !provision.closed && !provision.deleted) settled.add(id);
    }
  }
  return settled;
}
