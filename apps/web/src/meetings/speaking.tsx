import { Text } from '@mantine/core';
import { limitFor, type MeetingState, type Speaker, type Speech } from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { inLanguageOf } from '../council/texts';
import { useCouncilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { useFloorWords } from './floor-words';
import { type Place } from './place';
import { onClock } from './span';
import { MeetingButton } from './use-meeting';

interface SpeakingProps {
  readonly state: MeetingState;
  readonly place: Place;
}

/** Who has the floor, large; and for those who may see it, how long. */
export function Speaking({ state, place }: SpeakingProps) {
  const say = useFloorWords();
  const { speaking, clockShown } = state.floor;
  if (!speaking)
    return (
      <p className="speaking nobody" role="status">
        {say('nobodySpeaks')}
      </p>
    );
  const { speaker, from } = speaking;
  const isOwn = place.delegation !== null && speaker.delegation === place.delegation;
  return (
    <div className="speaking" role="group" aria-label={say('hasFloor')}>
      <p role="status">
        <SpeakerName speaker={speaker} /> <span className="visually-hidden">{say('hasFloor')}</span>
      </p>
      <SpeakerFacts speaker={speaker} />
      {isOwn && <Text size="sm">{say('youHaveFloor')}</Text>}
      {(place.chair || isOwn || clockShown) && (
        <>
          <SpeechClock {...{ from, limit: limitFor(state, speaker) }} />
          <Text size="xs" c="dimmed">
            {say(clockShown ? 'clockForAll' : place.chair ? 'clockForChair' : 'clockForYou')}
          </Text>
        </>
      )}
      {(place.chair || (isOwn && place.speaks)) && (
        <MeetingButton
          act={{ type: 'floor.end', as: place.chair ? 'chair' : 'national', payload: {} }}
          label={say(place.chair ? 'end' : 'haveSpoken')}
        />
      )}
    </div>
  );
}

/** A delegation by its full name; a guest by name and office. */
export function useSpeakerName(): (speaker: Pick<Speaker, 'delegation' | 'name'>) => string {
  const nameOf = useNameOf();
  const language = useLanguage();
  return ({ delegation, name }) =>
    delegation !== null ? nameOf(delegation) : inLanguageOf(name ?? {}, language).words;
}

export function SpeakerName({
  speaker,
}: {
  readonly speaker: Pick<Speaker, 'delegation' | 'name'>;
}) {
  return <b>{useSpeakerName()(speaker)}</b>;
}

/** As what somebody speaks, and for whom besides; who has not confirmed is told apart. */
export function SpeakerFacts({
  speaker,
}: {
  readonly speaker: Pick<Speaker, 'kind' | 'onBehalfOf'> & { readonly aligned?: readonly string[] };
}) {
  const say = useFloorWords();
  const nameOf = useNameOf();
  const { kind, onBehalfOf, aligned = onBehalfOf } = speaker;
  const waiting = onBehalfOf.filter((code) => !aligned.includes(code)).map(nameOf);
  return (
    <span className="speaker-facts">
      {kind !== 'statement' && <span>{say(kind)}</span>}
      {aligned.length > 0 && (
        <span>{say('onBehalfOf', { names: aligned.map(nameOf).join(', ') })}</span>
      )}
      {waiting.length > 0 && <span>{say('notConfirmed', { names: waiting.join(', ') })}</span>}
    </span>
  );
}

/** The time of a speech: a calm bar that fills, what was used, what is left. It alarms nobody. */
export function SpeechClock({
  from,
  limit,
}: Pick<Speech, 'from'> & { readonly limit: number | null }) {
  const say = useFloorWords();
  const used = Math.max(0, useCouncilNow(true) - from);
  if (limit === null)
    return (
      <p className="speech-clock" role="timer">
        {say('used', { used: onClock(used) })}
      </p>
    );
  const left = limit - used;
  const part = Math.min(1, used / limit);
  return (
    <div className="speech-clock" role="timer" data-over={left < 0}>
      <span className="clock-bar" aria-hidden="true">
        <span style={{ inlineSize: `${part * 100}%` }} />
      </span>
      <span>{say('usedOf', { used: onClock(used), limit: onClock(limit) })}</span>{' '}
      <b>
        {left >= 0 ? say('left', { left: onClock(left) }) : say('over', { over: onClock(left) })}
      </b>
    </div>
  );
}
