import { type Amendment, type DraftState, provisionDigest, wordingDigest } from '@shanyrak/draft';
import { expectThat } from './account';
import { eventually } from '../../support/deadline';
import { type Player } from './player';
import { idOf, planned, type PlannedAmendment } from './script';
import { type Stage } from './stage';

/** How the acts of the table are done that every chapter needs. */

/** A delegation tables what the script has it wish for. */
export async function table(stage: Stage, wish: PlannedAmendment): Promise<void> {
  const { key, by, kind, text = '', rationale } = wish;
  const target = stage.provision(wish.provision);
  const { provisionKind = 'operative', depth = 0 } = wish;
  const change =
    kind === 'delete'
      ? ({ kind, provision: target } as const)
      : kind === 'replace'
        ? ({ kind, provision: target, text } as const)
        : ({ kind, after: target, provisionKind, depth, text } as const);
  const said = { change, language: 'en', ...(rationale && { rationale }) };
  const id = idOf(key);
  stage.amendments.set(key, await stage.head(by).bring('amendment.propose', said, { id }));
}

/** "Any objection to this wording?": the ask's id on the asker's own screen. */
export async function ask(asker: Player, amendment: string): Promise<string> {
  const digest = wordingDigest(asker.draft, amendment)!;
  return asker.bring('wording.ask', { amendment }, { digest });
}

/** Waits until the window of an ask has passed, as everybody's screen can reckon it. */
export async function windowPasses(asker: Player, id: string): Promise<void> {
  const { at, until } = asker.draft.asks[id]!;
  const heardAt = performance.now();
  await eventually(() => performance.now() > heardAt + until - at, 'the window to pass');
}

/** Settles what was asked; throws the refusal. */
export async function settle(asker: Player, id: string, amendment: string): Promise<void> {
  const digest = wordingDigest(asker.draft, amendment)!;
  await asker.act('wording.settle', { ask: id }, { digest });
}

/** Asks, waits, and settles, since nobody objects; answers the amendments beside it and their fates. */
export async function accept(stage: Stage, asker: Player, key: string): Promise<Fates> {
  const id = stage.amendment(key);
  await asker.comesTo(stage.chair.room.seq);
  const before = asker.draft;
  const asked = await ask(asker, id);
  await windowPasses(asker, asked);
  await settle(asker, asked, id);
  await stage.chair.room.settle(() => stage.statusOf(key) === 'ACCEPTED', `${key} in the hall`);
  return fatesBetween(before, asker.draft, before.amendments[id]!);
}

/** What became of the others when one was accepted, by the States that stand behind them. */
export interface Fates {
  readonly carried: readonly string[];
  readonly satisfied: readonly string[];
  readonly returned: readonly string[];
  readonly notRetained: readonly string[];
}

function fatesBetween(before: DraftState, after: DraftState, accepted: Amendment): Fates {
  const fates: Record<keyof Fates, string[]> = {
    ...{ carried: [], satisfied: [], returned: [], notRetained: [] },
  };
  for (const old of Object.values(before.amendments)) {
    const now = after.amendments[old.id]!;
    if (old.id === accepted.id || old.status !== 'IN_TEXT') continue;
    if (old.change.provision !== accepted.change.provision) continue;
    if (now.status === 'SATISFIED') fates.satisfied.push(old.sponsor);
    else if (now.status === 'RETURNED') fates.returned.push(old.sponsor);
    else if (now.status === 'NOT_RETAINED') fates.notRetained.push(old.sponsor);
    else if (now.status === 'IN_TEXT' && now.change !== old.change) fates.carried.push(old.sponsor);
  }
  return fates;
}

/** The sponsor takes an amendment back. */
export async function withdraw(stage: Stage, key: string): Promise<void> {
  await stage.head(planned(key).by).act('amendment.withdraw', { amendment: stage.amendment(key) });
}

/** Asks whether a provision is agreed, and closes it since nobody objects. */
export async function close(asker: Player, provision: string): Promise<void> {
  const digest = provisionDigest(asker.draft, provision)!;
  const id = await asker.bring('provision.ask', { provision }, { digest });
  await windowPasses(asker, id);
  await asker.act('provision.close', { ask: id }, { digest });
  expectThat(
    (asker.draft.provisions[provision]?.closed ?? null) !== null,
    'a provision that is closed',
  );
}
