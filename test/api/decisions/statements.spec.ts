import { randomUUID } from 'node:crypto';
import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { type Payloads, textDigest, wordsPut } from '@shanyrak/draft';
import { nthOf } from '@shanyrak/kernel';
import { type DecisionAnswer, type PublishedAnswer } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { WARRANT } from '../../support/council';
import { eventually } from '../../support/deadline';
import { RawSocket } from '../../support/raw-socket';
import { type RunningServer, startServer } from '../../support/server';
import {
  command,
  draftOf,
  MEETING,
  openReading,
  publish,
  seatCouncil,
  windowOf,
} from '../../support/table';
import { Refused, type Window } from '../../support/window';

/** Statements beside a decision, over HTTP: made, joined, taken back, read, and published (I10). */
let server: RunningServer;
const people: Record<string, Window> = {};

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  for (const person of ['XAA.head', 'XBB.head', 'XBB.adviser', 'XCC.head', 'XYY.head', 'chair'])
    people[person] = await windowOf(server.url, person);
});
afterAll(() => server?.close());

type Act = `statement.${'submit' | 'confirm' | 'align' | 'leave' | 'withdraw'}`;

const acts = <T extends Act>(person: string, stream: string, type: T, payload: Payloads[T]) =>
  command(people[person]!, stream, type, payload, { seen: 9_999 });
const rule = (acted: Promise<unknown>): Promise<string> =>
  acted.then(
    () => 'accepted',
    (error: unknown) => {
      if (error instanceof Refused) return error.rule;
      throw error;
    },
  );
const READING: Payloads['statement.submit'] = {
  ...{ kind: 'interpretativeStatement', language: 'en', onBehalfOf: [] },
  text: 'We read “representative” as a person.\n\n*Nothing* else.',
};

async function submits(
  person: string,
  stream: string,
  more: Partial<Payloads['statement.submit']> = {},
): Promise<string> {
  const id = randomUUID();
  const payload = { ...READING, ...more };
  const words = { id, seen: 9_999, digest: wordsPut(await draftOf(people['chair']!, stream))! };
  await command(people[person]!, stream, 'statement.submit', payload, words);
  return nthOf(id, 1);
}

/** A reading with its Members in their seats, and the question put. */
async function questionPut(): Promise<string> {
  const stream = await openReading(server.url);
  for (const person of ['XAA.head', 'XBB.head', 'XCC.head'])
    await command(people[person]!, stream, 'seat.take', {}, { seen: 9_999 });
  const chair = people['chair']!;
  await command(chair, stream, 'draft.declareClean', {}, { as: 'chair' });
  const digest = textDigest(await draftOf(chair, stream));
  await command(chair, stream, 'question.put', { meeting: MEETING }, { as: 'chair', digest });
  return stream;
}

async function adopts(stream: string): Promise<string> {
  const chair = people['chair']!;
  const { digest } = (await draftOf(chair, stream)).question!;
  await command(chair, stream, 'gavel', { meeting: MEETING }, { as: 'chair', digest });
  let symbol: string | undefined;
  await eventually(async () => {
    symbol = (await draftOf(chair, stream)).decision?.symbol;
    return symbol !== undefined;
  }, 'the adoption');
  return symbol!;
}

const decision = <T = DecisionAnswer>(person: string, symbol: string): Promise<T> =>
  people[person]!.get(`/decisions/${encodeURIComponent(symbol)}`);
const publicly = async (symbol: string, form: string): Promise<string> =>
  (await fetch(`${server.url}/id/${symbol}.${form}`)).text();

