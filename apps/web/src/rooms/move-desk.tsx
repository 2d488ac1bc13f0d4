import { NativeSelect } from '@mantine/core';
import { standingInOrder } from '@shanyrak/draft';
import { type DeskProps } from './composer';
import { councilNow } from '../platform/clock';
import { unmarked } from '../platform/emphasis';
import { wordsOf } from './change-words';
import { ComposerFoot, composerKeys } from './composer-foot';
import { type AnyAct } from './draft-kind';
import { hindrance } from './foresee';
import { MeetsNow } from './meets-now';
import { useSayings } from './sayings';
import { useStructureWords } from './structure-words';
import { useUnsent } from './unsent';
import { useRoom } from './use-room';
import { useRoomWords } from './words';
import { nameOfWriting } from './writing';

/** As many characters of a provision as tell it from the others. */
const FIRST_WORDS = 48;

/** Where a provision would stand: one chooses after which, by its label and its first words. */
export function MoveDesk({ provision, state, standing, onClose }: DeskProps) {
  const { room, view } = useRoom();
  const say = useRoomWords();
  const tell = useStructureWords();
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
  const places = standingInOrder(state).filter((one) => one.id !== id);
  return (
    <section className="composer" aria-label={label} onKeyDown={composerKeys(propose, onClose)}>
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
      <ComposerFoot
        send={say('send')}
        withRationale
        {...{ unsent, write, ready, refusal, onClose }}
        onSend={propose}
        onDiscard={discard}
      />
    </section>
  );
}

function firstWords(text: string): string {
  if (text.length <= FIRST_WORDS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', FIRST_WORDS)).trimEnd()} …`;
}
