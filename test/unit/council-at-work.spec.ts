import * as fc from 'fast-check';
import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { Council, type Real } from '../support/council-at-work';
import { comingsAndGoings, ModelStep } from '../support/model-step';

/**
 * A draft and a meeting together, against a model that is simpler than the rules (I1 to I3, I5, I7 to
 * I9, I11, I18): Chair, clock, Secretariat and delegations try whatever comes to mind, in whatever
 * order, while Members come and go. What the model says must be refused is refused, what it says must
 * be accepted is accepted, and nothing is ever adopted against an objection.
 *
 * `RUNS=100000 npm test -- unit test/unit/council-at-work.spec.ts` runs for longer; the seed is told, and `SEED` plays it again.
 */
const RUNS = Number(process.env['RUNS'] ?? 2_000);
const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** What the model knows: a few plain facts. */
interface Model {
  sits: boolean;
  itemOpen: boolean;
  concluded: boolean;
  order: boolean;
  put: boolean;
  gavel: number | null;
  readonly objecting: Set<string>;
  readonly members: Set<string>;
  adopted: boolean;
  closed: boolean;
  now: number;
}

const CODES = ['XAA', 'XBE', 'XCI'];
/** The quiet period after the gavel, in milliseconds. */
const QUIET = DEFAULT_SETTINGS.quietPeriod;

class Step extends ModelStep<Model> {
  protected holds(model: Model, real: Real): void {
    standing(model, real);
  }
}

let adoptions = 0;
let kept = 0;

/** What holds after every act, whatever it was. */
function standing(model: Model, real: Real): void {
  const { question, decision, status } = real.draft();
  const objecting = [...model.objecting].filter((code) => model.members.has(code));
  expect(decision !== null).toBe(model.adopted);
  expect(status === 'ADOPTED').toBe(model.adopted);
  if (decision) {
    expect(decision.digest).toBe(real.putDigest());
    expect(real.decisions()).toEqual([1]);
  } else expect(real.decisions()).toEqual([]);
  expect(question !== null).toBe(model.put);
  if (question) {
    const counted = Object.keys(question.objections).filter((code) => model.members.has(code));
    expect(counted.sort()).toEqual(objecting.sort());
    expect(question.gavel?.until ?? null).toBe(model.gavel);
  }
}

const blocks = ({ objecting, members }: Model): boolean =>
  [...objecting].some((code) => members.has(code));
const underItem = (model: Model): boolean => model.sits && model.itemOpen && !model.order;
const nothing = (): void => undefined;

/** Acts on the meeting. */
const meeting = [
  fc.constant(
    new Step(
      'suspend',
      (real) => real.onMeeting('meeting.suspend', {}),
      (model) => model.sits,
      (model) => (model.sits = false),
    ),
  ),
  fc.constant(
    new Step(
      'resume',
      (real) => real.onMeeting('meeting.resume', {}),
      (model) => !model.sits,
      (model) => (model.sits = true),
    ),
  ),
  fc.constant(
    new Step(
      'close the meeting under the item',
      (real) => real.onMeeting('meeting.close', {}),
      () => false,
      nothing,
      (model) => model.itemOpen,
    ),
  ),
  fc.constant(
    new Step(
      'conclude the item while the question may be open',
      (real) => real.concludes(),
      (model) => model.sits && model.itemOpen && !model.order && !model.put,
      (model) => {
        model.itemOpen = false;
        model.concluded = true;
      },
    ),
  ),
  fc.constantFrom(...CODES).map(
    (code) =>
      new Step(
        `a point of order by ${code}`,
        (real) => real.onMeeting('order.raise', {}, code),
        (model) => model.sits && !model.order && model.members.has(code),
        (model) => (model.order = true),
      ),
  ),
  fc.constant(
    new Step(
      'a ruling',
      (real) => real.onMeeting('order.rule', { granted: false }),
      // Also while the meeting is suspended: then it goes on where it stood.
      (model) => model.order,
      (model) => (model.order = false),
    ),
  ),
];

