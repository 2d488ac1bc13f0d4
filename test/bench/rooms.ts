import { type Pool } from 'pg';
import { type Hall } from './hall';
import { idOf } from './past';
import { type Laid, stanceOn } from './table';

/** Milliseconds from sending a command: until it was answered, and until the last listener had its event. */
export interface Taken {
  readonly ack: number;
  readonly complete: number;
}

let commands = 0;

/** A command as a Member's client sends it: a stance with a reason on an amendment of somebody else. */
function commandBy(delegation: string, { past, amendments }: Laid): object {
  commands += 1;
  const target = amendments.find(({ sponsor }) => sponsor !== delegation)!;
  const payload = stanceOn(target.id, commands);
  return {
    ...{ stream: past.stream, id: idOf(`command ${commands}`), type: 'stance.set', v: 1 },
    ...{ as: 'national', payload, seen: past.seq },
  };
}

/** One command into a room, and what follows from it. */
export async function once(hall: Hall, laid: Laid): Promise<Taken> {
  const { delegation, listener } = await hall.sender();
  const room = hall.room(laid.past.stream);
  const command = commandBy(delegation, laid);
  const begun = performance.now();
  const complete = room.until(room.head + 1);
  const ack = listener.ask('command', command).then(() => performance.now());
  const [acknowledged, heard] = await Promise.all([ack, complete]);
  return { ack: acknowledged - begun, complete: heard - begun };
}

/** `count` commands with `inFlight` of them unanswered at any moment; deliveries per second. */
export async function many(
  hall: Hall,
  laid: Laid,
  { count, inFlight }: { readonly count: number; readonly inFlight: number },
): Promise<number> {
  await hall.ready(count);
  const room = hall.room(laid.past.stream);
  let left = count;
  const send = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { delegation, listener } = await hall.sender();
      await listener.ask('command', commandBy(delegation, laid));
    }
  };
  const begun = performance.now();
  const complete = room.until(room.head + count);
  const [heard] = await Promise.all([complete, ...Array.from({ length: inFlight }, send)]);
  return (count * room.size) / ((heard - begun) / 1_000);
}

/** One row, durable when this resolves; milliseconds. */
export async function insert(pool: Pool, payload: string): Promise<number> {
  const begun = performance.now();
  await pool.query('INSERT INTO measured (payload) VALUES ($1)', [payload]);
  return performance.now() - begun;
}

/** Tells the bare server what to broadcast: the very frame that ours sends for such a command. Answers its bytes. */
export async function teach(ours: Hall, bare: Hall, laid: Laid): Promise<number> {
  const [frame] = await Promise.all([ours.nextFrame(), once(ours, laid)]);
  const [, said] = JSON.parse(frame.slice(2)) as [string, { readonly events: readonly unknown[] }];
  if (said.events.length !== 1) throw new Error('The frame holds more than one event.');
  const { listener } = await bare.sender();
  await listener.ask('template', said);
  return Buffer.byteLength(frame);
}
