import { type MeetingSeen } from '@shanyrak/meeting';
import { inLanguageOf } from '../council/texts';
import { useLanguage } from '../platform/language';
import { usePageTitle } from '../platform/page-title';
import { minuteTime } from '../platform/times';
import { Wall } from '../wall/wall-frame';
import { useFloorWords } from './floor-words';
import { useMeetingWords } from './meeting-words';
import { SpeakerFacts, SpeakerName, SpeechClock } from './speaking';
import { useMeetingsWords } from './words';

interface HallsWallProps {
  readonly seen: MeetingSeen | null;
  /** The draft under the open item. */
  readonly draft: { readonly id: string; readonly symbol: string } | null;
  readonly withoutDevices?: boolean;
}

/** So many who wait are named; the rest of the list is on everybody's own screen. */
const NEXT = 4;

/** What the whole hall reads: the meeting, the item, who speaks, who comes next. */
export function HallsWall({ seen, draft, withoutDevices = false }: HallsWallProps) {
  const say = useMeetingWords();
  usePageTitle(`${say('wall')} – ${seen?.symbol ?? ''}`);
  if (!seen) return null;
  return (
    <Wall foot={draft && <ToDraft {...draft} />}>
      <main className="wall-text meeting-wall" tabIndex={0} aria-label={say('wall')}>
        <Head seen={seen} />
        <OpenItem seen={seen} />
        {!withoutDevices && <WallFloor seen={seen} />}
      </main>
    </Wall>
  );
}

interface OfMeeting {
  readonly seen: MeetingSeen;
}

function Head({ seen: { symbol, status, startsAt } }: OfMeeting) {
  const call = useMeetingsWords();
  const language = useLanguage();
  return (
    <p className="wall-meeting">
      <b>{symbol}</b> <span>{call(status)}</span>
      {status === 'CONVENED' && <span> {minuteTime(startsAt, language)}</span>}
    </p>
  );
}

/** The item that is open; while none is, the one that comes next. */
function OpenItem({ seen }: OfMeeting) {
  const say = useMeetingWords();
  const language = useLanguage();
  const { items, current, nextItem } = seen;
  const label = current ?? nextItem;
  const item = items.find((one) => one.label === label);
  if (!item) return null;
  const title = item.closed ? null : inLanguageOf(item.title, language);
  return (
    <section className="wall-item" data-open={current !== null}>
      <p>
        {say('item', { label: item.label })}
        {current === null && ` · ${say('PENDING')}`}
      </p>
      <h1 lang={title?.lang}>{title ? title.words : say('closedItem')}</h1>
    </section>
  );
}

function WallFloor({ seen }: OfMeeting) {
  const say = useFloorWords();
  const { floor, current } = seen;
  const { speaking, clock } = floor;
  const next = floor.list.filter(({ item }) => item === current).slice(0, NEXT);
  if (!speaking && next.length === 0) return null;
  return (
    <section className="wall-floor" aria-label={say('floor')}>
      {speaking && (
        <div className="wall-speaking" role="status">
          <small>{say('hasFloor')}</small>
          <SpeakerName speaker={speaking} />
          <SpeakerFacts speaker={speaking} />
          {clock && <SpeechClock {...clock} />}
        </div>
      )}
      {next.length > 0 && (
        <div className="wall-next">
          <small>{say('list')}</small>
          <ol>
            {next.map((speaker, n) => (
              <li key={n}>
                <SpeakerName speaker={speaker} />
                <SpeakerFacts speaker={speaker} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

/** For whoever serves the wall: from the speakers to the text. */
function ToDraft({ id, symbol }: { readonly id: string; readonly symbol: string }) {
  const say = useMeetingWords();
  return (
    <p className="wall-to-draft">
      <a href={`/drafts/${id}/wall`}>{say('toDraftsWall', { symbol })}</a>
    </p>
  );
}
