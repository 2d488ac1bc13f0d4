import { get } from 'node:http';
import { parseStream } from '@shanyrak/kernel';
import { type Figures, median } from './figures';
import { type Guest, Hall } from './hall';
import { cpuOf, type House } from './house';
import { Listener } from './listener';
import { once } from './rooms';
import { lay } from './table';

const PROVISIONS = 200;
const AMENDMENTS = 1_500;

/**
 * What it costs when a hall opens the same long draft at once: each client connects, joins the room
 * and loads the state. Before each round an act is done, so that nothing of the round before is left.
 */
export async function measureJoin(
  { server, pool, guests }: House,
  rounds: number,
  say: (words: string) => void,
): Promise<Figures['join']> {
  const laid = await lay(pool, 'a long draft', 30, {
    provisions: PROVISIONS,
    amendments: AMENDMENTS,
  });
  const { stream } = laid.past;
  say(`A draft of ${PROVISIONS} provisions with ${AMENDMENTS} amendments lies on the table.`);
  const hall = await Hall.open(server.url, guests, [{ size: guests.length, stream }]);
  try {
    const sizes: number[] = [];
    const seconds: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      await once(hall, laid);
      const before = await cpuOf(server);
      const loaded = await Promise.all(guests.map((guest) => enter(server.url, stream, guest)));
      const spent = (await cpuOf(server)) - before;
      // The first round only warms up.
      if (round === 0) continue;
      sizes.push(...loaded);
      seconds.push(spent);
    }
    return { bytes: median(sizes), cpu: median(seconds) * 1_000 };
  } finally {
    hall.close();
  }
}

/** Comes in as a client does; answers the bytes of the state as they came over the wire. */
async function enter(url: string, stream: string, { token }: Guest): Promise<number> {
  const listener = await Listener.open(url, token);
  try {
    await listener.ask('room.join', { stream, protocol: 1 });
    return await load(`${url}/api/v1/drafts/${parseStream(stream)!.id}/state`, token);
  } finally {
    listener.close();
  }
}

function load(url: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
  return new Promise((done, fail) => {
    get(url, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => {
        const whole =
          response.statusCode === 200 && response.headers['content-encoding'] === 'gzip';
        if (whole) done(bytes);
        else fail(new Error(`The state was answered with ${response.statusCode}`));
      });
      response.on('error', fail);
    }).on('error', fail);
  });
}
