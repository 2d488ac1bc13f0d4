import { NativeSelect } from '@mantine/core';
import { type ProposedChange, type Provision, type ProvisionKind } from '@shanyrak/draft';
import { useRoomWords } from './words';

/** What kind of paragraph comes in after another, and at which level. */
const INSERTED: readonly ProvisionKind[] = ['operative', 'preambular', 'subparagraph', 'heading'];

/** The kind that one begins with: that of the provision after which it would stand. */
export const kindAfter = ({ kind }: Provision): ProvisionKind =>
  INSERTED.includes(kind) ? kind : 'operative';

export function insertionAfter(
  { id, depth }: Provision,
  provisionKind: ProvisionKind,
  text: string,
): ProposedChange {
  const level = provisionKind === 'subparagraph' ? Math.max(1, depth) : 0;
  return { kind: 'insert', after: id, provisionKind, depth: level, text };
}

interface KindChoiceProps {
  readonly kind: ProvisionKind;
  readonly onChoose: (kind: ProvisionKind) => void;
}

export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const say = useRoomWords();
  return (
    <NativeSelect
      size="xs"
      mt="xs"
      label={say('kindOf')}
      value={kind}
      onChange={({ currentTarget }) => onChoose(currentTarget.value as ProvisionKind)}
      data={INSERTED.map((one) => ({ value: one, label: say(one as 'operative') }))}
    />
  );
}
