import { useState } from 'react';
import { SeatButton } from './seat-button';
import { type Delegation, type Seat } from './seats';
import { type Taking } from './take-seat';
import { useSeatsWords } from './words';

interface RowProps {
  readonly delegation: Delegation;
  readonly roleOf: (seat: Seat) => string;
  readonly taking: Taking;
  readonly first: Seat | undefined;
  /** Something is typed: what was found is shown, wherever it would else be folded away. */
  readonly isFiltered: boolean;
}

/** A delegation by name, with its head and its adviser; its other people behind a quiet “more”. */
export function DelegationRow({ delegation, roleOf, taking, first, isFiltered }: RowProps) {
  const say = useSeatsWords();
  const [isOpen, setOpen] = useState(false);
  const { name, more } = delegation;
  const shown = isOpen || isFiltered ? [...delegation.first, ...more] : delegation.first;
  return (
    <li className="seats-delegation">
      <h3>{name}</h3>
      <div className="seats-row">
        <div className="seats-people">
          {shown.map((seat) => (
            <SeatButton
              key={seat.person}
              seat={seat}
              role={roleOf(seat)}
              taking={taking}
              isFirst={seat === first}
            />
          ))}
        </div>
        {more.length > 0 && !isOpen && !isFiltered && (
          <button
            type="button"
            className="seats-more"
            aria-expanded={false}
            aria-label={say('moreOf', { name })}
            onClick={() => setOpen(true)}
          >
            {say('more')}
          </button>
        )}
      </div>
    </li>
  );
}
