import {
  alignedIn,
  attachmentsOf,
  confirmedIn,
  type DraftState,
  type StatementKind,
  type Texts,
  type WordsGiven,
} from '@shanyrak/draft';

/**
 * The statements attached to a decision (domain 1.4, 8.2; I10): whose each is, for whom else it speaks,
 * who has joined it, and its words as they were given. A Member that is named and has not confirmed is
 * not there; neither is the hour at which anything came, nor a statement that was taken back.
 */
export interface AttachedStatement {
  /** `Attachment 1 to PC.DEC/31`. */
  readonly attachment: number;
  readonly kind: StatementKind;
  readonly author: NamedMember;
  readonly onBehalfOf: readonly NamedMember[];
  /** In the order in which they joined. */
  readonly aligned: readonly NamedMember[];
  /** The label of the provision that it speaks of; empty for the title. */
  readonly provision: string | null;
  readonly given: WordsGiven;
  /** For courtesy: the words given are the statement. */
  readonly translation: WordsGiven | null;
}

interface NamedMember {
  readonly code: string;
  readonly name: Texts;
}

export function attachedStatements(
  state: DraftState,
  members: readonly NamedMember[],
): AttachedStatement[] {
  const named = (code: string): NamedMember =>
    members.find((one) => one.code === code) ?? { code, name: {} };
  return attachmentsOf(state).map(({ number, statement }) => {
    const { kind, delegation, provision, given, translation } = statement;
    return {
      ...{ attachment: number, kind, author: named(delegation) },
      onBehalfOf: confirmedIn(statement).map(named),
      aligned: alignedIn(statement).map(named),
      provision: provision === null ? null : (state.provisions[provision]?.label ?? null),
      ...{ given, translation },
    };
  });
}
