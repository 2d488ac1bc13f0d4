import { type ReactNode } from 'react';
import { type Item, itemsInOrder, type MeetingState } from '@shanyrak/meeting';
import { AgendaRequests } from './agenda-requests';
import { ItemActs } from './item-acts';
import { ItemObjections } from './item-objections';
import { AgendaItem } from './item';
import { useMeetingWords } from './meeting-words';
import { type Place } from './place';
import { useTimeIn } from './use-time';

interface AgendaProps {
  readonly state: MeetingState;
  readonly place: Place;
}

/** The agenda as a document: numbered and lettered, each item with its note, its papers and what became of it. */
export function AgendaView({ state, place }: AgendaProps) {
  const say = useMeetingWords();
  const timeOf = useTimeIn(state);
  const { agenda, items } = state;
  const there = itemsInOrder(state);
  const gone = Object.values(items).filter(
    ({ id, status }) => !agenda.order.includes(id) && (status === 'MOVED' || status === 'STRUCK'),
  );
  const standing =
    agenda.status === 'ADOPTED'
      ? say('adoptedAt', {
          time: agenda.adoptedAt === null ? '' : timeOf(agenda.adoptedAt),
        })
      : agenda.status === 'NOT_ADOPTED'
        ? say('notAdoptedAgenda')
        : say('version', { number: agenda.version });
  return (
    <>
      <h2 className="agenda-title">
        {say(agenda.status === 'DRAFT' ? 'draftAgenda' : 'agenda')}
        {agenda.version > 0 && <small>{standing}</small>}
      </h2>
      {there.length === 0 ? (
        <p className="agenda-empty" role="status">
          {say('noAgenda')} {say('noAgendaMore')}
        </p>
      ) : (
        <List>
          {there.map((item) => (
            <Entry key={item.id} {...{ state, place, item }} />
          ))}
        </List>
      )}
      {gone.length > 0 && (
        <section className="agenda-gone" aria-label={say('offTheAgenda')}>
          <h3>{say('offTheAgenda')}</h3>
          <List>
            {gone.map((item) => (
              <AgendaItem key={item.id} item={item} movedTo={labelOf(state, item.movedTo)} />
            ))}
          </List>
        </section>
      )}
      <AgendaRequests {...{ state, place }} />
    </>
  );
}

function List({ children }: { readonly children: ReactNode }) {
  return <ol className="agenda">{children}</ol>;
}

/** An item, and what one may do about it. */
function Entry({ state, place, item }: AgendaProps & { readonly item: Item }) {
  const isOpen = state.current === item.id;
  const timeOf = useTimeIn(state);
  return (
    <AgendaItem {...{ item, isOpen }} movedTo={null} timeOf={state.onPaper ? timeOf : undefined}>
      <ItemObjections {...{ state, place, item }} />
      <ItemActs {...{ state, place, item }} />
    </AgendaItem>
  );
}

const labelOf = ({ items }: MeetingState, id: string | null): string | null =>
  id === null ? null : (items[id]?.label ?? null);
