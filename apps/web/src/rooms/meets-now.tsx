import { useMemo } from 'react';
import { Text } from '@mantine/core';
import { clashesOf, clashExplained, type DraftState } from '@shanyrak/draft';
import { encounters, explained, explainedCut, type Proposal } from '@shanyrak/text';
import { useNameOf } from '../council/participants';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { type AnyAct, foreseenAmendment } from './foresee';
import { useRoom } from './use-room';
import { useRoomWords } from './words';

interface MeetsNowProps {
  readonly state: DraftState;
  /** What would be sent: it is told what it would meet once it stands in the text. */
  readonly act: AnyAct;
  /** Words that are compared with those that others want; left out where nothing is changed. */
  readonly words?: {
    readonly base: string;
    readonly text: string;
    /** Whose words they are. */
    readonly by: string;
    readonly rivals: readonly Proposal[];
  };
}

/** No proposal in the text bears it. */
const OWN = '~';

/** How what one is writing meets what others want, in sentences. */
export function MeetsNow({ state, act, words }: MeetsNowProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { room, view } = useRoom();
  const { base, text, by, rivals } = words ?? NOTHING;
  const met = useMemo(
    () => encounters({ base, proposals: [...rivals, { id: OWN, by: [by], text }] }, OWN),
    [base, text, by, rivals],
  );
  const voice = { language, nameOf };
  const ahead = foreseenAmendment(state, room.stream, act, view.context, councilNow());
  const clashes = ahead ? clashesOf(ahead.state, ahead.amendment) : [];
  const sentences = [
    ...met.encounters.map((encounter) => explained(encounter, voice)),
    ...(met.cut > 0 ? [explainedCut(met.cut, voice)] : []),
    ...clashes.map((clash) => clashExplained(clash, voice)),
  ];
  return (
    <div className="meets" role="status">
      {sentences.length === 0 && <Text size="sm">{say('meetsNobody')}</Text>}
      {sentences.map((sentence, n) => (
        <Text key={n} size="sm">
          {sentence}
        </Text>
      ))}
    </div>
  );
}

const NOTHING = { base: '', text: '', by: '', rivals: [] as readonly Proposal[] };
