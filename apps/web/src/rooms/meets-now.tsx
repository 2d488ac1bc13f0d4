import { Text } from '@mantine/core';
import { memo, useDeferredValue } from 'react';
import { type DraftState, explanationsOf } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { type AnyAct } from './draft-kind';
import { foreseenAmendment } from './foresee';
import { useRoom } from './use-room';
import { useRoomWords } from './words';

interface MeetsNowProps {
  readonly state: DraftState;
  /** What would be sent: it is told what it would meet once it stands in the text. */
  readonly act: AnyAct;
}

/**
 * How what one is writing meets what others want, in sentences; all of it reckoned here. A letter is
 * seen before it is weighed: the sentences follow a moment behind, of the last letter alone.
 */
export function MeetsNow({ state, act }: MeetsNowProps) {
  const written = useDeferredValue(JSON.stringify(act));
  return <Meetings state={useDeferredValue(state)} written={written} />;
}

interface MeetingsProps {
  readonly state: DraftState;
  /** The act, as text: the same words are the same act. */
  readonly written: string;
}

const Meetings = memo(function Meetings({ state, written }: MeetingsProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { room, view } = useRoom();
  const act = JSON.parse(written) as AnyAct;
  const ahead = foreseenAmendment(state, room.stream, act, view.context, councilNow());
  if (!ahead) return null;
  const met = explanationsOf(ahead.state, ahead.amendment, { language, nameOf });
  return (
    <div className="meets" role="status">
      {met.length === 0 && <Text size="sm">{say('meetsNobody')}</Text>}
      {met.map(({ sentence }, n) => (
        <Text key={n} size="sm">
          {sentence}
        </Text>
      ))}
    </div>
  );
});
