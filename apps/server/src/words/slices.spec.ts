import { Slices } from './slices';

/** A clock that moves only when somebody works. */
function clock(): { readonly elapsed: () => number; readonly work: (time: number) => void } {
  let now = 0;
  return { elapsed: () => now, work: (time) => (now += time) };
}
const turnOfLoop = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('slices', () => {
  it('let work go on within a slice, and everybody else in between', async () => {
    const { elapsed, work } = clock();
    const slices = new Slices(elapsed);
    const seen: string[] = [];
    const done = (async () => {
      for (let piece = 0; piece < 6; piece++) {
        await slices.turn();
        seen.push(`piece ${piece}`);
        work(2);
      }
    })();
    const others = (async () => {
      for (let turn = 0; turn < 3; turn++) {
        await turnOfLoop();
        seen.push('others');
      }
    })();
    await Promise.all([done, others]);
    expect(seen.join(', ')).toBe(
      'piece 0, piece 1, others, piece 2, piece 3, others, piece 4, piece 5, others',
    );
  });

  it('are one at a time: two long tasks never share a turn of the loop', async () => {
    const { elapsed, work } = clock();
    const slices = new Slices(elapsed);
    let turn = 0;
    let over = false;
    const count = (): void => {
      turn += 1;
      if (!over) setImmediate(count);
    };
    count();
    const turns: number[] = [];
    const task = async (): Promise<void> => {
      for (let piece = 0; piece < 5; piece++) {
        await slices.turn();
        turns.push(turn);
        work(10);
      }
    };
    await Promise.all([task(), task(), task()]);
    over = true;
    expect(turns).toHaveLength(15);
    expect(new Set(turns).size).toBe(15);
  });
});
