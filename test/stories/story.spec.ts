import { spawn } from 'node:child_process';

/**
 * The story itself (issue 2, item 9), as its reader runs it: on a database and with processes of its
 * own. Told once; what it says and what it counts are held to what it promises.
 */
const LONGEST = 5 * 60_000;

interface Told {
  readonly code: number;
  readonly out: readonly string[];
  readonly account: string;
}

/** `npm run story -- --json`, without npm. It ends with us, whatever becomes of us. */
function tell(): Promise<Told> {
  const child = spawn(process.execPath, ['tools/story.mjs', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FOLLOWS_PID: String(process.pid) },
  });
  let out = '';
  let account = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (account += String(chunk)));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      done({
        code: code ?? 1,
        out: out.trimEnd().split('\n'),
        account: unfolded(account),
      }),
    );
  });
}

/** The page as one line, without the margin of what is quoted. */
const unfolded = (page: string): string => page.replace(/\n\s+\| /g, ' ').replace(/\s+/g, ' ');

describe('the story', () => {
  let told: Told;
  let figures: Record<string, unknown>;

  beforeAll(async () => {
    told = await tell();
    if (told.code !== 0) throw new Error(told.account.slice(-4_000));
    figures = JSON.parse(told.out.at(-1)!) as Record<string, unknown>;
  }, LONGEST);

  it('says one object on standard output and nothing else', () => {
    expect(told.out).toHaveLength(1);
    expect(Object.keys(figures)).toEqual([
      ...['decision', 'members', 'provisions', 'amendments', 'brackets', 'conflicts', 'refusals'],
      ...['events', 'clients', 'processes', 'gapFree', 'rebuiltEqual', 'ledgerVerified', 'digest'],
    ]);
  });

  it('ends in the first decision of the register, with all Members at the table', () => {
    expect(figures).toMatchObject({ decision: 'PC.DEC/1', members: 24, processes: 2 });
    expect(figures['digest']).toMatch(/^[0-9a-f]{64}$/);
    expect(figures['provisions']).toBe(41);
  });

  it('is a negotiation worth the name', () => {
    // 79 of the script, one to another's amendment, one that moves a paragraph.
    expect(figures['amendments']).toBe(81);
    expect(figures['brackets']).toBeGreaterThanOrEqual(40);
    expect(figures['conflicts']).toBeGreaterThanOrEqual(3);
    expect(figures['refusals']).toBeGreaterThanOrEqual(10);
    expect(figures['events']).toBeGreaterThan(500);
    expect(figures['clients']).toBe(33);
  });

  it('leaves no gap, no list that the log would not give, and a chain that verifies', () => {
    expect(figures).toMatchObject({ gapFree: true, rebuiltEqual: true, ledgerVerified: true });
  });

  it.each([
    ['rivals in one bracket', 'no later than [1 September 2027 / '],
    ['one wish inside another’s deletion', 'one wish lies inside another’s deletion'],
    ['what is carried and what is satisfied', 'its amendment is satisfied'],
    ['what is returned', 'back with its sponsor, its own words untouched'],
    ['a stale act', 'the act is refused as stale'],
    ['an undo', 'The act is undone'],
    ['a reservation', 'blocks nothing'],
    ['an objection', 'The facilitator cannot settle over it'],
    ['an adviser’s objection', 'objects without holding its seat'],
    ['the Chair’s compromise', 'begin its work [as soon as possible and – CHAIR]'],
    ['a deleted provision renumbered', 'OP11(c) → OP12(b)'],
    ['an objection in flight', 'arrives within the quiet period and counts'],
    ['adoption', 'The text is adopted as PC.DEC/1'],
    ['a point of order', 'until it is ruled on the gavel does not fall'],
    ['a line that breaks', 'the gavel waits until the line is back'],
    ['an objection seen in the room', 'It stands against both drafts, since they are one question'],
    ['a package', 'adopted in one moment, as PC.DEC/2 and PC.DEC/3'],
    ['a recommendation', 'word for word, with a link to where it was negotiated'],
    ['three journals', 'a colleague does: PC.JOUR/1, PC.JOUR/2 and PC.JOUR/3'],
    ['a silence broken', 'In its last second Belvara breaks it with an amendment'],
    ['a silence that holds', 'the text stands adopted as PC.DEC/4, dated at its deadline'],
    ['statements', 'none of it breaks silence or changes a word'],
    ['an announcement', 'the Chair announces that PC.DEC/4 stands adopted, by silence'],
    ['statements in the journal', 'The journal, PC.JOUR/4, says so before its items'],
    ['no objector', 'once had its hand up stands nowhere in it'],
  ])('tells of %s', (_what, words) => {
    expect(told.account.includes(words)).toBe(true);
  });

  it('names no State that exists', () => {
    expect(told.account).not.toMatch(/Kazakhstan|China|India|Russian Federation|Türkiye|Iran/);
  });
});
