import { type DraftState, textDigest } from '@shanyrak/draft';
import { parseStream } from '@shanyrak/kernel';
import { eventually } from '../../../support/deadline';
import { circulatePaper } from '../../../support/paper';
import { Room } from '../../../support/room';
import { meetingOf, onMeeting, standsUnderOpenItem } from '../../../support/sitting';
import { Refused } from '../../../support/window';
import { expectThat, inWords } from '../account';
import { type Player } from '../player';
import { idOf, nameOf } from '../script';
import { type Stage } from '../stage';
import { CONTACTS, TRAVEL } from './papers';

/** The Council's next meeting, in which two drafts are one question. */
export const SECOND = 'PC/2026-XV';

const as = 'chair' as const;

/**
 * Two drafts that nobody would adopt one without the other: put together, stopped for a while by a
 * point of order, by a line that breaks and by a hand that is seen in the room, adopted together.
 */
export async function thePackage(stage: Stage): Promise<void> {
  const { account, chair } = stage;
  account.chapter('The second meeting: a package');
  const hall = await Hall.open(stage);
  account.say(
    `A week later the Council meets as ${SECOND}. The Chair opens the meeting, asks whether anybody objects ` +
      'to the agenda, and, since nobody does, it is adopted. Under its second item stand two drafts, ' +
      `${inWords(hall.drafts.map(({ symbol }) => symbol))}: a directory of contact points and support for ` +
      'delegations that travel far. Neither would be adopted without the other, so the Chair puts them as ' +
      'one question.',
  );
  await aPointOfOrder(stage, hall);
  await aLineThatBreaks(stage, hall);
  await aHandInTheRoom(stage, hall);
  await hall.gavel();
  await hall.chair.until(({ status }) => status === 'ADOPTED', 'the adoption');
  await eventually(async () => {
    await hall.look();
    return hall.drafts.every(({ decision }) => decision !== null);
  }, 'the adoption of both');
  const numbers = hall.drafts.map(({ decision }) => decision!.number);
  expectThat(numbers[1] === numbers[0]! + 1, 'consecutive numbers');
  await chair.window.post(...hall.command('item.close', { outcome: 'adopted' }));
  account.say(
    `Nobody speaks in the quiet period. Both texts are adopted in one moment, as ` +
      `${inWords(hall.drafts.map(({ decision }) => decision!.symbol))}. Had one of them met an objection, ` +
      'neither would have been.',
  );
  hall.leave();
  await closes(chair, SECOND);
}

/** Raised while the question is before the room: nothing goes on before it is ruled on. */
async function aPointOfOrder(stage: Stage, hall: Hall): Promise<void> {
  const { account, chair } = stage;
  const raising = stage.head('XPA');
  await onMeeting(raising.window, SECOND, 'seat.take', {}, { as: 'national' });
  await onMeeting(raising.window, SECOND, 'order.raise', {}, { as: 'national' });
  expectThat(
    (await refusedBy(hall.gavel())) === 'order.waits',
    'a gavel that waits for the ruling',
  );
  await onMeeting(chair.window, SECOND, 'order.rule', { granted: true });
  account.say(
    `${nameOf('XPA')} raises a point of order: the Russian text of the second draft was circulated an hour ` +
      'ago. It is taken at once; until it is ruled on the gavel does not fall. The Chair grants it, reads the ' +
      'Russian text aloud, and goes on.',
  );
}

/** A remote seat that dropped after the question was put holds the gavel (practice rule 4). */
async function aLineThatBreaks(stage: Stage, hall: Hall): Promise<void> {
  const { account } = stage;
  const remote = await Room.enter(stage.head('XFE').window, hall.streams[0]!);
  await remote.act('seat.take', { remote: true });
  await hall.chair.settle(() => hall.chair.presence['XFE'] === 'remote', 'a remote seat');
  await hall.putAgain();
  remote.leave();
  await hall.chair.settle(() => hall.chair.presence['XFE'] === 'empty', 'a seat that dropped');
  expectThat((await refusedBy(hall.gavel())) === 'gavel.held', 'a gavel that is held');
  const back = await Room.enter(stage.head('XFE').window, hall.streams[0]!);
  await hall.chair.settle(() => hall.chair.presence['XFE'] === 'remote', 'the seat, back');
  hall.kept.push(back);
  account.say(
    `${nameOf('XFE')} sits in its capital and follows by a line that breaks while the question is before the ` +
      'room. The Chair’s screen says so, and the gavel waits until the line is back.',
  );
}

