import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { type Item, type ItemDocument } from '@shanyrak/meeting';
import { useOffer } from '../platform/offers';
import { useDeskWords } from './desk-words';
import { DocumentChoice } from './document-choice';
import { MeetingButton } from './use-meeting';

interface LinkProps {
  readonly item: Item;
  readonly as: 'chair' | 'secretariat';
}

/** A document or a draft comes under an item of the adopted agenda. */
export function LinkDocument({ item, as }: LinkProps) {
  const tell = useDeskWords();
  const { label, id, documents } = item;
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ItemDocument | null>(null);
  const done = (): void => {
    setOpen(false);
    setChosen(null);
  };
  useOffer(open ? null : { label: tell('link', { label }), take: () => setOpen(true) });
  if (!open)
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        {tell('linkIt')}
      </Button>
    );
  return (
    <div className="composer">
      <DocumentChoice taken={documents.map(({ symbol }) => symbol)} onChoose={setChosen} />
      <Group gap="xs" mt="xs" align="flex-start">
        {chosen && (
          <MeetingButton
            act={{ type: 'item.link', as, payload: { item: id, ...chosen } }}
            label={`${tell('linkNow')}: ${chosen.symbol}`}
            variant="filled"
            whyBeside
            onDone={done}
          />
        )}
        <Button size="compact-sm" variant="subtle" onClick={done}>
          {tell('putAside')}
        </Button>
      </Group>
    </div>
  );
}
