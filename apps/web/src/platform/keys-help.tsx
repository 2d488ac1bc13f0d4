import { CloseButton, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useOffer, useOffers } from './offers';
import { Key } from './key';
import { useOfferWords } from './offer-words';
import { groupedByPlace } from './offers-found';

/** `?`: the keys that do something on the screen as it is now. */
export function KeysHelp() {
  const say = useOfferWords();
  const offers = useOffers();
  const [open, setOpen] = useState(false);
  useOffer({ label: say('showKeys'), keyName: '?', take: () => setOpen(true) });
  if (!open) return null;
  const withKeys = (offers?.list() ?? []).filter(({ keyName }) => keyName);
  return (
    <Modal
      opened
      onClose={() => setOpen(false)}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': say('keys') } }}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.3 }}
      transitionProps={{ duration: 0 }}
      size="lg"
    >
      {/* A dialog's own heading is a second banner to whoever listens: this one is none. */}
      <div className="keys-head">
        <h2>{say('keys')}</h2>
        <CloseButton aria-label={say('close')} onClick={() => setOpen(false)} />
      </div>
      <Text size="sm">{say('keysMore')}</Text>
      <div className="keys">
        <section>
          <h3>{say('always')}</h3>
          <dl>
            <Row names={[say('ctrl'), 'K']} what={say('openPalette')} />
            <Row names={[say('ctrl'), say('enter')]} what={say('send')} />
            <Row names={[say('escape')]} what={say('putAside')} />
          </dl>
        </section>
        {groupedByPlace(withKeys).map(({ place, offers: there }) => (
          <section key={place}>
            <h3>{place || say('here')}</h3>
            <dl>
              {there.map(({ id, keyName = '', label }) => (
                <Row key={id} names={[keyName]} what={label} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

interface RowProps {
  readonly names: readonly string[];
  readonly what: string;
}

function Row({ names, what }: RowProps) {
  return (
    <div>
      <dt>
        {names.map((name) => (
          <Key key={name} name={name} />
        ))}
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
