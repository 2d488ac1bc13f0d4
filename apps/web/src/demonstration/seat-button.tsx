import { useLanguage } from '../platform/language';
import { type Seat } from './seats';
import { type Taking } from './take-seat';

interface SeatButtonProps {
  readonly seat: Seat;
  /** The office or the function. */
  readonly role: string;
  readonly taking: Taking;
  /** Enter takes this one. */
  readonly isFirst: boolean;
}

/** One press sits down: the function above, who holds it below. */
export function SeatButton({ seat, role, taking, isFirst }: SeatButtonProps) {
  const language = useLanguage();
  const title = seat.title?.[language];
  return (
    <button
      type="button"
      className="seats-seat"
      title={title === role ? undefined : title}
      data-first={isFirst || undefined}
      aria-busy={taking.person === seat.person || undefined}
      aria-disabled={taking.person !== null || undefined}
      onClick={() => taking.take(seat.person)}
    >
      <b>
        {seat.of && <span className="visually-hidden">{seat.of}, </span>}
        {role}
      </b>
      <span>{seat.name[language]}</span>
    </button>
  );
}
