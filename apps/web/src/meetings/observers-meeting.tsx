import { type MeetingSeen, type SeenItem } from '@shanyrak/meeting';
import { ConnectionLine } from '../live/connection-line';
import { JournalLink } from '../journals/journal-link';
import { usePageTitle } from '../platform/page-title';
import { AgendaItem } from './item';
import { Facts, Next } from './meeting-head';
import { MeetingStatusMark } from './meeting-status';
import { useMeetingWords } from './meeting-words';
import { ObserversFloor } from './observers-floor';
import { WallLink } from './wall-link';

/** What observers see: the agenda, the open item, who speaks and who is next; nothing of what Members do among themselves. */
export function ObserversMeeting({ view }: { readonly view: MeetingSeen | null }) {
  const say = useMeetingWords();
  usePageTitle(view?.symbol ?? '');
  if (!view)
    return (
      <div className="room">
        <div className="closed-to-observers" role="status">
          <h1>{say('heldOutside')}</h1>
          <p>{say('heldOutsideMore')}</p>
        </div>
        <div className="foot-of-room">
          <ConnectionLine />
        </div>
      </div>
    );
  const { symbol, status, agenda, items, current, next } = view;
  const sits = status === 'OPEN' || status === 'SUSPENDED';
  return (
    <div className="room meeting">
      <header className="draft-header">
        <h1 className="symbol">
          {symbol}
          <MeetingStatusMark status={status} />
        </h1>
        <Facts {...view} />
        <Next next={next} />
        <p>{say('observing')}</p>
        <div className="room-tools on-screen-only">
          <WallLink symbol={symbol} />
          {view.status === 'CLOSED' && <JournalLink symbol={symbol} />}
        </div>
      </header>
      <div className="columns observers-columns">
        <div className="text">
          <h2 className="agenda-title">
            {say(agenda === 'DRAFT' ? 'draftAgenda' : 'agenda')}
            {agenda === 'NOT_ADOPTED' && <small>{say('notAdoptedAgenda')}</small>}
          </h2>
          {items.length === 0 ? (
            <p className="agenda-empty">{say('noAgenda')}</p>
          ) : (
            <ol className="agenda">
              {items.map((item) => (
                <Seen key={item.label} {...{ item, isOpen: item.label === current }} />
              ))}
            </ol>
          )}
        </div>
        {sits && (
          <div className="beside">
            <ObserversFloor view={view} />
          </div>
        )}
      </div>
      <div className="foot-of-room">
        <ConnectionLine />
      </div>
    </div>
  );
}

/** Of a closed item, that it is one. */
function Seen({ item, isOpen }: { readonly item: SeenItem; readonly isOpen: boolean }) {
  const say = useMeetingWords();
  if (!item.closed) return <AgendaItem {...{ item, isOpen }} movedTo={null} />;
  return (
    <li className="item" data-depth={item.label.includes('.') ? 1 : 0}>
      <span className="item-label">{item.label}.</span>
      <div>
        <h3>
          <i>{say('closedItem')}</i>
        </h3>
      </div>
    </li>
  );
}
