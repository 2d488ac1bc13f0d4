import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import {
  type Amendment,
  type DraftState,
  inTextOn,
  type Provision,
  type ProvisionKind,
} from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { Composer } from './composer';
import { type Standing } from './seat';
import { type Unsent } from './kept';
import { useRoomWords } from './words';

/** What one writes about a provision, by the name under which it is kept. */
export type Writing =
  | { readonly what: 'replace' }
  | { readonly what: 'insert' }
  | { readonly what: 'revise'; readonly amendment: string }
  | { readonly what: 'text' };

/** `replace <provision>` and so on: what is kept of a writing that a reload has cut off. */
export function nameOfWriting(writing: Writing, provision: string): string {
  const of = writing.what === 'revise' ? writing.amendment : provision;
  return `${writing.what} ${of}`;
}

interface WritingProps {
  readonly writing: Writing;
  readonly provision: Provision;
  readonly state: DraftState;
  readonly standing: Standing;
  readonly onClose: () => void;
}

/** The composer for what is being written. */
export function WritingDesk({ writing, ...rest }: WritingProps) {
  const { state } = rest;
  switch (writing.what) {
    case 'replace':
      return <Replacement {...rest} />;
    case 'insert':
      return <Insertion {...rest} />;
    case 'text':
      return <ChairsText {...rest} />;
    case 'revise': {
      const amendment = state.amendments[writing.amendment];
      return amendment ? <Revision {...rest} amendment={amendment} /> : null;
    }
  }
}

type DeskProps = Omit<WritingProps, 'writing'>;

function Replacement({ provision, state, standing, onClose }: DeskProps) {
  const say = useRoomWords();
  const language = state.originalLanguage;
  return (
    <Composer
      name={nameOfWriting({ what: 'replace' }, provision.id)}
      label={say('wordsOf', { label: labelOf(provision, say('title')) })}
      send={say('send')}
      provision={provision.id}
      start={provision.text[language] ?? ''}
      person={standing.person}
      withRationale
      actOf={(text, rationale) => ({
        ...{ type: 'amendment.propose', as: 'national' },
        payload: {
          change: { kind: 'replace', provision: provision.id, text },
          ...{ language, ...(rationale && { rationale }) },
        },
      })}
      {...{ state, onClose }}
    />
  );
}

const INSERTED: readonly ProvisionKind[] = ['operative', 'preambular', 'subparagraph', 'heading'];

function Insertion({ provision, state, standing, onClose }: DeskProps) {
  const say = useRoomWords();
  const language = state.originalLanguage;
  const like = INSERTED.includes(provision.kind) ? provision.kind : 'operative';
  const depthOf = (kind: ProvisionKind): number =>
    kind === 'subparagraph' ? Math.max(1, provision.depth) : 0;
  return (
    <Composer
      name={nameOfWriting({ what: 'insert' }, provision.id)}
      label={say('wordsOfNew', { label: labelOf(provision, say('title')) })}
      send={say('send')}
      provision={null}
      start=""
      person={standing.person}
      withRationale
      choices={{ kind: like }}
      actOf={(text, rationale, { kind = like }) => ({
        ...{ type: 'amendment.propose', as: 'national' },
        payload: {
          change: {
            ...{ kind: 'insert', after: provision.id, provisionKind: kind },
            ...{ depth: depthOf(kind), text },
          },
          ...{ language, ...(rationale && { rationale }) },
        },
      })}
      {...{ state, onClose }}
    >
      {({ kind = like }, write) => (
        <NativeSelect
          size="xs"
          mt="xs"
          label={say('kindOf')}
          value={kind}
          onChange={({ currentTarget }) => write({ kind: currentTarget.value as ProvisionKind })}
          data={INSERTED.map((one) => ({ value: one, label: say(one as 'operative') }))}
        />
      )}
    </Composer>
  );
}

interface RevisionProps extends DeskProps {
  readonly amendment: Amendment;
}

function Revision({ amendment, provision, state, standing, onClose }: RevisionProps) {
  const say = useRoomWords();
  const { change } = amendment;
  const inserts = change.kind === 'insert';
  const label = inserts ? change.label : labelOf(provision, say('title'));
  return (
    <Composer
      name={nameOfWriting({ what: 'revise', amendment: amendment.id }, provision.id)}
      label={say('wordsOf', { label })}
      send={say('sendRevision')}
      provision={inserts ? null : provision.id}
      start={change.kind === 'delete' ? '' : change.text}
      instead={amendment.id}
      person={standing.person}
      withRationale
      actOf={(text, rationale) => ({
        ...{ type: 'amendment.revise', as: 'national' },
        payload: {
          ...{ amendment: amendment.id, text, language: state.originalLanguage },
          ...(rationale && { rationale }),
        },
      })}
      {...{ state, onClose }}
    />
  );
}

/** A compromise on the Chair's or the facilitator's responsibility, begun from any reading. */
function ChairsText({ provision, state, standing, onClose }: DeskProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const there = inTextOn(state, provision.id).filter(({ change }) => change.kind !== 'insert');
  const as = standing.desk ?? 'chair';
  const language = state.originalLanguage;
  const base = provision.text[language] ?? '';
  const readings = [
    { value: base, label: say('presentText') },
    ...there.flatMap(({ change, sponsor }) =>
      change.kind === 'replace' ? [{ value: change.text, label: nameOf(sponsor) }] : [],
    ),
  ];
  const all = there.map(({ id }) => id);
  /** Those that were chosen and still stand: what came meanwhile is settled only by choice. */
  const settledBy = ({ settles = all }: Unsent): string[] =>
    all.filter((id) => settles.includes(id));
  return (
    <Composer
      name={nameOfWriting({ what: 'text' }, provision.id)}
      label={say('wordsOf', { label: labelOf(provision, say('title')) })}
      send={say('sendText')}
      provision={provision.id}
      start={base}
      person={standing.person}
      choices={{ settles: all }}
      mayKeepWords={(unsent) => settledBy(unsent).length > 0}
      actOf={(text, _, unsent) => ({
        ...{ type: 'text.propose', as },
        payload: {
          change: { kind: 'replace', provision: provision.id, text },
          ...{ language, settles: settledBy(unsent) },
        },
      })}
      {...{ state, onClose }}
    >
      {(unsent, write) => (
        <Stack gap="xs" mt="xs">
          <NativeSelect
            size="xs"
            label={say('startFrom')}
            onChange={({ currentTarget }) =>
              write({ text: readings[currentTarget.selectedIndex]!.value })
            }
            data={readings.map(({ label }, n) => ({ value: String(n), label }))}
          />
          {there.length > 0 && (
            <Checkbox.Group
              size="xs"
              label={say('settlesWhich')}
              value={settledBy(unsent)}
              onChange={(settles) => write({ settles })}
            >
              {there.map(({ id, sponsor }) => (
                <Checkbox key={id} size="xs" mt={4} value={id} label={nameOf(sponsor)} />
              ))}
            </Checkbox.Group>
          )}
        </Stack>
      )}
    </Composer>
  );
}

const labelOf = ({ label }: Provision, otherwise: string): string => label || otherwise;
