import * as fc from 'fast-check';
import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { Council, type Real } from '../support/council-at-work';
import { comingsAndGoings, ModelStep } from '../support/model-step';

/**
 * A draft, a meeting and rounds of silence together, against a model that is simpler than the rules
 * (I1 to I3, I5, I6, I9, I11): the text is put in the meeting and put under silence, in whatever order,
 * broken in time and too late, extended, cancelled, adopted, proved and voided, while Members come and
 * go and time passes. No silence ends early or late, and nothing is adopted against an objection.
 *
 * `RUNS=100000 npm test -- unit test/unit/silence-at-work.spec.ts` runs for longer; the seed is told, and `SEED` plays it again.
 */
const RUNS = Number(process.env['RUNS'] ?? 5_000);
const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

type Phase = 'clean' | 'put' | 'running' | 'negotiation' | 'adopted' | 'voided';

/** What the model knows: a few plain facts. */
interface Model {
  phase: Phase;
  /** By silence, once adopted. */
  bySilence: boolean;
  gavel: number | null;
  startedAt: number;
  until: number;
  due: number;
  proved: boolean;
  /** The ask about the procedure that is before the room. */
  ask: string | null;
  /** The deadline that was asked about. */
  askUntil: number;
  readonly againstProcedure: Set<string>;
  readonly againstText: Set<string>;
  readonly members: Set<string>;
  numbers: number;
  now: number;
}

const CODES = ['XAA', 'XBE', 'XCI'];
const NO_ROUND = '00000000-0000-4000-8000-00000000d4af.9';
const SECOND = Council.SECOND;
const LEAST = DEFAULT_SETTINGS.silence.least;
const ends = { adopted: 0, broken: 0, late: 0, voided: 0, inMeeting: 0 };

class Step extends ModelStep<Model> {
  protected holds(model: Model, real: Real): void {
    standing(model, real);
  }
}

const STATUS: Readonly<Record<Phase, string>> = {
  ...{ clean: 'CLEAN', put: 'SCHEDULED', running: 'UNDER_SILENCE', negotiation: 'NEGOTIATION' },
  ...{ adopted: 'ADOPTED', voided: 'VOIDED' },
};

/** What holds after every act, whatever it was. */
function standing(model: Model, real: Real): void {
  const { status, decision } = real.draft();
  expect(status).toBe(STATUS[model.phase]);
  expect(decision !== null).toBe(model.numbers > 0);
  expect(real.decisions()).toHaveLength(model.numbers);
  const silence = real.silence();
  if (model.phase === 'running') expect(silence?.status).toBe('RUNNING');
  else expect(silence?.status).not.toBe('RUNNING');
  if (model.bySilence) expect(decision).toMatchObject({ adoptedAt: model.until });
}

/** The act itself takes a second of the clock. */
const atNext = ({ now }: Model): number => now + SECOND;
const round = (real: Real): string => real.silence()?.id ?? NO_ROUND;
const beforeDeadline = (model: Model): boolean =>
  model.phase === 'running' && atNext(model) < model.until;
const blocks = (against: Set<string>, { members }: Model): boolean =>
  [...against].some((code) => members.has(code));
const mayBePut = ({ phase, gavel }: Model): boolean =>
  (phase === 'clean' || phase === 'put') && gavel === null;

/** A text to which somebody objects in the room is not taken past it by silence. */
const mayBegin = (model: Model): boolean =>
  mayBePut(model) &&
  !blocks(model.againstProcedure, model) &&
  (model.phase === 'clean' || !blocks(model.againstText, model));

function runs(model: Model, real: Real): void {
  const { startedAt, until, due } = real.silence()!;
  Object.assign(model, { phase: 'running', startedAt, until, due, ask: null, gavel: null });
}

const questionHears = (model: Model): boolean =>
  model.phase === 'put' && (model.gavel === null || atNext(model) < model.gavel);

function objectsToText(model: Model, code: string): void {
  model.againstText.add(code);
  model.gavel = null;
}

function breaksIt(model: Model): void {
  model.phase = 'negotiation';
  ends.broken += 1;
}

