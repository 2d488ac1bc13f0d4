import { Combobox, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { asksForPalette } from './keys';
import { type PlacedOffer, useOffers } from './offers';
import { offersFor, groupedByPlace } from './offers-found';
import { Key } from './key';
import { useOfferWords } from './offer-words';
import './palette.css';

interface PaletteProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/**
 * Everything that one may do here, found by a few letters of it (Ctrl-K, Cmd-K): for whoever does not
 * leave the keyboard, and for whoever does not know where a thing is. To choose does what the button
 * does; what commits a State asks its second step there, and what cannot be done says why.
 */
export function Palette({ open, onOpen }: PaletteProps) {
  const say = useOfferWords();
  const [there, setThere] = useState<readonly PlacedOffer[]>([]);
  const offers = useOffers();
  const before = useRef<HTMLElement | null>(null);
  const openedOn = useRef(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!asksForPalette(event)) return;
      event.preventDefault();
      onOpen(!open);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open, onOpen]);
  useEffect(() => {
    if (open && !openedOn.current) {
      before.current =
        document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setThere(offers?.list() ?? []);
    }
    openedOn.current = open;
  }, [open, offers]);

  const choose = (offer: PlacedOffer | null): void => {
    // At once: the next key may come before the next frame, and belongs to what was chosen.
    flushSync(() => onOpen(false));
    before.current?.focus({ preventScroll: true });
    offer?.take();
  };
  if (!open) return null;
  return (
    <Modal
      opened
      onClose={() => choose(null)}
      returnFocus={false}
      withCloseButton={false}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.3 }}
      transitionProps={{ duration: 0 }}
      size="lg"
      yOffset="12vh"
      padding={0}
      attributes={{ content: { 'aria-label': say('palette') } }}
    >
      {/* The list counts Escape as its own, and the dialog leaves it alone: here it leaves both. */}
      <div onKeyDown={(event) => event.key === 'Escape' && choose(null)}>
        <Search there={there} onChoose={choose} />
      </div>
    </Modal>
  );
}

interface SearchProps {
  readonly there: readonly PlacedOffer[];
  readonly onChoose: (offer: PlacedOffer | null) => void;
}

function Search({ there, onChoose }: SearchProps) {
  const say = useOfferWords();
  const [wanted, setWanted] = useState('');
  const combobox = useCombobox({ opened: true });
  const found = offersFor(wanted, there);
  const first = useRef(combobox);
  useEffect(() => {
    first.current.selectFirstOption();
  }, [wanted, there]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => onChoose(there.find((offer) => offer.id === id) ?? null)}
    >
      <Combobox.EventsTarget>
        <TextInput
          autoFocus
          data-autofocus
          size="md"
          className="palette-search"
          aria-label={say('whatToDo')}
          placeholder={say('whatToDo')}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </Combobox.EventsTarget>
      {found.length === 0 ? (
        <Text size="sm" role="status" className="palette-options">
          {say('nothingFound')}
        </Text>
      ) : (
        <Found found={found} />
      )}
    </Combobox>
  );
}

/** By place; what cannot be done now says why. */
function Found({ found }: { readonly found: readonly PlacedOffer[] }) {
  const say = useOfferWords();
  return (
    <Combobox.Options tabIndex={0} className="palette-options" aria-label={say('palette')}>
      {groupedByPlace(found).map(({ place, offers }) => (
        <Combobox.Group key={place} label={place || say('here')}>
          {offers.map(({ id, label, why, keyName }) => (
            <Combobox.Option key={id} value={id} data-dead={why ? true : undefined}>
              <span className="offer">
                <span>{label}</span>
                {keyName && <Key name={keyName} />}
              </span>
              {why && (
                <Text span size="xs" className="why-not">
                  {why}
                </Text>
              )}
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  );
}
