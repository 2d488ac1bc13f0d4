import { Text } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type DraftState, onOneLine, partsOf, type Provision } from '@shanyrak/draft';
import { LONGEST_TEXT, normalise } from '@shanyrak/text';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { AlreadyProposed } from './already-proposed';
import { CarryOver } from './carry-over';
import { ComposerFoot, composerKeys } from './composer-foot';
import { type AnyAct } from './draft-kind';
import { hindrance } from './foresee';
import { MeetsNow } from './meets-now';
import { type Unsent } from './unsent';
import { usePlaceOfWriting } from './place-of-writing';
import { type Standing } from './seat';
import { useUnsent } from './unsent';
import { useRoom } from './use-room';
import { useRoomWords } from './words';
import { WordsField } from './words-field';
import { useWritingWords } from './writing-words';

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
  /** What the sending button says, also by what has been chosen. */
  readonly send: string | ((unsent: Unsent) => string);
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
  /** Something else must be chosen before it can be sent. */
  readonly lacks?: (unsent: Unsent) => boolean;
  /** What else is chosen as one begins. */
  readonly choices?: Pick<Unsent, 'kind' | 'settles' | 'delegation'>;
  readonly actOf: (text: string, rationale: string, unsent: Unsent) => AnyAct;
  readonly onClose: () => void;
  /** What else is chosen before one sends: a kind, what would be settled. */
  readonly children?: (unsent: Unsent, write: (change: Partial<Unsent>) => void) => ReactNode;
}

/** What one types is told against what others want when the hand rests, in milliseconds. */
const REST = 150;

/**
 * Words in the making: one edits the provision itself and sees, where one types, the change as the
 * room will see it, and beneath it how it meets what others want. All of that is computed here;
 * nothing leaves the browser before it is sent (practice rule 8).
 */
export function Composer(props: ComposerProps) {
  const { name, label, send, state, person, base, start, lines = false } = props;
  const { room, view } = useRoom();
  const say = useRoomWords();
  const tell = useWritingWords();
  const language = useLanguage();
  const { inPlace } = usePlaceOfWriting();
  const howId = useId();
  const here = useRef<HTMLElement>(null);
  const afresh = { text: start, rationale: '', start, base, ...props.choices };
  const { unsent, write, forget, sent } = useUnsent(person, room.stream, name, afresh);
  const text = lines ? inLines(unsent.text) : onOneParagraph(unsent.text);
  const shown = onOneLine(partsOf(text));
  const act = props.actOf(text, unsent.rationale.trim(), unsent);
  const refusal = hindrance(state, room.stream, act, view.context, councilNow());
  const changed = text !== '' && shown !== base;
  const worded = changed || (props.mayKeepWords?.(unsent) === true && text !== '');
  const ready = worded && props.lacks?.(unsent) !== true;
  const rested = useRested(text);
  const restedAct = rested === text ? act : props.actOf(rested, '', unsent);
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest' }), []);

  /** What was pressed has gone with what it answered: one goes on writing. */
  const writeOn = (change: Partial<Unsent>): void => {
    write(change);
    here.current?.querySelector<HTMLElement>('[role="textbox"], textarea')?.focus();
  };
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
      ref={here}
      className="composer"
      data-in-place={inPlace}
      lang={language}
      aria-label={label}
      onKeyDown={composerKeys(propose, props.onClose)}
    >
      {!inPlace && (
        <Text size="sm" fw={600} aria-hidden="true">
          {label}
        </Text>
      )}
      <WordsField
        {...{ label, base, lines }}
        describedBy={howId}
        lang={state.originalLanguage}
        text={unsent.text}
        onText={(words) => write({ text: words })}
      />
      <Text id={howId} size="xs" c="dimmed" className="how">
        {longEnough(text)
          ? say('characters', { count: lengthOf(text) })
          : (props.how ?? tell(base === '' ? 'howNew' : 'how'))}
        {(base + text).includes('*') && ` ${say('italicsSigns')}`}
      </Text>
      {props.children?.(unsent, write)}
      {unsent.base !== base && (
        <CarryOver
          {...{ unsent, base, lines }}
          write={writeOn}
          text={shown}
          lang={state.originalLanguage}
        />
      )}
      {changed && <AlreadyProposed {...{ state }} act={restedAct} onJoined={discard} />}
      {changed && <MeetsNow {...{ state }} act={restedAct} />}
      {changed && isOtherScript(base, text) && (
        <Text size="sm" role="alert">
          {say('otherScript')}
        </Text>
      )}
      <ComposerFoot
        send={typeof send === 'string' ? send : send(unsent)}
        {...{ unsent, write, withRationale: props.withRationale ?? false }}
        ready={ready && refusal === null}
        refusal={ready ? refusal : null}
        onSend={propose}
        onClose={props.onClose}
        onDiscard={discard}
      />
    </section>
  );
}

/** What it was when it last stayed as it was for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const rest = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(rest);
  }, [text]);
  return rested;
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