const beginning = [
  fc
    .integer({ min: 3, max: 6 })
    .map(
      (days) =>
        new Step(
          `circulate under silence for ${days} days`,
          (real) => real.proposesSilence(days, false),
          mayBegin,
          runs,
        ),
    ),
  fc.constant(
    new Step(
      'circulate under silence for two days',
      (real) => real.proposesSilence(2, false),
      () => false,
    ),
  ),
  fc.constant(
    new Step(
      'propose silence in the meeting',
      (real) => real.proposesSilence(4, true),
      mayBegin,
      (model, real) => {
        const asks = Object.values(real.draft().asks);
        const ask = asks.find(({ kind }) => kind === 'silence')!;
        [model.ask, model.askUntil] = [ask.id, ask.silence!.until];
        // What was said against the same words before is not said again.
        model.againstProcedure.clear();
        for (const code of Object.keys(real.draft().asks[model.ask]!.objections))
          model.againstProcedure.add(code);
      },
    ),
  ),
  fc.constant(
    new Step(
      'start it, nobody objecting',
      (real, model) => real.startsSilence(model.ask ?? NO_ROUND),
      (model) =>
        model.ask !== null &&
        mayBegin(model) &&
        model.askUntil - atNext(model) >= LEAST &&
        !blocks(model.againstProcedure, model),
      runs,
    ),
  ),
  fc.constantFrom(...CODES).map(
    (code) =>
      new Step(
        `${code} objects to the procedure`,
        (real, model) => real.onDraft('objection.raise', { against: model.ask ?? NO_ROUND }, code),
        // One that was meant for something else is led to the question that is open.
        (model) => model.members.has(code) && (model.ask !== null || questionHears(model)),
        (model) => {
          if (model.ask !== null) model.againstProcedure.add(code);
          else objectsToText(model, code);
        },
      ),
  ),
  fc.constant(
    new Step(
      'declare the text clean',
      (real) => real.onDraft('draft.declareClean', {}),
      ({ phase }) => phase === 'negotiation',
      (model) => (model.phase = 'clean'),
    ),
  ),
];

const running = [
  fc.constantFrom(...CODES).map(
    (code) =>
      new Step(
        `${code} breaks silence`,
        (real) => real.breaksSilence(round(real), code, null),
        (model) => beforeDeadline(model) && model.members.has(code),
        breaksIt,
      ),
  ),
  fc.tuple(fc.constantFrom(...CODES), fc.constantFrom(-1, 0, 1)).map(
    ([code, offset]) =>
      new Step(
        `${code}’s break, received ${offset} ms from the deadline, is decided after it`,
        (real, model) => {
          const receivedAt = model.until + offset;
          real.pass(Math.max(0, receivedAt - real.now()));
          return real.breaksSilence(round(real), code, receivedAt);
        },
        (model) => model.phase === 'running' && model.members.has(code) && offset < 0,
        (model) => {
          breaksIt(model);
          ends.late += 1;
        },
      ),
  ),
  fc.tuple(fc.constantFrom(...CODES), fc.constantFrom(-1, 0)).map(
    ([code, offset]) =>
      new Step(
        `a note of ${code}, received ${offset} ms from the deadline, is entered`,
        (real, model) => {
          const receivedAt = model.until + offset;
          real.pass(Math.max(0, receivedAt - real.now()));
          return real.notesBreak(round(real), code, receivedAt);
        },
        (model) =>
          model.members.has(code) &&
          offset < 0 &&
          (model.phase === 'running' ||
            (model.bySilence && !model.proved && model.phase === 'adopted')),
        (model) => {
          if (model.phase === 'running') breaksIt(model);
          else model.proved = true;
        },
      ),
  ),
  fc.integer({ min: 3, max: 9 }).map(
    (days) =>
      new Step(
        `the deadline is moved to ${days} days from now`,
        (real) => real.extendsSilence(round(real), days),
        // A whole minute lies between: what is not later is refused.
        (model) => beforeDeadline(model) && deadlineIn(model.now, days) > model.until,
        (model, real) => Object.assign(model, pick(real)),
      ),
  ),
  fc.constant(
    new Step(
      'the Chair cancels it',
      (real) =>
        real.onDraft('silence.cancel', { silence: round(real), reason: 'An annex was missing.' }),
      beforeDeadline,
      (model) => (model.phase = 'clean'),
    ),
  ),
  fc.constant(
    new Step(
      'the Chair breaks it as Chair',
      (real) => real.onDraft('silence.break', { silence: round(real), kind: 'objection' }),
      () => false,
    ),
  ),
];

