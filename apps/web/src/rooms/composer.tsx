import { Text, Textarea } from '@mantine/core';
import { type ReactNode } from 'react';
import { type DraftState, onOneLine, partsOf, type Provision } from '@shanyrak/draft';
import { LONGEST_TEXT, normalise } from '@shanyrak/text';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { ComposerFoot, composerKeys } from './composer-foot';
import { type AnyAct, hindrance } from './foresee';
import { MeetsNow } from './meets-now';
import { TrackedWords } from './tracked-words';
import { type Unsent } from './kept';
import { type Standing } from './seat';
import { useUnsent } from './unsent';
import { useRoom } from './use-room';
import { useRoomWords } from './words';

/** What every composer of a provision is given. */
export interface DeskProps {
  readonly provision: Provision;
  readonly state: DraftState;
  readonly standing: Standing;
  readonly onClose: () => void;
}

export interface ComposerProps {
  /** Under which what is written is kept until it is sent. */
  readonly name: string;
  readonly label: string;
  readonly send: string;
  readonly state: DraftState;
  readonly person: string;
  /** The words that are changed, on one line; empty for new ones. */
  readonly base: string;
  /** The words one begins with. */
  readonly start: string;
  /** Each line is a paragraph of its own; else all is one. */
  readonly lines?: boolean;
  /** How it is written, where that is not plain. */
  readonly how?: string;
  readonly withRationale?: boolean;
  /** The present words may be proposed too: a text that settles brackets by keeping what stands. */
  readonly mayKeepWords?: (unsent: Unsent) => boolean;
  /** What else is chosen as one begins. */
  readonly choices?: Pick<Unsent, 'kind' | 'settles'>;
  readonly actOf: (text: string, rationale: string, unsent: Unsent) => AnyAct;
  readonly onClose: () => void;
  /** What else is chosen before one sends: a kind, what would be settled. */
  readonly children?: (unsent: Unsent, write: (change: Partial<Unsent>) => void) => ReactNode;
}

/**
 * Words in the making: one edits the provision itself and sees, while one types, the change as the
 * room will see it and how it meets what others want. All of that is computed here; nothing leaves
 * the browser before it is sent (practice rule 8).
 */
export function Composer(props: ComposerProps) {
  const { name, label, send, state, person, base, start, withRationale = false } = props;
  const { room, view } = useRoom();
  const say = useRoomWords();
  const language = useLanguage();
  const afresh = { text: start, rationale: '', start, base, ...props.choices };
  const { unsent, write, forget, sent } = useUnsent(person, room.stream, name, afresh);
  const text = props.lines ? inLines(unsent.text) : onOneParagraph(unsent.text);
  const shown = onOneLine(partsOf(text));
  const act = props.actOf(text, unsent.rationale.trim(), unsent);
  const refusal = hindrance(state, room.stream, act, view.context, councilNow());
  const changed = text !== '' && shown !== base;
  const ready = changed || (props.mayKeepWords?.(unsent) === true && text !== '');

  const discard = (): void => {
    forget();
    props.onClose();
  };
  const propose = (): void => {
    if (refusal || !ready) return;
    sent(room.act(act));
    props.onClose();
  };
  return (
    <section
      className="composer"
      aria-label={label}
      onKeyDown={composerKeys(propose, props.onClose)}
    >
      <Textarea
        label={label}
        lang={state.originalLanguage}
        autosize
        autoFocus
        minRows={3}
        maxRows={16}
        classNames={{ input: 'composer-words' }}
        value={unsent.text}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
        description={longEnough(text) ? say('characters', { count: lengthOf(text) }) : props.how}
      />
      {props.children?.(unsent, write)}
      <div className="preview" lang={state.originalLanguage}>
        <Text size="xs" c="dimmed" lang={language}>
          {changed ? say('asSeen') : say('noChange')}
        </Text>
        {changed && (
          <p className="change">
            <TrackedWords base={base} text={shown} />
          </p>
        )}
      </div>
      {unsent.base !== base && (
        <Text size="sm" role="alert">
          {say('baseMoved')}
        </Text>
      )}
      {changed && <MeetsNow {...{ state, act }} />}
      {changed && isOtherScript(base, text) && (
        <Text size="sm" role="alert">
          {say('otherScript')}
        </Text>
      )}
      <ComposerFoot
        {...{ send, unsent, write, withRationale }}
        ready={ready && refusal === null}
        refusal={ready ? refusal : null}
        onSend={propose}
        onClose={props.onClose}
        onDiscard={discard}
      />
    </section>
  );
}

const onOneParagraph = (text: string): string => normalise(text.replaceAll('\n', ' ')).trim();

/** The parts of a split, a line each; a line without words is none. */
function inLines(text: string): string {
  return text
    .split('\n')
    .map(onOneParagraph)
    .filter((line) => line !== '')
    .join('\n');
}

const lengthOf = (text: string): number => [...text].length;
const longEnough = (text: string): boolean => text.length > LONGEST_TEXT * 0.8;

/** Words added in a script that the provision does not use: most likely the wrong language. */
function isOtherScript(base: string, text: string): boolean {
  const cyrillic = (words: string): number => words.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return cyrillic(text) > cyrillic(base) + 2;
}