/** Acts that lead to a decision. */
const towards = [
  fc.constant(
    new Step(
      'put the question',
      (real) => real.puts(),
      (model) => underItem(model) && model.gavel === null && !model.adopted && !model.closed,
      (model) => (model.put = true),
    ),
  ),
  fc.constant(
    new Step(
      'the gavel',
      (real) => real.gavels(),
      (model) => model.put && underItem(model) && model.gavel === null && !blocks(model),
      (model, real) => (model.gavel = real.draft().question!.gavel!.until),
    ),
  ),
  fc.constant(
    new Step(
      'the clock adopts',
      (real) => real.adopts(),
      (model) => model.put && model.gavel !== null && due(model) && !blocks(model),
      (model) => {
        model.adopted = true;
        model.put = false;
        model.gavel = null;
        adoptions += 1;
      },
    ),
  ),
  fc.constant(
    new Step(
      'nobody speaks, and the clock adopts',
      (real) => real.pass(QUIET) ?? real.adopts(),
      (model) => model.put && model.gavel !== null && !blocks(model),
      (model) => {
        model.adopted = true;
        model.put = false;
        model.gavel = null;
        adoptions += 1;
      },
    ),
  ),
];

/** Acts that get in its way. */
const against = [
  fc.constantFrom(...CODES).map(
    (code) =>
      new Step(
        `objection by ${code}`,
        (real) => real.onDraft('objection.raise', { against: real.question() }, code),
        (model) => model.put && model.members.has(code) && inTime(model),
        (model) => {
          model.objecting.add(code);
          model.gavel = null;
          kept += 1;
        },
      ),
  ),
  fc.constantFrom(...CODES).map(
    (code) =>
      new Step(
        `objection of ${code} seen`,
        (real) => real.onDraft('objection.seen', { against: real.question(), delegation: code }),
        (model) => model.put && model.members.has(code) && inTime(model),
        (model) => {
          model.objecting.add(code);
          model.gavel = null;
        },
      ),
  ),
  fc.constantFrom(...CODES).map(
    (code) =>
      new Step(
        `${code} takes its objection back`,
        (real) => real.onDraft('objection.withdraw', { against: real.question() }, code),
        (model) => model.put && model.members.has(code) && model.objecting.has(code),
        (model) => model.objecting.delete(code),
      ),
  ),
  fc.constant(
    new Step(
      'the Chair objects as Chair',
      (real) => real.onDraft('objection.raise', { against: real.question() }),
      () => false,
      nothing,
    ),
  ),
  fc.constant(
    new Step(
      'close the item, deferred',
      (real) => real.onDraft('item.close', { outcome: 'deferred' }),
      (model) => model.put && model.gavel === null,
      (model) => {
        model.put = false;
        model.closed = true;
        model.objecting.clear();
      },
    ),
  ),
];

/** The act itself takes a second of the clock. */
const due = ({ gavel, now }: Model): boolean => now + Council.SECOND >= gavel!;
const inTime = (model: Model): boolean => model.gavel === null || !due(model);

/** Time, and Members who come and go. */
const world = [
  fc.integer({ min: 1, max: 8 }).map(
    (seconds) =>
      new Step(
        `${seconds} seconds`,
        (real) => real.pass(seconds * Council.SECOND),
        () => true,
        nothing,
      ),
  ),
  ...comingsAndGoings(Step),
];

/** What leads to a decision is tried more often than what gets in its way. */
const often = (steps: typeof towards) => [...steps, ...steps, ...steps, ...steps, ...steps];

it('adopts nothing against an objection, whatever is tried', () => {
  process.stderr.write(`The Council at work: ${RUNS} runs, seed ${SEED}\n`);
  fc.assert(
    fc.property(
      fc.commands([...often(towards), ...meeting, ...against, ...world], { maxCommands: 30 }),
      (all) => {
        const start = () => {
          const real = new Council(CODES);
          const model: Model = {
            ...{ sits: true, itemOpen: true, concluded: false, order: false, put: false },
            ...{ gavel: null, objecting: new Set<string>(), members: new Set(CODES) },
            ...{ adopted: false, closed: false, now: real.now() },
          };
          return { model, real };
        };
        fc.modelRun(start, all);
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
  // A law that nothing was ever held to is none.
  expect(adoptions).toBeGreaterThan(RUNS / 100);
  expect(kept).toBeGreaterThan(RUNS / 100);
});
