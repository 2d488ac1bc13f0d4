import { type Capacity, type DraftCommandType } from '@shanyrak/council';
import {
  type AnyCommand,
  type Payloads,
  type ProposedChange,
  type ProvisionKind,
  type StanceKind,
  type SubmittedProvision,
  type Texts,
} from '@shanyrak/draft';
import { nthOf, streamName } from '@shanyrak/kernel';
import { readJsonAsset } from '../platform/assets';
import { namedUuid } from './named-uuid';
import { headOf, officerOf, type People } from './people';

/**
 * What lies on the table of the demonstration: a draft decision and a reading at work on it, all of
 * it by acts of its own people, as anybody would do them. Each act has an id of its own for ever, so
 * that a start that was cut off is taken up where it ended.
 */
interface DraftFile {
  readonly sponsor: string;
  readonly coSponsors: readonly string[];
  readonly mandate: Texts;
  readonly provisions: readonly (SubmittedProvision & { readonly key: string })[];
}

interface Tabled {
  readonly key: string;
  readonly by: string;
  readonly kind: ProposedChange['kind'];
  /** The key of a provision: the one to change, or the one after which another shall stand. */
  readonly provision: string;
  readonly provisionKind?: ProvisionKind;
  readonly depth?: number;
  readonly text?: string;
  readonly rationale: string;
  readonly coSponsors?: readonly string[];
  readonly supports?: readonly string[];
  readonly opposes?: readonly string[];
}

interface TableFile {
  readonly meeting: string;
  readonly amendments: readonly Tabled[];
  readonly reservations: readonly {
    readonly by: string;
    readonly provision: string;
    readonly reason: string;
  }[];
}

/** An act of one of the demonstration’s people. */
export interface PlannedAct {
  readonly person: string;
  readonly command: AnyCommand;
}

const ID = namedUuid('the draft on the table');
const SUBMISSION = streamName('submission', ID);
export const DEMONSTRATION_DRAFT = streamName('draft', ID);

const draft = (): DraftFile => readJsonAsset('demonstration', 'draft.json') as DraftFile;

/** A Member hands the draft in, the Secretariat registers and circulates it. */
export function draftIsLaid(people: People): PlannedAct[] {
  const { sponsor, coSponsors, mandate, provisions } = draft();
  const submitted = provisions.map(({ kind, depth, text }) => ({ kind, depth, text }));
  const paper = { coSponsors, mandate, provisions: submitted };
  const officer = officerOf(people);
  return [
    act('submit', headOf(people, sponsor), 'national', 'draft.submit', paper, SUBMISSION),
    act('register', officer, 'secretariat', 'draft.register', {}, SUBMISSION),
    act('circulate', officer, 'secretariat', 'draft.circulate', {}),
  ];
}

/** The Chair opens the reading, heads take their seats, and the first amendments stand in the text. */
export function readingIsOpened(people: People): PlannedAct[] {
  const { sponsor, coSponsors, provisions } = draft();
  const { meeting, amendments, reservations } = readJsonAsset(
    'demonstration',
    'table.json',
  ) as TableFile;
  const idOf = (key: string): string =>
    nthOf(namedUuid('submit'), provisions.findIndex((one) => one.key === key) + 1);
  const byHead = <T extends DraftCommandType>(
    code: string,
    what: string,
    type: T,
    said: Payloads[T],
  ) => act(`${code} ${what}`, headOf(people, code), 'national', type, said);
  const byChair = <T extends DraftCommandType>(type: T, said: Payloads[T]) =>
    act(type, people.chair.person, 'chair', type, said);

  const tabled = (one: Tabled): PlannedAct[] => {
    const change = changeOf(one, idOf(one.provision));
    const said = { change, language: 'en', rationale: one.rationale };
    const proposal = byHead(one.by, one.key, 'amendment.propose', said);
    const amendment = nthOf(proposal.command.id, 1);
    const stances = (codes: readonly string[] | undefined, stance: StanceKind) =>
      (codes ?? []).map((code) =>
        byHead(code, `${stance} ${one.key}`, 'stance.set', { target: amendment, stance }),
      );
    const joined = (one.coSponsors ?? []).map((code) =>
      byHead(code, `joins ${one.key}`, 'amendment.cosponsor', { amendment }),
    );
    const { supports, opposes } = one;
    return [proposal, ...joined, ...stances(supports, 'support'), ...stances(opposes, 'oppose')];
  };

  const speakers = amendments.flatMap(({ by, coSponsors: joined, supports, opposes }) =>
    [[by], joined, supports, opposes].flatMap((codes) => codes ?? []),
  );
  const seated = new Set([sponsor, ...coSponsors, ...speakers, ...reservations.map((r) => r.by)]);
  return [
    byChair('facilitator.name', people.facilitator),
    byChair('draft.openToObservers', { open: true }),
    byChair('session.begin', { meeting }),
    ...[...seated].sort().map((code) => byHead(code, 'takes its seat', 'seat.take', {})),
    ...amendments.flatMap(tabled),
    ...reservations.map(({ by, provision, reason }) => {
      const said = { target: idOf(provision), stance: 'reserve', reason } as const;
      return byHead(by, `reserves on ${provision}`, 'stance.set', said);
    }),
  ];
}

function changeOf({ kind, text, ...one }: Tabled, provision: string): ProposedChange {
  switch (kind) {
    case 'delete':
      return { kind, provision };
    case 'replace':
      return { kind, provision, text: text ?? '' };
    case 'alternative':
    case 'split':
      return { kind, provision, text: text ?? '' };
    case 'insert': {
      const { provisionKind = 'operative', depth = 0 } = one;
      return { kind, after: provision, provisionKind, depth, text: text ?? '' };
    }
    case 'move':
    case 'merge':
    case 'amend':
      throw new Error(`${kind} lies on no table yet`);
  }
}

function act<T extends DraftCommandType>(
  name: string,
  person: string,
  as: Capacity,
  type: T,
  payload: Payloads[T],
  stream = DEMONSTRATION_DRAFT,
): PlannedAct {
  const command = { id: namedUuid(name), stream, type, v: 1, as, payload, seen: 0 };
  return { person, command: command as unknown as AnyCommand };
}
