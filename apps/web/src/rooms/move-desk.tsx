import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent } from 'react';
import { useNameOf } from '../council/participants';
import { councilNow } from '../platform/clock';
import { unmarked } from '../platform/emphasis';
import { useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { wordsOf } from './change-words';
import { type AnyAct, hindrance } from './foresee';
import { MeetsNow } from './meets-now';
import { standingIn } from './neighbours';
import { useSayings } from './sayings';
import { useStructureWords } from './structure-words';
import { useUnsent } from './unsent';
import { useRoom } from './use-room';
import { useRoomWords } from './words';
import { type DeskProps, nameOfWriting } from './writing';

/** As many characters of a provision as tell it from the others. */
const FIRST_WORDS = 48;

/** Where a provision would stand: one chooses after which, by its label and its first words. */
export function MoveDesk({ provision, state, standing, onClose }: DeskProps) {
  const { room, view } = useRoom();
  const say = useRoomWords();
  const tell = useStructureWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { labelOf } = useSayings(state);
  const { id } = provision;
  const label = tell('moveOf', { label: labelOf(id) });
  const name = nameOfWriting({ what: 'move' }, id);
  const afresh = { text: '', rationale: '', start: '', base: '' };
  const { unsent, write, forget, sent } = useUnsent(standing.person, room.stream, name, afresh);
  const { text: after } = unsent;
  const rationale = unsent.rationale.trim();
  const act: AnyAct = {
    ...{ type: 'amendment.propose', as: 'national' },
    payload: {
      change: { kind: 'move', provision: id, after },
      ...{ language: state.originalLanguage, ...(rationale && { rationale }) },
    },
  };
  const refusal =
    after === '' ? null : hindrance(state, room.stream, act, view.context, councilNow());
  const ready = after !== '' && refusal === null;

  const propose = (): void => {
    if (!ready) return;
    sent(room.act(act));
    onClose();
  };
  const discard = (): void => {
    forget();
    onClose();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) propose();
    if (event.key === 'Escape') onClose();
  };
  const places = standingIn(state).filter((one) => one.id !== id);
  return (
    <section className="composer" aria-label={label} onKeyDown={keys}>
      <NativeSelect
        autoFocus
        label={tell('standAfter')}
        value={after}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
        data={[
          { value: '', label: `${tell('chooseAfter')} …` },
          ...places.map((one) => ({
            value: one.id,
            label: `${labelOf(one.id)} – ${firstWords(unmarked(wordsOf(state, one.id)))}`,
          })),
        ]}
      />
      {ready && <MeetsNow {...{ state, act }} />}
      <TextInput
        size="xs"
        mt="xs"
        label={say('rationale')}
        value={unsent.rationale}
        onChange={({ currentTarget }) => write({ rationale: currentTarget.value })}
      />
      {refusal && (
        <Text size="sm" role="status" className="why">
          {inSentence(refusal, language, nameOf)}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        <Button size="sm" disabled={!ready} onClick={propose}>
          {say('send')}
        </Button>
        <Button size="sm" variant="subtle" onClick={onClose}>
          {say('cancel')}
        </Button>
        <Button size="sm" variant="subtle" onClick={discard}>
          {say('discard')}
        </Button>
      </Group>
    </section>
  );
}

function firstWords(text: string): string {
  if (text.length <= FIRST_WORDS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', FIRST_WORDS)).trimEnd()} …`;
}
