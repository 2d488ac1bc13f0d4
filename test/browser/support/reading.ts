import { type Hall } from './hall';
import { SHORT_PAPER, TITLE } from './paper';
import { PEOPLE } from './people';
import { type Seat } from './seat';

/** A reading in session: two delegations in their seats, and the Chair. */
export interface Reading {
  readonly id: string;
  readonly first: Seat;
  readonly second: Seat;
  readonly chair: Seat;
}

/** Lays the short paper on the table, and opens its reading. */
export async function openReading(hall: Hall, meeting: string): Promise<Reading> {
  const id = await hall.layPaper(SHORT_PAPER);
  const first = await hall.seat(PEOPLE.akrenia);
  const second = await hall.seat(PEOPLE.belvara);
  const chair = await hall.seat(PEOPLE.chair);
  for (const seat of [first, second, chair]) await seat.opensDraft(TITLE.en);
  await chair.beginsReading(meeting);
  for (const seat of [first, second]) await seat.takesTheSeat();
  return { id, first, second, chair };
}
