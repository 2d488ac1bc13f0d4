import { Injectable } from '@nestjs/common';
import { FUNCTIONS, rosterAt } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import {
  type DemonstrationAnswer,
  type DemonstrationSeat,
  SEAT_KINDS,
  type SeatKind,
  type SeatTaken,
} from '@shanyrak/protocol';
import { CouncilService } from '../council/council.service';
import { type RecordedCouncil } from '../council/snapshot';
import { Config } from '../platform/config';
import { problem } from '../platform/problems';
import { SessionService } from '../platform/session.service';
import { demonstrationPeople } from './people';

/**
 * Sitting down without a password: in the demonstration, on this machine alone, and as its own
 * fictional people alone. Each window gets a session of its own, so that several windows of one
 * browser are several delegations. A council that is not the demonstration's has no such door,
 * whatever the configuration says.
 */
@Injectable()
export class DemonstrationSeats {
  private readonly people = demonstrationPeople();

  constructor(
    private readonly config: Config,
    private readonly council: CouncilService,
    private readonly sessions: SessionService,
  ) {}

  async list(): Promise<DemonstrationAnswer> {
    const { council, at, seats } = await this.now();
    const delegations = rosterAt(council.participants, at).map(({ participant: { code } }) => [
      code,
      { en: council.nameOf(code, at, 'en'), ru: council.nameOf(code, at, 'ru') },
    ]);
    return { council: this.people.name, seats, delegations: Object.fromEntries(delegations) };
  }

  /** Throws `not-found` for anybody whom the list does not name. */
  async take(person: string): Promise<SeatTaken> {
    const { seats } = await this.now();
    if (!seats.some((seat) => seat.person === person)) throw problem('not-found');
    return { person, token: await this.sessions.openBearer(person) };
  }

  private async now() {
    if (!this.config.demonstration) throw problem('not-found');
    const [council, at] = await Promise.all([this.council.snapshot(), this.council.now()]);
    if (!council.person(this.people.chair.person)) throw problem('not-found');
    const seats = this.people.persons
      .map(({ id }) => this.seatOf(id, council, at))
      .filter((seat) => seat !== null)
      .sort(inOrder);
    return { council, at, seats };
  }

  /** What the person holds now; null for whoever holds nothing. */
  private seatOf(person: string, council: RecordedCouncil, at: Instant): DemonstrationSeat | null {
    const known = council.person(person);
    const held = council.accreditationAt(person, at);
    const [chair, secretariat] = council.inOffice(person, at);
    if (!known || !(held || chair || secretariat)) return null;
    const member = held !== null && council.statusOf(held.delegation, at) === 'MEMBER';
    const facilitator = member && person === this.people.facilitator.person;
    const kinds: Readonly<Record<SeatKind, boolean>> = {
      ...{ chair, facilitator, secretariat, member, observer: true },
    };
    return {
      ...{ person, name: known.name, title: known.title },
      kind: SEAT_KINDS.find((kind) => kinds[kind])!,
      delegation: held?.delegation ?? null,
      function: held?.function ?? null,
    };
  }
}

/** Who presides and serves first; then delegations by code, each with its head first. */
function inOrder(one: DemonstrationSeat, other: DemonstrationSeat): number {
  const place = ({ kind }: DemonstrationSeat): number => SEAT_KINDS.indexOf(kind);
  const rank = (seat: DemonstrationSeat): number =>
    seat.function === null ? 0 : FUNCTIONS.indexOf(seat.function);
  const byCode = (one.delegation ?? '') < (other.delegation ?? '') ? -1 : 1;
  return (
    place(one) - place(other) ||
    (one.delegation === other.delegation ? rank(one) - rank(other) : byCode)
  );
}
