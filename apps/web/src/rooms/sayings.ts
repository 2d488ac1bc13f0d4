import { useMemo } from 'react';
import { type Amendment, type Ask, type Change, type DraftState } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { useNameOf } from '../council/participants';
import { type Language, useLanguage } from '../platform/language';
import { type NameOf } from '../platform/refusals';
import { dayOf, minuteTime } from '../platform/times';
import { amendedBy, labelOfChange, labelsOfParts } from './change-words';
import { useStructureWords } from './structure-words';
import { type RoomSay, useRoomWords } from './words';

/** What amendments and asks are called, in sentences and in the reader's language. */
export interface Sayings {
  /** `changes the wording`, `moves it after OP6`: what an amendment does. */
  readonly does: (amendment: Amendment) => string;
  /** `Any objection to …?`: what the room is asked. */
  readonly asks: (ask: Ask) => string;
  /** `OP5 and OP6`. */
  readonly list: (labels: readonly string[]) => string;
  /** The label of a provision; a title is called one. */
  readonly labelOf: (provision: string) => string;
  /** After which provision something would stand. */
  readonly after: (provision: string) => string;
}

/** Whose words the sentences are made of. */
export interface Voice {
  readonly say: RoomSay;
  readonly tell: ReturnType<typeof useStructureWords>;
  readonly nameOf: NameOf;
  readonly language: Language;
}

export function useSayings(state: DraftState): Sayings {
  const say = useRoomWords();
  const tell = useStructureWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  return useMemo(
    () => sayingsOf(state, { say, tell, nameOf, language }),
    [state, say, tell, nameOf, language],
  );
}

/** A deadline as a question names it, in Astana. */
const deadlineIn = (at: Instant, language: Language): string =>
  `${dayOf(at, language)}, ${minuteTime(at, language)}`;

export function sayingsOf(state: DraftState, { say, tell, nameOf, language }: Voice): Sayings {
  const lists = new Intl.ListFormat(language);
  const list = (labels: readonly string[]): string => lists.format(labels);
  const labelOf = (id: string): string => state.provisions[id]?.label || say('title');
  const after = (id: string): string => state.provisions[id]?.label || tell('theTitle');
  const both = (change: Extract<Change, { kind: 'merge' }>): string =>
    list([labelOf(change.provision), labelOf(change.with)]);
  const amended = (amendment: Amendment): string =>
    nameOf(amendedBy(state, amendment)?.sponsor ?? '');

  const does = (amendment: Amendment): string => {
    const { change } = amendment;
    switch (change.kind) {
      case 'replace':
        return say('replaces');
      case 'delete':
        return say('deletes');
      case 'insert':
        return say('inserts');
      case 'alternative':
        return tell('offersAlternative', { label: change.label });
      case 'move':
        return tell('moves', { after: after(change.after) });
      case 'split':
        return tell('splits', { labels: list(labelsOfParts(state, change)) });
      case 'merge':
        return tell('merges', { labels: both(change) });
      case 'amend':
        return tell('amends', { name: amended(amendment) });
    }
  };
  const asksForWords = (amendment: Amendment): string => {
    const { change } = amendment;
    const label = labelOfChange(state, change) || say('title');
    switch (change.kind) {
      case 'replace':
        return say('askWording', { label });
      case 'delete':
        return say('askDeletion', { label });
      case 'insert':
        return say('askInsertion', { label });
      case 'alternative':
        return tell('askAlternative', { label });
      case 'move':
        return tell('askMove', { label, after: after(change.after) });
      case 'split':
        return tell('askSplit', { label, labels: list(labelsOfParts(state, change)) });
      case 'merge':
        return tell('askMerge', { labels: both(change) });
      case 'amend':
        return tell('askAmend', { label, name: amended(amendment) });
    }
  };
  const asks = ({ kind, amendment, provision, silence }: Ask): string => {
    if (silence) return say('askSilence', { moment: deadlineIn(silence.until, language) });
    if (kind === 'withdrawal') return say('askWithdrawal');
    const asked = amendment ? state.amendments[amendment] : undefined;
    if (kind === 'wording' && asked) return asksForWords(asked);
    return say('askClosing', { label: labelOf(provision ?? '') });
  };
  return { does, asks, list, labelOf, after };
}
