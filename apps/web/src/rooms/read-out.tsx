import { Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import { type DraftState, type ProposedChange } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useOffer } from '../platform/offers';
import { Composer, type DeskProps } from './composer';
import { type AnyAct } from './draft-kind';
import { insertionAfter, kindAfter, KindChoice } from './inserted';
import { heardNow, lastHeard } from './last-heard';
import { MemberChoice } from './member-choice';
import { useReadOutWords } from './read-out-words';
import { useSayings } from './sayings';
import { type Standing } from './seat';
import { type Unsent } from './unsent';
import { useRoom } from './use-room';
import { fetchEditor } from './words-field';
import { nameOfWriting, type Writing } from './writing';

/**
 * An oral amendment (practice 3 (b)): a delegation reads it out, and the Chair or the Secretariat types
 * it where everybody reads it, under that delegation's name.
 */

/** In which capacity one types for others; null for everybody who does not. */
export function heardAs({ desk, secretariat }: Standing): 'chair' | 'secretariat' | null {
  if (desk === 'chair') return 'chair';
  return secretariat ? 'secretariat' : null;
}

interface ActsProps {
  readonly state: DraftState;
  readonly standing: Standing;
  readonly writing: Writing['what'] | null;
  readonly onWrite: (writing: Writing) => void;
}

/** While a reading is in session, beside the provision in focus. */
export function ReadOutActs({ state, standing, ...rest }: ActsProps) {
  if (!state.session || heardAs(standing) === null) return null;
  return <Beginning {...rest} />;
}

function Beginning({ writing, onWrite }: Pick<ActsProps, 'writing' | 'onWrite'>) {
  const say = useReadOutWords();
  const change = (): void => onWrite({ what: 'readOut' });
  const after = (): void => onWrite({ what: 'readOutAfter' });
  useOffer({ label: say('enter'), keyName: 'r', take: change });
  useOffer({ label: say('enterAfter'), take: after });
  useEffect(() => void fetchEditor(), []);
  return (
    <Group gap="xs" className="acts">
      <Button
        size="compact-sm"
        variant={writing === 'readOut' ? 'default' : 'light'}
        aria-pressed={writing === 'readOut'}
        onClick={change}
      >
        {say('enter')}
      </Button>
      <Button
        size="compact-sm"
        variant={writing === 'readOutAfter' ? 'default' : 'subtle'}
        aria-pressed={writing === 'readOutAfter'}
        onClick={after}
      >
        {say('enterAfter')}
      </Button>
    </Group>
  );
}

/** Other words for a provision, as they were read out. */
export function ReadOutChange({ provision, state, standing, onClose }: DeskProps) {
  const say = useReadOutWords();
  const { labelOf } = useSayings(state);
  const base = provision.text[state.originalLanguage] ?? '';
  const heard = useHeard({ state, standing });
  return (
    <Composer
      name={nameOfWriting({ what: 'readOut' }, provision.id)}
      label={say('wordsOf', { label: labelOf(provision.id) })}
      start={base}
      person={standing.person}
      {...heard.composer}
      actOf={(text, _, unsent) =>
        heard.actOf({ kind: 'replace', provision: provision.id, text }, unsent)
      }
      {...{ state, base, onClose }}
    >
      {(unsent, write) => <Whose {...{ unsent, write }} onChoose={heard.onChoose} />}
    </Composer>
  );
}

/** A new paragraph, as it was read out. */
export function ReadOutAfter({ provision, state, standing, onClose }: DeskProps) {
  const say = useReadOutWords();
  const { labelOf } = useSayings(state);
  const like = kindAfter(provision);
  const heard = useHeard({ state, standing });
  return (
    <Composer
      name={nameOfWriting({ what: 'readOutAfter' }, provision.id)}
      label={say('wordsOfNew', { label: labelOf(provision.id) })}
      base=""
      start=""
      person={standing.person}
      {...heard.composer}
      choices={{ ...heard.composer.choices, kind: like }}
      actOf={(text, _, unsent) =>
        heard.actOf(insertionAfter(provision, unsent.kind ?? like, text), unsent)
      }
      {...{ state, onClose }}
    >
      {(unsent, write) => (
        <>
          <Whose {...{ unsent, write }} onChoose={heard.onChoose} />
          <KindChoice kind={unsent.kind ?? like} onChoose={(kind) => write({ kind })} />
        </>
      )}
    </Composer>
  );
}

/** What both composers have alike: whose words they are, and the act in that delegation's name. */
function useHeard({ state, standing }: Pick<DeskProps, 'state' | 'standing'>) {
  const say = useReadOutWords();
  const nameOf = useNameOf();
  const { room } = useRoom();
  const { person } = standing;
  const sender = ({ delegation = '' }: Unsent): string =>
    delegation === '' ? say('chooseFirst') : say('enterFor', { name: nameOf(delegation) });
  const actOf = (change: ProposedChange, { delegation = '' }: Unsent): AnyAct => ({
    ...{ type: 'amendment.enter', as: heardAs(standing) ?? 'secretariat' },
    payload: { delegation, change, language: state.originalLanguage },
  });
  return {
    composer: {
      send: sender,
      lacks: ({ delegation = '' }: Unsent) => delegation === '',
      choices: { delegation: lastHeard(person, room.stream) },
    },
    actOf,
    onChoose: (delegation: string) => heardNow(person, room.stream, delegation),
  };
}

interface WhoseProps {
  readonly unsent: Unsent;
  readonly write: (change: Partial<Unsent>) => void;
  readonly onChoose: (delegation: string) => void;
}

function Whose({ unsent: { delegation = '' }, write, onChoose }: WhoseProps) {
  const say = useReadOutWords();
  return (
    <>
      <MemberChoice
        label={say('whose')}
        chosen={delegation}
        onChoose={(chosen) => {
          onChoose(chosen);
          write({ delegation: chosen });
        }}
      />
      <Text size="xs" c="dimmed">
        {say('binds')}
      </Text>
    </>
  );
}