/** A hand goes up in the hall; the Secretariat enters what everybody has seen. */
async function aHandInTheRoom(stage: Stage, hall: Hall): Promise<void> {
  const { account } = stage;
  const against = hall.drafts[1]!.question!.id;
  const seen = { against, delegation: 'XUL' };
  const stream = hall.streams[1]!;
  await stage.officer.window.post(
    ...hall.command('objection.seen', seen, { stream, as: 'secretariat' }),
  );
  expectThat((await refusedBy(hall.gavel())) === 'objection.stands', 'no gavel over it');
  await hall.look();
  const objecting = hall.drafts.map(({ question }) => Object.keys(question!.objections).join());
  expectThat(objecting.join() === 'XUL,XUL', 'one objection to both');
  const first = hall.drafts[0]!.question!.id;
  await stage
    .head('XUL')
    .window.post(...hall.command('objection.withdraw', { against: first }, { as: 'national' }));
  account.say(
    `${nameOf('XUL')} raises its hand, and its screen is dark. The Secretariat has seen the hand and enters ` +
      'the objection; that can only add. It stands against both drafts, since they are one question. ' +
      `${nameOf('XUL')} hears that the costs are borne by a fund, and takes the objection back by itself: ` +
      'nobody else could.',
  );
}

export async function refusedBy(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
    return 'accepted';
  } catch (error) {
    if (error instanceof Refused) return error.rule;
    throw error;
  }
}

/** The item is concluded with what became of it, and the meeting closed. */
export async function closes(
  chair: Player,
  symbol: string,
  outcome: 'adopted' | 'forwarded' = 'adopted',
): Promise<void> {
  const { current, items } = (await meetingOf(chair.window, symbol))!;
  const { documents } = items[current!]!;
  const drafts = documents.flatMap(({ draft }) => draft ?? []);
  await onMeeting(chair.window, symbol, 'item.conclude', { item: current!, outcome, drafts });
  await onMeeting(chair.window, symbol, 'meeting.close', {});
}

/** The two drafts in the hall, as the Chair's window and the Chair's screen have them. */
class Hall {
  drafts: readonly DraftState[] = [];
  readonly kept: Room[] = [];

  private constructor(
    private readonly stage: Stage,
    readonly streams: readonly string[],
    /** The first of them on the Chair's own screen. */
    readonly chair: Room,
  ) {}

  static async open(stage: Stage): Promise<Hall> {
    const { chair, officer } = stage;
    const streams: string[] = [];
    for (const [code, paper] of [
      ['XAK', CONTACTS],
      ['XBE', TRAVEL],
    ] as const) {
      const hands = { sponsor: stage.head(code).window, officer: officer.window };
      streams.push(await circulatePaper(hands, (act) => idOf(`${code} ${act}`), paper));
    }
    const hall = new Hall(stage, streams, await Room.enter(chair.window, streams[0]!));
    for (const stream of streams) {
      await chair.window.post(...hall.command('session.begin', { meeting: SECOND }, { stream }));
      await standsUnderOpenItem(chair.window, SECOND, stream);
      await chair.window.post(...hall.command('draft.declareClean', {}, { stream }));
    }
    await hall.putAgain();
    return hall;
  }

  /** Both, as one question; once more where it has been put before. */
  async putAgain(): Promise<void> {
    await this.look();
    const packed = this.drafts.map((state) => ({ draft: state.id, digest: textDigest(state) }));
    const said = { meeting: SECOND, package: packed };
    const { digest } = packed[0]!;
    await this.stage.chair.window.post(...this.command('question.put', said, { digest }));
    await this.look();
  }

  async gavel(): Promise<void> {
    const digest = textDigest(this.drafts[0]!);
    await this.stage.chair.window.post(...this.command('gavel', { meeting: SECOND }, { digest }));
  }

  async look(): Promise<void> {
    this.drafts = await Promise.all(
      this.streams.map(async (stream) => {
        const path = `/drafts/${parseStream(stream)!.id}/state`;
        return (await this.stage.chair.window.get<{ state: DraftState }>(path)).state;
      }),
    );
  }

  /** An act on one of them, as a window posts it: by the Chair, and on the first, unless said otherwise. */
  command(
    type: string,
    payload: object,
    { stream = this.streams[0]!, ...more }: { stream?: string; as?: string; digest?: string } = {},
  ): [path: string, body: object] {
    const id = crypto.randomUUID();
    const frame = { id, stream, type, v: 1, as, payload, seen: 0, ...more };
    return [`/drafts/${parseStream(stream)!.id}/commands`, frame];
  }

  leave(): void {
    for (const room of [this.chair, ...this.kept]) room.leave();
  }
}
