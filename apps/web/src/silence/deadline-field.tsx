import { Group, Text, TextInput } from '@mantine/core';
import { useLanguage } from '../platform/language';
import { ClosedThen } from './closed-then';
import { type ChosenTime, deadlineOf, holidaysOn, unusual } from './deadline';
import { useKnownDays } from './known-days';
import { useMomentInFull } from './moment';
import { useSilenceWords } from './words';

interface DeadlineFieldProps {
  readonly chosen: ChosenTime;
  readonly onChoose: (chosen: ChosenTime) => void;
}

/**
 * A day and a time in Astana, said again in words with one's own time; what is unusual is warned of, and
 * it is said who does not work then.
 */
export function DeadlineField({ chosen, onChoose }: DeadlineFieldProps) {
  const say = useSilenceWords();
  const inFull = useMomentInFull();
  const language = useLanguage();
  const { known } = useKnownDays();
  const deadline = deadlineOf(chosen);
  const warning = deadline && unusual(deadline.until);
  const holidays = deadline && known ? holidaysOn(deadline.until, known) : [];
  return (
    <div className="silence-deadline">
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          type="date"
          label={say('day')}
          value={chosen.day}
          onChange={({ currentTarget }) => onChoose({ ...chosen, day: currentTarget.value })}
        />
        <TextInput
          size="xs"
          type="time"
          label={say('time')}
          value={chosen.time}
          onChange={({ currentTarget }) => onChoose({ ...chosen, time: currentTarget.value })}
        />
      </Group>
      <Text size="sm" mt={4} role="status">
        {deadline ? say('ends', { moment: inFull(deadline.until) }) : say('noTime')}
      </Text>
      {warning && (
        <Text size="sm" className="why" role="note">
          {say(warning)}
        </Text>
      )}
      {holidays.map(({ from, label }) => (
        <Text key={from} size="sm" className="why" role="note">
          {say('holiday', { name: label?.[language] ?? '' })}
        </Text>
      ))}
      {deadline && known && <ClosedThen {...{ known }} until={deadline.until} />}
    </div>
  );
}
