import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type DraftCommandType } from '@shanyrak/council';
import {
  ATTRIBUTION_MODES,
  type AttributionMode,
  OUTCOMES,
  type Outcome,
  type PackagedDraft,
  type Payloads,
  PROVISION_KINDS,
  type ProposedChange,
  type ProvisionKind,
  STANCES,
  type StanceKind,
  type SubmittedProvision,
  type Texts,
} from '@shanyrak/draft';
import {
  IsBody,
  IsCommandId,
  IsDelegation,
  IsDigest,
  IsLanguage,
  IsPerson,
  IsTexts,
  IsThing,
  LONGEST_REMARK,
  LONGEST_TEXT,
} from './shapes';

/**
 * What each act says on the wire, one class per shape (the shapes themselves: `Payloads` in
 * libs/draft). Every field is named with its bounds; a field that is not named is refused.
 */

type Said<T extends DraftCommandType> = Payloads[T];

/** Acts that say nothing beyond their name. */
export class Nothing {
  readonly [nothing: string]: never;
}

/** Formal acts may carry the instant at which they were done in the room. */
export class CertifiedAct {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly occurredAt?: number;
}

export class ProvisionSubmitted implements SubmittedProvision {
  @IsIn(PROVISION_KINDS)
  readonly kind: ProvisionKind;

  @IsInt()
  @Min(0)
  @Max(8)
  readonly depth: number;

  @IsTexts(LONGEST_TEXT)
  readonly text: Texts;
}

export class Submit implements Said<'draft.submit'> {
  @IsArray()
  @ArrayMaxSize(100)
  @IsDelegation({ each: true })
  readonly coSponsors: string[];

  @IsTexts(LONGEST_REMARK)
  readonly mandate: Texts;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ProvisionSubmitted)
  readonly provisions: ProvisionSubmitted[];

  @IsOptional()
  @IsBody()
  readonly body?: string;
}

export class Register implements Said<'draft.register'> {
  @IsOptional()
  @IsBody()
  readonly body?: string;
}

export class Suggest implements Said<'draft.suggest'> {
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_REMARK)
  readonly note: string;
}

export class NameFacilitator implements Said<'facilitator.name'> {
  @IsPerson()
  readonly person: string;

  @IsDelegation()
  readonly delegation: string;
}

export class OpenToObservers implements Said<'draft.openToObservers'> {
  @IsBoolean()
  readonly open: boolean;
}

/** For whom names stand beside what is said. */
export class SetAttribution implements Said<'attribution.set'> {
  @IsIn(ATTRIBUTION_MODES)
  readonly mode: AttributionMode;
}

/** An act of a named meeting: `PC.31`, as its journal will call it. */
export class InMeeting extends CertifiedAct {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  readonly meeting: string;
}

export class Packaged implements PackagedDraft {
  @IsCommandId()
  readonly draft: string;

  @IsDigest()
  readonly digest: string;
}

export class PutQuestion extends InMeeting implements Said<'question.put'> {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => Packaged)
  readonly package?: Packaged[];

  @IsOptional()
  @IsDelegation({ message: '$property must be the code of a body' })
  readonly recommends?: string;
}

export class Receive implements Said<'draft.receive'> {
  @IsCommandId()
  readonly from: string;

  @IsDelegation({ message: '$property must be the code of a body' })
  readonly body: string;
}

export class TakeSeat implements Said<'seat.take'> {
  @IsOptional()
  @IsBoolean()
  readonly remote?: boolean;
}

export class PassSeat implements Said<'seat.pass'> {
  @IsPerson()
  readonly to: string;
}

export class Replacement {
  @IsIn(['replace'])
  readonly kind: 'replace';

  @IsThing()
  readonly provision: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  readonly text: string;
}

export class Deletion {
  @IsIn(['delete'])
  readonly kind: 'delete';

  @IsThing()
  readonly provision: string;
}

export class Insertion {
  @IsIn(['insert'])
  readonly kind: 'insert';

  @IsThing()
  readonly after: string;

  @IsIn(PROVISION_KINDS)
  readonly provisionKind: ProvisionKind;

  @IsInt()
  @Min(0)
  @Max(8)
  readonly depth: number;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  readonly text: string;
}

/** Another provision in place of this one. */
export class Alternative {
  @IsIn(['alternative'])
  readonly kind: 'alternative';

  @IsThing()
  readonly provision: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  readonly text: string;
}

/** The provision, with its parts, to stand after another. */
export class Move {
  @IsIn(['move'])
  readonly kind: 'move';

  @IsThing()
  readonly provision: string;

  @IsThing()
  readonly after: string;
}

