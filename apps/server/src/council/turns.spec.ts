import { DEFAULT_BODIES } from '@shanyrak/council';
import * as fc from 'fast-check';
import { type CouncilRecords } from './records';
import { RecordedCouncil } from './snapshot';

/**
 * What a council remembers between its turns must never show: whoever asks one that has been asked
 * before gets what one gets that has been asked nothing.
 */
const day = (number: number) => Date.UTC(2026, 0, number) - 5 * 3_600_000;

const HERE = { resident: true, residence: null, presentedAt: null };

const RECORDS: CouncilRecords = {
  version: 1,
  participants: [
    {
      ...{ code: 'XAA', kind: 'STATE' },
      names: [
        { from: null, en: 'Zeta', ru: 'Зета' },
        { from: { precision: 'day', date: '2026-01-09' }, en: 'Alpha', ru: 'Альфа' },
      ],
      statuses: [
        {
          status: 'OBSERVER_STATE',
          from: { precision: 'day', date: '2026-01-02' },
          until: { precision: 'day', date: '2026-01-05' },
        },
        { status: 'MEMBER', from: { precision: 'day', date: '2026-01-05' } },
      ],
    },
    {
      ...{ code: 'XBB', kind: 'STATE', names: [{ from: null, en: 'Middle', ru: 'Середина' }] },
      statuses: [{ status: 'MEMBER', from: { precision: 'unknown' } }],
    },
  ],
  persons: [],
  accreditations: [
    { person: 'p', delegation: 'XAA', function: 'adviser', from: day(3), until: day(8), ...HERE },
    { person: 'p', delegation: 'XBB', function: 'head', from: day(7), until: null, ...HERE },
  ],
  offices: [
    { office: 'chair', person: 'p', body: null, acting: false, from: day(4), until: day(6) },
    { office: 'chair', person: 'q', body: null, acting: true, from: day(5), until: day(7) },
  ],
  chairmanships: [{ body: null, delegation: 'XBB', from: day(2), until: day(10) }],
  contested: [
    {
      ...{ delegation: 'XBB', from: day(9), until: day(11), cites: 'PC.DEC/1' },
      effects: {
        words: { en: 'It rests.', ru: 'Приостановлено.' },
        maySpeak: true,
        mayObject: false,
      },
    },
  ],
  sheets: [{ delegation: 'XAA', from: day(5), functions: ['adviser'] }],
  bodies: [{ body: { ...DEFAULT_BODIES[2]!, keepsMinutes: false }, from: day(4), until: day(9) }],
  settings: [{ from: day(10), settings: { quietPeriod: 1 } }],
};

const instants = fc.integer({ min: day(1), max: day(12) });
const asked = fc.record({
  person: fc.constantFrom('p', 'nobody'),
  as: fc.constantFrom('national' as const, 'chair' as const, 'system' as const),
  at: fc.oneof(
    instants,
    // At a turn, and just before it.
    fc.integer({ min: 2, max: 11 }).map(day),
    fc.integer({ min: 2, max: 11 }).map((number) => day(number) - 1),
  ),
});

const answersOf = (
  council: RecordedCouncil,
  { person, as, at }: typeof asked extends fc.Arbitrary<infer T> ? T : never,
) =>
  JSON.stringify([
    council.contextAt(person, as, at),
    council.readerAt(person, at),
    council.settingsAt(at),
    council.bodiesAt(at),
  ]);

describe('what a council remembers', () => {
  it('is what it would answer, whatever it was asked before, at every instant', () => {
    const old = new RecordedCouncil(RECORDS);
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1 }), (questions) => {
        for (const question of questions)
          expect(answersOf(old, question)).toBe(answersOf(new RecordedCouncil(RECORDS), question));
      }),
    );
  });

  it('is the same object until something turns', () => {
    const council = new RecordedCouncil(RECORDS);
    const first = council.contextAt('p', 'national', day(5));
    expect(council.contextAt('p', 'national', day(6) - 1)).toBe(first);
    expect(council.contextAt('p', 'national', day(6))).not.toBe(first);
  });
});
