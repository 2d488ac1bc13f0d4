import { attachmentsOf, type DraftState, standingStatements, wordsPut } from '@shanyrak/draft';
import { begunIn } from '../live/kept';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { OfferPlace } from '../platform/offers';
import { inSentence } from '../platform/refusals';
import { momentOf, ownMoment } from '../platform/times';
import { Opener, useOpening } from '../rooms/opener';
import { type Standing } from '../rooms/seat';
import { useRoom } from '../rooms/use-room';
import { StatementEntry } from './statement-entry';
import { StatementForm } from './statement-form';
import { usePassed } from './use-passed';
import { useStatementsWords } from './words';
import { NAME, submitting } from './written';
import './statements.css';

interface RoomStatementsProps {
  readonly state: DraftState;
  readonly standing: Standing;
}

/**
 * In the draft's room, from the question or the beginning of silence until the deadline after the
 * adoption: the statements of Members, and the form for one's own. Afterwards they are read here.
 */
export function RoomStatements({ state, standing }: RoomStatementsProps) {
  const say = useStatementsWords();
  const isPut = wordsPut(state) !== null;
  const isOver = usePassed(state.decision?.statementsUntil ?? null);
  if (!isPut && state.statements.length === 0) return null;
  const numbers = new Map(attachmentsOf(state).map((one) => [one.statement.id, one.number]));
  const standingNow = standingStatements(state);
  const others = state.statements.filter(({ status }) => status !== 'STANDING');
  return (
    <OfferPlace value={say('title')}>
      <section className="room-statements on-screen-only" aria-label={say('title')}>
        <h2>{say('title')}</h2>
        {isPut && <Deadline {...{ state, isOver }} />}
        {standingNow.length === 0 && isOver && <p>{say('none')}</p>}
        {standingNow.map((statement) => (
          <StatementEntry
            key={statement.id}
            {...{ state, standing, statement }}
            number={numbers.get(statement.id) ?? null}
          />
        ))}
        {isPut && !isOver && standing.speaks && <Make {...{ state, standing }} />}
        {others.length > 0 && (
          <details>
            <summary>{say('notStanding', { count: others.length })}</summary>
            {others.map((statement) => (
              <StatementEntry
                key={statement.id}
                {...{ state, standing, statement }}
                number={null}
              />
            ))}
          </details>
        )}
      </section>
    </OfferPlace>
  );
}

const HOUR = 3_600_000;

function Deadline({ state: { decision }, isOver }: { state: DraftState; isOver: boolean }) {
  const say = useStatementsWords();
  const language = useLanguage();
  const { view } = useRoom();
  if (!decision) {
    const after = view.context?.settings.statements.deadline;
    if (after === undefined) return null;
    return <p className="statement-facts">{say('whilePut', { hours: after / HOUR })}</p>;
  }
  const until = decision.statementsUntil ?? decision.adoptedAt;
  const when = momentOf(until, language);
  const own = ownMoment(until, language);
  if (isOver) return <p className="statement-facts">{say('over', { when })}</p>;
  return (
    <p className="statement-facts">
      {own === null ? say('until', { when }) : say('untilOwn', { when, own })}{' '}
      {say('numbersMayChange')}
    </p>
  );
}

/** The button that opens the form; what was begun before a reload is open again. */
function Make({ state, standing }: RoomStatementsProps) {
  const say = useStatementsWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { room, view } = useRoom();
  const opening = useOpening(begunIn(standing.person, room.stream).includes(NAME));
  // Whatever the statement will say.
  const refusal = room.hindrance(submitting(state, { text: '–' }), view);
  if (opening.isOpen)
    return <StatementForm {...{ state, standing }} onClose={() => opening.setOpen(false)} />;
  return (
    <Opener
      {...{ label: say('make'), opening }}
      why={refusal && inSentence(refusal, language, nameOf)}
    />
  );
}