/** The parts of a provision, a line each. */
export class Split {
  @IsIn(['split'])
  readonly kind: 'split';

  @IsThing()
  readonly provision: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  readonly text: string;
}

/** Two provisions as one: `with` is the one that follows and goes out. */
export class Merging {
  @IsIn(['merge'])
  readonly kind: 'merge';

  @IsThing()
  readonly provision: string;

  @IsThing()
  readonly with: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  readonly text: string;
}

/** Other words for another's amendment. */
export class Amending {
  @IsIn(['amend'])
  readonly kind: 'amend';

  @IsThing()
  readonly amendment: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  readonly text: string;
}

/** Every kind of change, and the class that reads it. */
const CHANGES = {
  replace: Replacement,
  delete: Deletion,
  insert: Insertion,
  alternative: Alternative,
  move: Move,
  split: Split,
  merge: Merging,
  amend: Amending,
} as const satisfies Readonly<Record<ProposedChange['kind'], unknown>>;

/** What a change is read as when its kind is none of these: it refuses itself. */
export class UnknownChange {
  @IsIn(Object.keys(CHANGES))
  readonly kind: string;
}

/** A change of the text, told apart by its `kind`. */
export class WithChange {
  @IsObject()
  @ValidateNested()
  @Type(() => UnknownChange, {
    keepDiscriminatorProperty: true,
    discriminator: {
      property: 'kind',
      subTypes: Object.entries(CHANGES).map(([name, value]) => ({ name, value })),
    },
  })
  readonly change: ProposedChange;

  @IsLanguage()
  readonly language: string;
}

export class ProposeAmendment extends WithChange implements Said<'amendment.propose'> {
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  readonly rationale?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsDelegation({ each: true })
  readonly coSponsors?: string[];

  @IsOptional()
  @IsThing()
  readonly takesOver?: string;
}

/** What a delegation read out in the room. */
export class EnterAmendment extends WithChange implements Said<'amendment.enter'> {
  @IsDelegation()
  readonly delegation: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly occurredAt?: number;
}

export class ReviseAmendment implements Said<'amendment.revise'> {
  @IsThing()
  readonly amendment: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  readonly text: string;

  @IsLanguage()
  readonly language: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  readonly rationale?: string;
}

/** Acts on one amendment: to withdraw it, to join it, to ask about it. */
export class OnAmendment {
  @IsThing()
  readonly amendment: string;
}

export class SetStance implements Said<'stance.set'> {
  @IsThing()
  readonly target: string;

  @IsIn(STANCES)
  readonly stance: StanceKind;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  readonly reason?: string;
}

export class OnTarget {
  @IsThing()
  readonly target: string;
}

export class ProposeText extends WithChange implements Said<'text.propose'> {
  @IsArray()
  @ArrayMaxSize(200)
  @IsThing({ each: true })
  readonly settles: string[];
}

/** Acts on an open "any objection?". */
export class OnAsk {
  @IsThing()
  readonly ask: string;
}

export class OnProvision {
  @IsThing()
  readonly provision: string;
}

/** Acts on one provision, or on the text as a whole. */
export class OnProvisionOrNone {
  @ValidateIf((_said, provision) => provision !== null)
  @IsThing()
  readonly provision: string | null;
}

export class MarkAdRef extends OnProvisionOrNone implements Said<'adRef.mark'> {
  @ValidateIf((_said, until) => until !== null)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly until: number | null;
}

export class Gavel extends InMeeting implements Said<'gavel'> {
  @IsOptional()
  @IsBoolean()
  readonly aloud?: boolean;
}

export class Undo implements Said<'undo'> {
  @IsCommandId()
  readonly command: string;
}

/** An objection stands against one ask or question: the one on the sender's screen. */
export class Against {
  @IsThing()
  readonly against: string;
}

/** An objection, and the reason for it where one is given. */
export class Objection extends Against implements Said<'objection.raise'> {
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  readonly reason?: string;
}

export class ObjectionSeen extends CertifiedAct implements Said<'objection.seen'> {
  @IsThing()
  readonly against: string;

  @IsDelegation()
  readonly delegation: string;
}

export class Adopt implements Said<'decision.adopt'> {
  @IsThing()
  readonly question: string;
}

/** With what remarks the text goes back. */
export class Remit extends InMeeting implements Said<'draft.remit'> {
  @IsString()
  @MaxLength(LONGEST_REMARK)
  readonly remarks: string;
}

/** Said by the server itself of another draft. */
export class OfDraft {
  @IsCommandId()
  readonly draft: string;
}

export class CloseItem extends CertifiedAct implements Said<'item.close'> {
  @IsIn(OUTCOMES)
  readonly outcome: Outcome;
}
