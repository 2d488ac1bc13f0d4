import { Button } from '@mantine/core';
import { useOffer } from '../platform/offers';
import { useDeskWords } from './desk-words';

/** To the agenda as one draws it up. */
export function DrawUp({ onDrawUp }: { readonly onDrawUp: () => void }) {
  const label = useDeskWords()('drawUp');
  useOffer({ label, take: onDrawUp });
  return (
    <Button size="compact-sm" variant="light" onClick={onDrawUp}>
      {label}
    </Button>
  );
}