describe('statements beside a decision', () => {
  it('stand on its page with whoever confirmed and joined, word for word, and change no word of it', async () => {
    const stream = await questionPut();
    const translation = { language: 'ru', text: 'Под «представителем» мы понимаем лицо.' };
    const statement = await submits('XAA.head', stream, { translation, onBehalfOf: ['XBB'] });
    const provision = (await draftOf(people['chair']!, stream)).order.at(-1)!;
    await submits('XCC.head', stream, { kind: 'dissociation', provision, text: 'Not we.' });
    await acts('XBB.head', stream, 'statement.confirm', { statement });
    const symbol = await adopts(stream);
    for (const type of ['align', 'leave', 'align'] as const)
      await acts('XCC.head', stream, `statement.${type}`, { statement });

    const read = await decision('XBB.head', symbol);
    const named = (code: string) => ({ code, name: { en: `Land ${code}`, ru: `Страна ${code}` } });
    expect(read.statements).toEqual([
      {
        ...{ attachment: 1, kind: 'interpretativeStatement', author: named('XAA') },
        ...{ onBehalfOf: [named('XBB')], aligned: [named('XCC')], provision: null, translation },
        given: { language: 'en', text: READING.text },
      },
      {
        ...{ attachment: 2, kind: 'dissociation', author: named('XCC'), onBehalfOf: [] },
        ...{ aligned: [], provision: 'OP1', translation: null },
        given: { language: 'en', text: 'Not we.' },
      },
    ]);
    expect(read.statementsUntil).toBeGreaterThan(read.adoptedAt + 23 * 3_600_000);
    expect(textDigest(await draftOf(people['chair']!, stream))).toBe(read.digest);
  });

  it('are a Member’s own: nobody else makes, confirms, joins or takes back', async () => {
    const stream = await questionPut();
    const statement = await submits('XAA.head', stream, { onBehalfOf: ['XBB'] });
    for (const [person, refusal] of [
      ['XYY.head', 'not-found'],
      ['XBB.adviser', 'seat.notHeld'],
    ] as const)
      for (const [type, payload] of [
        ['statement.submit', READING],
        ['statement.align', { statement }],
        ['statement.leave', { statement }],
        ['statement.withdraw', { statement }],
      ] as const)
        expect(await rule(acts(person, stream, type, payload))).toBe(refusal);
    const office = command(people['chair']!, stream, 'statement.submit', READING, { as: 'chair' });
    expect(await rule(office)).toBe('access.denied');
    expect(await rule(acts('XBB.head', stream, 'statement.withdraw', { statement }))).toBe(
      'statement.notYours',
    );
    expect(await rule(acts('XCC.head', stream, 'statement.confirm', { statement }))).toBe(
      'statement.notNamed',
    );
  });

  it.each([
    ['a kind that there is not', { kind: 'vote' }],
    ['a language that is no code', { language: 'English' }],
    ['a translation without words', { translation: { language: 'ru', text: '' } }],
    ['a field that nobody knows', { edited: true }],
    ['names that are no codes', { onBehalfOf: ['Land XBB'] }],
  ])('are not read with %s', async (_what, more) => {
    const stream = await questionPut();
    const payload = { ...READING, ...more } as Payloads['statement.submit'];
    expect(await rule(acts('XAA.head', stream, 'statement.submit', payload))).toBe('bad-request');
  });

  it.each([
    ['a language that there is not', { language: 'zz' }, 'statement.language'],
    ['nonsense after a language', { language: 'xx-nonsense' }, 'statement.language'],
    ['invisible signs alone', { text: '\u200b\u2060\u3164\u2800\ufe0f' }, 'statement.empty'],
    ['a sign too many', { text: 'x'.repeat(10_001) }, 'statement.tooLong'],
    ['a rare sign too many', { text: '𐍈'.repeat(5_001) }, 'statement.tooLong'],
  ])('are refused, by a rule that says why, with %s', async (_what, more, refusal) => {
    const stream = await questionPut();
    expect(await rule(submits('XAA.head', stream, more))).toBe(refusal);
  });

  it('are taken at their longest in two languages, over HTTP and over a socket, and read back whole', async () => {
    const stream = await questionPut();
    const socket = await RawSocket.open(people['XBB.head']!);
    const digest = wordsPut(await draftOf(people['chair']!, stream))!;
    for (const [sign, most] of [
      ['𐍈', 5_000],
      ['ქ', 10_000],
    ] as const) {
      const said = sign.repeat(most);
      const translation = { language: 'ru', text: said };
      const longest = { ...READING, text: said, translation, onBehalfOf: ['XCC'] };
      const made = await submits('XAA.head', stream, longest);
      const answer = await socket.ask('command', {
        ...{ stream, id: randomUUID(), type: 'statement.submit', v: 1, as: 'national', digest },
        ...{ payload: longest, seen: 9_999 },
      });
      expect(answer).toMatchObject({ ok: true });
      const { statements } = await draftOf(people['XCC.head']!, stream);
      const { given } = statements.find(({ id }) => id === made)!;
      expect([given.text === said, statements.at(-1)!.translation!.text === said]).toEqual([
        true,
        true,
      ]);
    }
    socket.close();
  });

  it('are taken by the instant of receipt, once, until the deadline and not beyond', async () => {
    const stream = await questionPut();
    const id = randomUUID();
    const digest = wordsPut(await draftOf(people['chair']!, stream))!;
    const words = { id, seen: 9_999, digest };
    const again = () => command(people['XAA.head']!, stream, 'statement.submit', READING, words);
    expect(await again()).toEqual(await again());
    expect((await draftOf(people['chair']!, stream)).statements).toHaveLength(1);
    await hurried({ statements: { deadline: 0 } });
    const symbol = await adopts(stream);
    expect(await rule(submits('XBB.head', stream))).toBe('statement.late');
    const statement = nthOf(id, 1);
    expect(await rule(acts('XAA.head', stream, 'statement.withdraw', { statement }))).toBe(
      'statement.late',
    );
    await hurried({ statements: DEFAULT_SETTINGS.statements });
    expect((await decision('XAA.head', symbol)).statements).toHaveLength(1);
  });

  it('become public with the decision as they stand then, and never change there', async () => {
    const stream = await questionPut();
    const statement = await submits('XAA.head', stream, { onBehalfOf: ['XBB'] });
    const symbol = await adopts(stream);
    const taken = await submits('XBB.head', stream, { text: 'On second thoughts: quicksilver.' });
    await acts('XBB.head', stream, 'statement.withdraw', { statement: taken });
    await publish(server.url, symbol);
    await acts('XAA.head', stream, 'statement.withdraw', { statement });

    const observer = await decision<PublishedAnswer>('XYY.head', symbol);
    expect(observer.statements.map(({ given, onBehalfOf }) => [given.text, onBehalfOf])).toEqual([
      [READING.text, []],
    ]);
    expect((await decision('XAA.head', symbol)).statements).toEqual([]);
    const page = await publicly(symbol, 'en');
    expect(page).toContain(`Attachment 1 to ${symbol}`);
    expect(page).toContain('<p>We read “representative” as a person.</p>\n<p>*Nothing* else.</p>');
    for (const form of ['en', 'ru', 'json'])
      expect(await publicly(symbol, form)).not.toMatch(/quicksilver|XYY\.head|statement\./);
  });
});

async function hurried(more: object): Promise<void> {
  const registry = server.app.get(CouncilRegistry);
  const settings = { askWindow: 0, quietPeriod: 300, journalCorrections: 0, ...more };
  await registry.setSettings(settings, Date.now(), WARRANT);
}
