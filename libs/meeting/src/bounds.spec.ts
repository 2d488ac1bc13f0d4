import { RULES, sentence } from '@shanyrak/council';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Payloads } from './commands';
import { type PlannedItem } from './state';
import {
  AGENDA,
  atWork,
  CHAIR,
  convened,
  convening,
  DAY,
  head,
  layHall,
  MEETING,
  OFFICER,
  opened,
  START,
  SYMBOL,
} from './table.support';

/** What people and machines send by mistake, too much of, or on purpose (issue 2, bad input): each its rule. */
const [plain] = AGENDA as readonly [PlannedItem];
const document = (n: number) => ({ symbol: `SEC.GAL/${n}/26`, draft: null });
const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

describe('an agenda', () => {
  const setting = (items: Payloads['agenda.set']['items']): string =>
    convened([]).refuses(OFFICER, 'agenda.set', { items });

  it.each([
    ['61 items', many(61, (n) => ({ ...plain, label: `${n + 1}` })), 'agenda.tooMany'],
    ['the label 0', [{ ...plain, label: '0' }], 'agenda.label'],
    ['the label 3b', [{ ...plain, label: '3b' }], 'agenda.label'],
    ['the label 3.ab', [{ ...plain, label: '3.ab' }], 'agenda.label'],
    ['the label 100', [{ ...plain, label: '100' }], 'agenda.label'],
    ['a label with a line', [{ ...plain, label: '3\n' }], 'agenda.label'],
    ['a label twice', [plain, plain], 'agenda.labelTwice'],
    ['no title', [{ ...plain, title: {} }], 'language.original'],
    ['a title of blanks', [{ ...plain, title: { en: '  ' } }], 'text.empty'],
    ['a title too long', [{ ...plain, title: { en: 'x'.repeat(501) } }], 'words.tooLong'],
    ['a title in no language', [{ ...plain, title: { en: 'x', tlh: 'x' } }], 'language.unknown'],
    ['a title of two lines', [{ ...plain, title: { en: 'a\nb' } }], 'text.controlCharacter'],
    ['half a character', [{ ...plain, title: { en: 'a\ud800' } }], 'text.loneSurrogate'],
    ['words turned round', [{ ...plain, title: { en: 'a\u202eb' } }], 'text.directionOverride'],
    ['a bell', [{ ...plain, annotation: { en: 'a\u0007' } }], 'text.controlCharacter'],
    ['a note too long', [{ ...plain, annotation: { ru: 'я'.repeat(4_001) } }], 'words.tooLong'],
    ['21 documents', [{ ...plain, documents: many(21, document) }], 'item.tooManyDocuments'],
    ['a document twice', [{ ...plain, documents: [document(1), document(1)] }], 'item.linked'],
    ['a nameless one', [{ ...plain, documents: [{ symbol: ' ', draft: null }] }], 'text.empty'],
    ['no draft', [{ ...plain, documents: [{ symbol: 'x', draft: 'DRAFT' }] }], 'item.draft'],
    [
      'a symbol too long',
      [{ ...plain, documents: [{ symbol: 'x'.repeat(101), draft: null }] }],
      'words.tooLong',
    ],
    ['no meeting', [{ ...plain, carriedFrom: 'last week' }], 'meeting.symbol'],
    ['an item that is not there', [{ ...plain, id: 'other' }], 'item.absent'],
    [
      'current issues twice',
      many(2, (n) => ({ ...plain, label: `${n + 1}`, currentIssues: true })),
      'agenda.currentIssues',
    ],
  ])('is refused with %s', (_what, items, rule) => {
    expect(setting(items)).toBe(rule);
  });

  it('takes the most that it may hold, in every language', () => {
    const text = { en: '😀'.repeat(500), ru: 'я'.repeat(500) };
    const annotation = { en: `${'😀'.repeat(2_000)}\n${'b'.repeat(1_999)}`, ru: 'я'.repeat(4_000) };
    const documents = many(20, document);
    const items = many(60, (n) => ({
      ...plain,
      label: `${n + 1}`,
      title: text,
      annotation,
      documents,
    }));
    expect(setting(items)).toBe('accepted');
  });

  it('names an item once, and is set only to say something else', () => {
    const hall = convened([plain]);
    const { id } = hall.item('1');
    const twice = [
      { ...plain, id },
      { ...plain, id, label: '2' },
    ];
    expect(hall.refuses(OFFICER, 'agenda.set', { items: twice })).toBe('item.twice');
    const same = { items: [{ ...plain, id }] };
    expect(hall.refuses(OFFICER, 'agenda.set', same)).toBe('agenda.unchanged');
    hall.does(OFFICER, 'agenda.set', { items: [] });
    hall.pass(DAY);
    hall.does(CHAIR, 'meeting.open', {});
    expect(hall.refuses(CHAIR, 'agenda.ask', {})).toBe('agenda.empty');
  });

  it('has no “current issues” to move a matter to, where nobody put it there', () => {
    const hall = convened([plain]);
    const item = hall.item('1').id;
    expect(hall.refuses(CHAIR, 'item.move', { item, to: 'currentIssues' })).toBe(
      'agenda.noCurrentIssues',
    );
    expect(hall.refuses(CHAIR, 'item.move', { item: 'x', to: 'struck' })).toBe('item.absent');
    const only = convened([{ ...plain, currentIssues: true }]);
    const itself = only.item('1').id;
    expect(only.refuses(CHAIR, 'item.move', { item: itself, to: 'currentIssues' })).toBe(
      'agenda.noCurrentIssues',
    );
  });
});

