import { type MeetingSeen } from '@shanyrak/meeting';
import { useMe } from '../session/me';
import { SpeakerFacts, SpeakerName, SpeechClock } from './speaking';
import { useFloorWords } from './floor-words';
import { useMeetingWords } from './meeting-words';
import { placeOnList } from './speaking-order';

/** The floor as the hall sees it. */
export function ObserversFloor({ view }: { readonly view: MeetingSeen }) {
  const say = useFloorWords();
  const tell = useMeetingWords();
  const { accreditations } = useMe();
  const own = accreditations[0]?.delegation ?? null;
  const { floor, current } = view;
  const { speaking, list, clock } = floor;
  const here = list.filter(({ item }) => item === current);
  const before = placeOnList(here, own);
  return (
    <section className="floor" aria-label={say('floor')}>
      <h2>
        {say('floor')}
        {current !== null && <small>{say('onItem', { label: current })}</small>}
      </h2>
      {speaking ? (
        <div className="speaking" role="group" aria-label={say('hasFloor')}>
          <p role="status">
            <SpeakerName speaker={speaking} />
          </p>
          <SpeakerFacts speaker={speaking} />
          {clock && <SpeechClock {...clock} />}
        </div>
      ) : (
        <p className="speaking nobody" role="status">
          {say('nobodySpeaks')}
        </p>
      )}
      <section className="speakers" aria-label={say('list')}>
        <h3>{say('list')}</h3>
        {before !== null && (
          <p className="own-place" role="status">
            {before === 0 ? say('youAreNext') : say('beforeYou', { count: before })}
          </p>
        )}
        {list.length === 0 ? (
          <p>{say('listEmpty')}</p>
        ) : (
          <ol>
            {list.map((speaker, n) => (
              <li key={n} data-own={own !== null && speaker.delegation === own}>
                <SpeakerName speaker={speaker} />
                {speaker.item !== current && (
                  <small> {tell('item', { label: speaker.item })}</small>
                )}
                <SpeakerFacts speaker={speaker} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <p className="ask-secretariat">{say('askSecretariat')}</p>
    </section>
  );
}
