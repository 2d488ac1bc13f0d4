import { Injectable, Logger } from '@nestjs/common';
import { type AnyCommand, type SubmittedProvision, type Texts } from '@shanyrak/draft';
import { streamName } from '@shanyrak/kernel';
import { type Outcome } from '@shanyrak/protocol';
import { CouncilService } from '../council/council.service';
import { Installation, type SeatedPersons } from '../council/install.service';
import { RegistryError } from '../council/registry.service';
import { Ledger } from '../ledger';
import { readJsonAsset } from '../platform/assets';
import { hashOf } from '../platform/sign-in';
import { namedUuid } from './named-uuid';

/**
 * The demonstration council (practice rule 13): fictional Members, a Chair, a Secretariat, the seed
 * paper in the register, and on the table a draft decision, put there by acts of its people as
 * anybody would. Loaded into an empty database only; a start that was cut off is taken up again,
 * since every command has an id of its own for ever.
 */
export const DEMONSTRATION_PASSWORD = 'shanyrak';

interface DraftFile {
  readonly sponsor: string;
  readonly coSponsors: readonly string[];
  readonly mandate: Texts;
  readonly provisions: readonly SubmittedProvision[];
}

const ID = namedUuid('the draft on the table');
export const DEMONSTRATION_DRAFT = streamName('draft', ID);

@Injectable()
export class Demonstration {
  private readonly logger = new Logger('Demonstration');

  constructor(
    private readonly council: CouncilService,
    private readonly installation: Installation,
    private readonly ledger: Ledger,
  ) {}

  /** Installs the council where none is, and lays its draft before it where that has not been done. */
  async load(): Promise<void> {
    const people = readJsonAsset('demonstration', 'council.json') as SeatedPersons;
    await this.install(people);
    const council = await this.council.snapshot();
    if (!council.person(people.chair.person)) return;
    if (await this.ledger.read(DEMONSTRATION_DRAFT)) return;
    await this.layDraft(people);
    this.logger.log('The demonstration council has its draft on the table');
  }

  private async install(people: SeatedPersons): Promise<void> {
    if ((await this.council.snapshot()).participants.length > 0) return;
    try {
      await this.installation.council(
        'demonstration',
        people,
        await hashOf(DEMONSTRATION_PASSWORD),
      );
      this.logger.log('The demonstration council is installed');
    } catch (error) {
      // Another process that started at the same moment was first.
      if (!(error instanceof RegistryError)) throw error;
    }
  }

  private async layDraft(people: SeatedPersons): Promise<void> {
    const draft = readJsonAsset('demonstration', 'draft.json') as DraftFile;
    const head = headOf(people, draft.sponsor);
    const officer = people.secretariat[1]?.person ?? people.secretariat[0]!.person;
    const submission = streamName('submission', ID);
    const submitted = await this.act(head, {
      ...{ id: namedUuid('submit'), stream: submission, type: 'draft.submit', v: 1 },
      ...{ as: 'national', seen: 0 },
      payload: {
        coSponsors: draft.coSponsors,
        mandate: draft.mandate,
        provisions: draft.provisions.map(({ kind, depth, text }) => ({ kind, depth, text })),
      },
    });
    await this.act(officer, {
      ...{ id: namedUuid('register'), stream: submission, type: 'draft.register', v: 1 },
      ...{ as: 'secretariat', seen: submitted.to, payload: {} },
    });
    await this.act(officer, {
      ...{ id: namedUuid('circulate'), stream: DEMONSTRATION_DRAFT, type: 'draft.circulate', v: 1 },
      ...{ as: 'secretariat', seen: 0, payload: {} },
    });
  }

  private async act(person: string, command: AnyCommand): Promise<Outcome> {
    const verdict = await this.ledger.execute({ person, command });
    if (verdict.ok) return verdict.value;
    throw new Error(`The demonstration’s ${command.type} was refused: ${verdict.refusal.rule}`);
  }
}

function headOf({ persons }: SeatedPersons, delegation: string): string {
  const head = persons.find(({ accreditations }) =>
    accreditations.some((one) => one.delegation === delegation && one.function === 'head'),
  );
  if (!head) throw new Error(`The demonstration’s ${delegation} has no head of delegation.`);
  return head.id;
}
