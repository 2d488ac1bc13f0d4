import { useMemo } from 'react';
import { Text } from '@mantine/core';
import { explained, explainedCut, meetings, type Proposal } from '@shanyrak/text';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { useRoomWords } from './words';

interface MeetsNowProps {
  readonly base: string;
  readonly text: string;
  /** Whose words they are. */
  readonly by: string;
  readonly rivals: readonly Proposal[];
}

/** No proposal in the text bears it. */
const OWN = '~';

/** How the words that one is typing meet what others want of the same words, in sentences. */
export function MeetsNow({ base, text, by, rivals }: MeetsNowProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const met = useMemo(
    () => meetings({ base, proposals: [...rivals, { id: OWN, by: [by], text }] }, OWN),
    [base, text, by, rivals],
  );
  const voice = { language, nameOf };
  const sentences = met.meetings.map((meeting) => explained(meeting, voice));
  if (met.cut > 0) sentences.push(explainedCut(met.cut, voice));
  return (
    <div className="meets" role="status">
      {sentences.length === 0 && <Text size="sm">{say('meetsNobody')}</Text>}
      {sentences.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
    </div>
  );
}