const adopting = [
  fc.constant(
    new Step(
      'the clock sends the expiry',
      (real, model) => real.expires(round(real), model.until),
      (model) => model.phase === 'running' && atNext(model) >= model.due,
      expired,
    ),
  ),
  fc.constant(
    new Step(
      'the round passes, and the clock sends the expiry',
      (real, model) => {
        real.pass(Math.max(0, model.due - real.now()));
        return real.expires(round(real), model.until);
      },
      ({ phase }) => phase === 'running',
      expired,
    ),
  ),
  fc.constant(
    new Step(
      'the clock sends the expiry of another deadline',
      (real, model) => real.expires(round(real), model.until - SECOND),
      () => false,
    ),
  ),
  fc.constant(
    new Step(
      'the Chair declares it void',
      (real) => real.onDraft('silence.void', { silence: round(real) }),
      ({ phase, bySilence, proved }) => phase === 'adopted' && bySilence && proved,
      (model) => {
        model.phase = 'voided';
        ends.voided += 1;
      },
    ),
  ),
];

/** The same text in the meeting. */
const inMeeting = [
  fc.constant(
    new Step(
      'put the question',
      (real) => real.puts(),
      mayBePut,
      (model) => (model.phase = 'put'),
    ),
  ),
  fc.constantFrom(...CODES).map(
    (code) =>
      new Step(
        `${code} objects to the text`,
        (real) => real.onDraft('objection.raise', { against: real.question() }, code),
        (model) => model.members.has(code) && questionHears(model),
        (model) => objectsToText(model, code),
      ),
  ),
  fc.constant(
    new Step(
      'the gavel',
      (real) => real.gavels(),
      (model) => model.phase === 'put' && model.gavel === null && !blocks(model.againstText, model),
      (model, real) => (model.gavel = real.draft().question!.gavel!.until),
    ),
  ),
  fc.constant(
    new Step(
      'the clock adopts after the gavel',
      (real, model) => real.pass(Math.max(0, (model.gavel ?? 0) - real.now())) ?? real.adopts(),
      (model) => model.phase === 'put' && model.gavel !== null && !blocks(model.againstText, model),
      (model) => {
        Object.assign(model, { phase: 'adopted', gavel: null, ask: null });
        model.numbers += 1;
        ends.inMeeting += 1;
      },
    ),
  ),
];

/** Time, and Members who come and go. */
const world = [
  fc.integer({ min: 1, max: 60 }).map(
    (hours) =>
      new Step(
        `${hours} hours`,
        (real) => real.pass(hours * 3_600_000),
        () => true,
      ),
  ),
  fc.constant(
    new Step(
      'until a second before the deadline is over',
      (real, model) => real.pass(Math.max(0, model.until - 2 * SECOND - real.now())),
      () => true,
    ),
  ),
  ...comingsAndGoings(Step),
];

function expired(model: Model): void {
  Object.assign(model, { phase: 'adopted', bySilence: true });
  model.numbers += 1;
  ends.adopted += 1;
}

const MINUTE = 60_000;
const deadlineIn = (at: number, days: number): number =>
  (Math.ceil(at / MINUTE) + days * 24 * 60 + 1) * MINUTE;
const pick = (real: Real): Pick<Model, 'until' | 'due'> => {
  const { until, due } = real.silence()!;
  return { until, due };
};

it('I6 no silence ends early or late, and nothing is adopted against an objection', () => {
  process.stderr.write(`Silence at work: ${RUNS} runs, seed ${SEED}\n`);
  const steps = [
    ...beginning,
    ...beginning,
    ...beginning,
    ...running,
    ...running,
    ...adopting,
    ...adopting,
    ...inMeeting,
    ...inMeeting,
    ...world,
  ];
  fc.assert(
    fc.property(fc.commands(steps, { maxCommands: 40, size: 'max' }), (all) => {
      const start = () => {
        const real = new Council(CODES);
        const model: Model = {
          ...{ phase: 'clean', bySilence: false, gavel: null, startedAt: 0, until: 0, due: 0 },
          ...{ proved: false, ask: null, askUntil: 0, numbers: 0, now: real.now() },
          ...{ againstProcedure: new Set<string>(), againstText: new Set<string>() },
          members: new Set(CODES),
        };
        return { model, real };
      };
      fc.modelRun(start, all);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // A law that nothing was ever held to is none.
  for (const [end, count] of Object.entries(ends))
    expect([end, count > RUNS / 500]).toEqual([end, true]);
});
