import { type DecisionAnswer } from '@shanyrak/protocol';
import { type DraftEvent, textDigest } from '@shanyrak/draft';
import { digestOf } from '@shanyrak/kernel';
import { expectThat } from './account';
import { type Stage } from './stage';

/** What the story amounts to, counted from what the clients heard and the product answered. */
export interface Figures {
  readonly decision: string;
  readonly members: number;
  readonly provisions: number;
  readonly amendments: number;
  /** In the rolling text when the most stood there. */
  readonly brackets: number;
  /** Amendments that met what was accepted and went back to their sponsors. */
  readonly conflicts: number;
  readonly refusals: number;
  readonly events: number;
  readonly clients: number;
  readonly processes: number;
  readonly gapFree: boolean;
  readonly rebuiltEqual: boolean;
  readonly ledgerVerified: boolean;
  readonly digest: string;
}

export async function figuresOf(stage: Stage, decision: DecisionAnswer): Promise<Figures> {
  const { events } = stage.chair.room;
  const of = (type: DraftEvent['type']): number => events.filter((one) => one.type === type).length;
  const inRoom = stage.everybody.filter(({ room }) => room.connected);
  return {
    decision: decision.symbol,
    members: seatsTaken(events),
    provisions: decision.provisions.length,
    amendments: of('amendment.propose'),
    brackets: stage.brackets,
    conflicts: events.filter((one) => one.type === 'amendment.fate' && one.data.fate === 'returned')
      .length,
    refusals: stage.rebuffs.length,
    events: events.length,
    clients: inRoom.length,
    processes: new Set(inRoom.map(({ window }) => window.url)).size,
    gapFree: everyStreamGapFree(stage),
    rebuiltEqual: await rebuiltEqual(stage),
    ledgerVerified: await ledgerVerified(stage),
    digest: textDigest(stage.head('XBE').draft),
  };
}

function seatsTaken(events: readonly DraftEvent[]): number {
  const taken = events.flatMap((one) => (one.type === 'seat.take' ? [one.data.delegation] : []));
  return new Set(taken).size;
}

/** Every reader heard 1, 2, 3 … to the same end, and the same words; observers their own numbers. */
function everyStreamGapFree(stage: Stage): boolean {
  const log = digestOf(stage.chair.room.events);
  const readers = stage.readers.every(
    ({ room }) =>
      room.faults.length === 0 &&
      room.events.every(({ seq }, n) => seq === n + 1) &&
      digestOf(room.events) === log,
  );
  const observers = stage.observers.every(
    ({ room }) =>
      room.faults.length === 0 &&
      room.views.every(({ number }, n) => number === room.views[0]!.number + n),
  );
  return readers && observers;
}

/** Lists, decisions and deadlines rebuilt from the log are those that grew with it. */
async function rebuiltEqual({ house }: Stage): Promise<boolean> {
  const grown = await house.projections();
  const { code, words } = await house.command('ledger', 'rebuild');
  expectThat(code === 0, `ledger rebuild: ${words}`);
  return grown === (await house.projections());
}

async function ledgerVerified({ house }: Stage): Promise<boolean> {
  const { code, words } = await house.command('ledger', 'verify');
  expectThat(code === 0, `ledger verify: ${words}`);
  return /\b0 damaged\b/.test(words);
}

/** What must hold whatever the script says; throws what does not. */
export function hold(figures: Figures): void {
  expectThat(figures.gapFree, 'every client’s stream without a gap');
  expectThat(figures.rebuiltEqual, 'the same projections after a rebuild');
  expectThat(figures.ledgerVerified, 'a ledger that verifies');
  expectThat(figures.decision === 'PC.DEC/1', 'the first decision of the register');
  expectThat(figures.amendments >= 40, 'forty amendments or more');
  expectThat(figures.members === 24, 'all 24 Members at the table');
  expectThat(figures.processes === 2, 'clients on both processes');
}
