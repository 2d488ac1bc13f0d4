import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { participantsQuery } from '../council/participants';
import { useLanguage } from '../platform/language';
import { useRoomWords } from './words';

interface MemberChoiceProps {
  readonly label: string;
  /** Its code; empty where none is chosen yet. */
  readonly chosen: string;
  readonly onChoose: (delegation: string) => void;
}

/** One Member of all, by its full name: for whoever enters what a delegation said or did in the room. */
export function MemberChoice({ label, chosen, onChoose }: MemberChoiceProps) {
  const say = useRoomWords();
  const language = useLanguage();
  const { data } = useQuery(participantsQuery);
  const members = (data?.participants ?? [])
    .filter(({ status }) => status === 'MEMBER')
    .map(({ code, name }) => ({ value: code, label: name[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <NativeSelect
      size="xs"
      maw="20rem"
      label={label}
      value={chosen}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      data={[{ value: '', label: say('chooseDelegation'), disabled: true }, ...members]}
    />
  );
}
