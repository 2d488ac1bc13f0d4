import * as fc from 'fast-check';
import { type Refusal } from '@shanyrak/kernel';
import { type Council } from './council-at-work';

/** What every model of the council at work knows of it. */
interface Modelled {
  now: number;
  readonly members: Set<string>;
}
/**
 * A step of a model (fast-check's `Command`): what is done, whether the model foresees that it is
 * accepted, and what changes in it then. After each the model's own laws are looked at.
 */
export abstract class ModelStep<Model extends Modelled> implements fc.Command<Model, Council> {
  constructor(
    private readonly name: string,
    private readonly does: (real: Council, model: Model) => Refusal | null,
    private readonly expects: (model: Model) => boolean,
    private readonly changes: (model: Model, real: Council) => void = () => undefined,
    private readonly isTried: (model: Model) => boolean = () => true,
  ) {}

  /** What holds after every step. */
  protected abstract holds(model: Model, real: Council): void;

  check(model: Readonly<Model>): boolean {
    return this.isTried(model);
  }

  run(model: Model, real: Council): void {
    const foreseen = this.expects(model);
    const refusal = this.does(real, model);
    if ((refusal === null) !== foreseen)
      throw new Error(`${this.name} was ${refusal ? refusal.rule : 'accepted'}: not as foreseen`);
    if (refusal === null) this.changes(model, real);
    model.now = real.now();
    this.holds(model, real);
  }

  toString(): string {
    return this.name;
  }
}

type StepOf<Model extends Modelled> = new (
  ...step: ConstructorParameters<typeof ModelStep<Model>>
) => ModelStep<Model>;

/** Members who come and go while all the rest is tried. */
export const comingsAndGoings = <Model extends Modelled>(Step: StepOf<Model>) =>
  ([null, 'MEMBER'] as const).map((status) =>
    fc.constantFrom('XBE', 'XCI').map(
      (code) =>
        new Step(
          `${code} ${status ? 'is a Member' : 'leaves'}`,
          (real) => real.becomes(code, status),
          () => true,
          ({ members }) => void (status ? members.add(code) : members.delete(code)),
        ),
    ),
  );
