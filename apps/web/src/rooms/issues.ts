import {
  type DraftState,
  type Objected,
  type Objection,
  paperOf,
  reservationsOn,
  type RollingDraft,
} from '@shanyrak/draft';
import { type OpenIssue, openIssues } from '@shanyrak/text';

/** A reason that a delegation has given for what it wants, opposes, reserves or objects to. */
export interface GivenReason {
  readonly code: string;
  readonly reason: string;
}

/**
 * One place that is not agreed: a bracket, a proposed move, a reservation on the whole provision, or
 * an objection that stands against closing it or against the text as a whole.
 */
export interface Issue {
  /** The provision to which it leads; null for the text as a whole. */
  readonly of: string | null;
  readonly label: string;
  readonly bracket: OpenIssue | null;
  readonly reservedBy: readonly string[];
  /** Who objects: to a wording in the bracket, or to what stands for itself. */
  readonly objected: Objected | null;
  readonly reasons: readonly GivenReason[];
}

/** What is not agreed, in the order of the text. */
export function issuesIn(
  state: DraftState,
  text: RollingDraft,
  objected: readonly Objected[],
  voice: Parameters<typeof paperOf>[1],
): readonly Issue[] {
  const brackets = new Map<string, OpenIssue[]>();
  // A move is one issue, told where the provision stands.
  const provisions = text.provisions.filter(({ place }) => place !== 'destination');
  for (const issue of openIssues(paperOf({ language: text.language, provisions }, voice))) {
    // What stands beneath a row is named after it.
    const row = issue.provision.split('~')[0]!;
    brackets.set(row, [...(brackets.get(row) ?? []), issue]);
  }
  const told = new Set<Objected>();
  const inText = provisions.flatMap(({ provision, of, place, label }): Issue[] => {
    const here = (brackets.get(provision) ?? []).map((bracket): Issue => {
      const proposals = bracket.readings.flatMap((reading) => reading.proposals);
      // Of a proposal that meets others in several brackets it is told at the first.
      const wording = objected.find(
        (one) => !told.has(one) && one.amendment !== null && proposals.includes(one.amendment),
      );
      if (wording) told.add(wording);
      const reasons = [...new Set(proposals)].flatMap((id) => reasonsOn(state, id));
      return {
        ...{ of, label: bracket.label, bracket, reservedBy: [] },
        ...{ objected: wording ?? null, reasons },
      };
    });
    if (place !== 'standing') return here;
    const closing = objected.find((one) => one.kind === 'closing' && one.provision === provision);
    const reservedBy = reservationsOn(state, provision);
    const whole = { of, label, bracket: null, reservedBy: [], objected: null, reasons: [] };
    return [
      ...here,
      ...(reservedBy.length > 0
        ? [{ ...whole, reservedBy, reasons: reasonsOn(state, provision) }]
        : []),
      ...(closing ? [{ ...whole, objected: closing }] : []),
    ];
  });
  const ofWhole = objected.filter(({ provision }) => provision === null);
  return [...inText, ...ofWhole.map(onWhole)];
}

const onWhole = (objected: Objected): Issue => ({
  ...{ of: null, label: '', bracket: null, reservedBy: [], objected, reasons: [] },
});

/** Why an amendment was proposed, and why others support, oppose or reserve. */
function reasonsOn({ amendments, stances }: DraftState, target: string): GivenReason[] {
  const { sponsor = '', rationale = null } = amendments[target] ?? {};
  const said = Object.entries(stances[target] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    [sponsor, rationale] as const,
    ...said.map(([code, one]) => [code, one.reason] as const),
  ].flatMap(([code, reason]) => (reason ? [{ code, reason }] : []));
}

export const objectionReasons = (objections: readonly Objection[]) =>
  objections.map(({ delegation, reason }) => ({ code: delegation, reason }));