describe('an act', () => {
  it('that is too large to be recorded is refused whole', () => {
    const hall = layHall();
    const languages = ['en', 'ru', ...many(18, (n) => `l${n}`)];
    hall.settings.languages = languages;
    hall.does(OFFICER, 'meeting.convene', convening(START + DAY));
    const annotation = Object.fromEntries(languages.map((one) => [one, 'я'.repeat(4_000)]));
    expect(hall.refuses(OFFICER, 'agenda.set', { items: [{ ...plain, annotation }] })).toBe(
      'event.tooLarge',
    );
    expect(hall.meeting().agenda.version).toBe(0);
  });

  it('has its place in a meeting, and its time', () => {
    const hall = layHall();
    expect(hall.refuses(CHAIR, 'meeting.open', {})).toBe('stream.absent');
    const startsAt = START + DAY;
    const later = { ...convening(startsAt), symbol: SYMBOL };
    expect(hall.refuses(CHAIR, 'meeting.convene', later, { seen: 3 })).toBe('stream.absent');
    const stream = MEETING.replace('meeting', 'draft');
    expect(hall.refuses(CHAIR, 'meeting.convene', later, { stream })).toBe('stream.wrong');
    expect(hall.refuses(CHAIR, 'gavel' as 'meeting.open', {})).toBe('stream.wrong');
    hall.does(CHAIR, 'meeting.convene', later);
    expect(hall.refuses(CHAIR, 'meeting.resume', {})).toBe('meeting.status');
    expect(hall.refuses(head('XAA'), 'meeting.insist', {})).toBe('meeting.status');
    expect(hall.refuses(head('XAA'), 'seat.take', {})).toBe('meeting.status');
  });
});

describe('a request for a place on the agenda', () => {
  it('is about a draft or a matter, each draft once, and not without end', () => {
    const hall = convened();
    const title = { en: 'A matter' };
    const draft = '00000000-0000-4000-8000-0000000000b9';
    const ask = (change: object): string =>
      hall.refuses(head('XAA'), 'agenda.request', { title, draft: null, ...change });
    expect(ask({ draft: 'x' })).toBe('request.draft');
    expect(ask({ title: { en: '' } })).toBe('text.empty');
    expect(ask({ draft })).toBe('accepted');
    expect(ask({ draft })).toBe('request.standing');
    for (let n = 1; n < 20; n++) expect(ask({})).toBe('accepted');
    expect(ask({})).toBe('request.tooMany');
    expect(hall.refuses(head('XAA'), 'agenda.unrequest', { request: 'x' })).toBe('request.absent');
  });
});

describe('words', () => {
  it('of a reason or a ruling have their measure', () => {
    const hall = opened();
    const against = `${hall.does(CHAIR, 'agenda.ask', {})}.1`;
    const object = (reason: string): string =>
      hall.refuses(head('XAA'), 'objection.raise', { against, reason });
    expect(object('x'.repeat(2_001))).toBe('words.tooLong');
    expect(object('line\nline')).toBe('accepted');
    hall.does(head('XAA'), 'order.raise', {});
    const words = 'x'.repeat(2_001);
    expect(hall.refuses(CHAIR, 'order.rule', { granted: true, words })).toBe('words.tooLong');
  });
});

describe('a list of speakers', () => {
  it('is full with 200', () => {
    const hall = atWork();
    const item = hall.item('3.b').id;
    const guest = { item, kind: 'guest', delegation: null, name: { en: 'A guest' } } as const;
    for (let n = 0; n < 200; n++) hall.does(OFFICER, 'floor.enter', guest);
    expect(hall.refuses(OFFICER, 'floor.enter', guest)).toBe('floor.tooMany');
  });
});

describe('every refusal of a meeting', () => {
  const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(spec|support)\.ts$/.test(path))
    .map((path) => readFileSync(join(__dirname, path), 'utf8'));
  const named = sources.flatMap((text) =>
    [...text.matchAll(/refuse\(\s*'([\w.]+)',\s*\{([^}]*)\}/g)].map(
      ([, rule, params]) => [rule!, [...params!.matchAll(/(\w+)/g)].map(([word]) => word)] as const,
    ),
  );

  it('has a sentence in both languages that says only what the refusal tells', () => {
    expect(named.length).toBeGreaterThan(80);
    for (const [rule, told] of named) {
      expect(Object.keys(RULES)).toContain(rule);
      for (const language of ['en', 'ru'] as const) {
        const blanks = [...sentence({ rule, params: {} }, language).matchAll(/\{(\w+)\}/g)];
        for (const [, blank] of blanks)
          expect([rule, told]).toEqual([rule, expect.arrayContaining([blank])]);
      }
    }
  });
});
