import { io, type Socket } from 'socket.io-client';
import { type Window } from './window';

/**
 * Everything that one reader can get of one draft: what a socket is told, and every page that may be
 * fetched. Two transcripts are compared letter by letter once ids, digests and instants, which differ
 * from one council to the other, are called by the order in which they first appear.
 */
export interface Listener {
  /** What was told so far: the answer to joining, and every frame but those of heads and presence. */
  readonly told: () => readonly unknown[];
  /** Until an event of this number was told. */
  readonly heard: (seq: number) => Promise<void>;
  readonly leave: () => void;
}

/** Frames that come by the clock, or tell who sits, which is seen anyway. */
const ASIDE: readonly string[] = ['head', 'presence'];

export async function listens(window: Window, stream: string, since = 0): Promise<Listener> {
  const told: unknown[] = [];
  let last = 0;
  const waiting = new Set<() => void>();
  const socket: Socket = io(window.url, {
    ...{ transports: ['websocket'], auth: { token: window.token }, forceNew: true },
  });
  socket.onAny((name: string, frame: { readonly events?: readonly { readonly seq: number }[] }) => {
    if (ASIDE.includes(name)) return;
    told.push(...(frame.events ?? [{ name, frame }]));
    last = frame.events?.at(-1)?.seq ?? last;
    for (const look of [...waiting]) look();
  });
  await new Promise<void>((joined) => {
    socket.emit('room.join', { stream, since, protocol: 1 }, (answer: unknown) => {
      told.push(answer);
      joined();
    });
  });
  return {
    told: () => told,
    heard: (seq) =>
      new Promise((done) => {
        const look = (): void => {
          if (last < seq) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        look();
      }),
    leave: () => void socket.disconnect(),
  };
}

const FORMS = ['json', 'text', 'html'].flatMap((format) =>
  ['rolling', 'clean', 'openIssues'].map((view) => `format=${format}&view=${view}`),
);

/** Every page of a draft, and every list of the council, by its address. */
export async function pagesOf(window: Window, id: string, last: number): Promise<string[]> {
  const draft = `/drafts/${id}`;
  const paths = [
    ...['/drafts', '/me', '/me/colleagues', '/documents', '/decisions'],
    `${draft}/state`,
    ...[0, Math.floor(last / 2)].map((since) => `${draft}/events?since=${since}`),
    ...FORMS.flatMap((form) => [
      `${draft}/rolling-text?${form}`,
      `${draft}/rolling-text?${form}&lang=ru`,
      `${draft}/rolling-text?${form}&at=${last - 2}`,
    ]),
    ...['json', 'text', 'html'].map((format) => `${draft}/comparison?format=${format}&from=0`),
    `${draft}/comparison?from=0&to=${last - 2}`,
  ];
  const pages: string[] = [];
  for (const path of paths) {
    const answer = await fetch(`${window.url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${window.token}` },
    });
    pages.push(`${path} ${answer.status}\n${await answer.text()}`);
  }
  return pages;
}

/** Ids and digests by the order in which they appear; instants by the word. */
export function legible(...said: readonly unknown[]): string {
  const names = new Map<string, string>();
  const named =
    (kind: string) =>
    (found: string): string => {
      if (!names.has(found)) names.set(found, `${kind}${names.size}`);
      return names.get(found)!;
    };
  return (
    said
      .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
      .join('\n')
      // Who is at the table is seen, and comes and goes by itself.
      .replace(/"presence":\{[^}]*\}/g, '"presence":{}')
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, named('id'))
      .replace(/\b[0-9a-f]{64}\b/g, named('digest'))
      .replace(/\b1[5-9]\d{11}\b/g, 'instant')
  );
}
