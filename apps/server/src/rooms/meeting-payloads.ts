import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type MeetingCommandType } from '@shanyrak/council';
import {
  ACTIONS,
  type ExpectedAction,
  type Format,
  FORMATS,
  ITEM_OUTCOMES,
  type ItemDocument,
  type ItemOutcome,
  type ItemResult,
  type Mode,
  MODES,
  type Payloads,
  type PlannedItem,
  SPEAKER_KINDS,
  type SpeakerKind,
  type Texts,
} from '@shanyrak/meeting';
import { CertifiedAct } from './payloads';
import { IsCommandId, IsDelegation, IsTexts, IsThing, LONGEST_REMARK } from './shapes';

/**
 * What each act on a meeting says on the wire, one class per shape (the shapes themselves: `Payloads`
 * in libs/meeting). Every field is named with its bounds; a field that is not named is refused.
 */
type Said<T extends MeetingCommandType> = Payloads[T];

/** The longest symbol that is looked at at all. */
const LONGEST_SYMBOL = 100;
/** Of a title or a place, per language. */
const LONGEST_TITLE = 1_000;

const IsSymbol = (): PropertyDecorator =>
  Matches(/^\S.{0,98}\S$/, { message: '$property must be a symbol' });

const IsInstant = (): PropertyDecorator => (target, name) => {
  for (const is of [IsInt(), Min(0), Max(Number.MAX_SAFE_INTEGER)]) is(target, name);
};

/** A part that may be missing because it is null. */
const OrNull = (): PropertyDecorator => ValidateIf((_: object, value: unknown) => value !== null);

export class RequestMeeting implements Said<'meeting.request'> {
  @IsSymbol()
  readonly symbol: string;

  @IsInstant()
  readonly startsAt: number;

  @IsTexts(LONGEST_TITLE)
  readonly title: Texts;

  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_REMARK)
  readonly reason: string;
}

export class DeclineMeeting implements Said<'meeting.decline'> {
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_REMARK)
  readonly reason: string;
}

export class Convene implements Said<'meeting.convene'> {
  @IsSymbol()
  readonly symbol: string;

  @IsInstant()
  readonly startsAt: number;

  @IsIn(MODES)
  readonly mode: Mode;

  @IsIn(FORMATS)
  readonly format: Format;

  @IsOptional()
  @IsTexts(LONGEST_TITLE)
  readonly title?: Texts;

  @IsOptional()
  @IsTexts(LONGEST_TITLE)
  readonly place?: Texts;

  @IsOptional()
  @IsBoolean()
  readonly onPaper?: boolean;
}

export class Reschedule implements Said<'meeting.reschedule'> {
  @IsInstant()
  readonly startsAt: number;
}

class DocumentNamed implements ItemDocument {
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_SYMBOL)
  readonly symbol: string;

  @OrNull()
  @IsCommandId()
  readonly draft: string | null;
}

class ItemPlanned implements PlannedItem {
  @IsOptional()
  @IsThing()
  readonly id?: string;

  @IsString()
  @MinLength(1)
  @MaxLength(20)
  readonly label: string;

  @IsTexts(LONGEST_REMARK)
  readonly title: Texts;

  /** No words at all where an item needs no annotation. */
  @IsObject()
  readonly annotation: Texts;

  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DocumentNamed)
  readonly documents: DocumentNamed[];

  @IsIn(ACTIONS)
  readonly action: ExpectedAction;

  @IsBoolean()
  readonly closed: boolean;

  @IsBoolean()
  readonly currentIssues: boolean;

  @OrNull()
  @IsSymbol()
  readonly carriedFrom: string | null;
}

export class SetAgenda implements Said<'agenda.set'> {
  @IsArray()
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ItemPlanned)
  readonly items: ItemPlanned[];
}

export class RequestItem implements Said<'agenda.request'> {
  @IsTexts(LONGEST_REMARK)
  readonly title: Texts;

  @OrNull()
  @IsCommandId()
  readonly draft: string | null;
}

export class OnRequest implements Said<'agenda.unrequest'> {
  @IsThing()
  readonly request: string;
}

export class AdoptAgenda extends CertifiedAct implements Said<'agenda.adopt'> {
  @IsThing()
  readonly ask: string;
}

const DESTINATIONS = ['informal', 'currentIssues', 'struck'] as const;

export class MoveItem implements Said<'item.move'> {
  @IsThing()
  readonly item: string;

  @IsIn(DESTINATIONS)
  readonly to: (typeof DESTINATIONS)[number];
}

export class LinkDocument implements Said<'item.link'> {
  @IsThing()
  readonly item: string;

  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_SYMBOL)
  readonly symbol: string;

  @OrNull()
  @IsCommandId()
  readonly draft: string | null;
}

export class Suspend extends CertifiedAct implements Said<'meeting.suspend'> {
  @IsOptional()
  @IsInstant()
  readonly until?: number;
}

class NextMeeting {
  @OrNull()
  @IsSymbol()
  readonly symbol: string | null;

  @OrNull()
  @IsInstant()
  readonly startsAt: number | null;
}

export class CloseMeeting extends CertifiedAct implements Said<'meeting.close'> {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NextMeeting)
  readonly next?: NextMeeting;
}

export class SetFormat extends CertifiedAct implements Said<'format.set'> {
  @IsIn(FORMATS)
  readonly format: Format;
}

export class OnItem extends CertifiedAct {
  @IsThing()
  readonly item: string;
}

class ResultSaid implements ItemResult {
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_SYMBOL)
  readonly document: string;

  @IsIn(ITEM_OUTCOMES)
  readonly outcome: ItemOutcome;

  @OrNull()
  @Matches(/^[A-Z]{2,10}$/, { message: '$property must be the code of a body' })
  readonly to: string | null;
}

export class ConcludeItem extends CertifiedAct implements Said<'item.conclude'> {
  @IsThing()
  readonly item: string;

  @IsIn(ITEM_OUTCOMES)
  readonly outcome: ItemOutcome;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ResultSaid)
  readonly results?: ResultSaid[];

  @IsArray()
  @ArrayMaxSize(100)
  @IsCommandId({ each: true })
  readonly drafts: string[];
}

export class AdjournItem extends CertifiedAct implements Said<'item.adjourn'> {
  @IsThing()
  readonly item: string;

  @IsOptional()
  @IsSymbol()
  readonly to?: string;

  @IsArray()
  @ArrayMaxSize(100)
  @IsCommandId({ each: true })
  readonly drafts: string[];
}

const ASKED_BY_ONESELF = ['statement', 'minister', 'group', 'reply'] as const;

export class RequestFloor implements Said<'floor.request'> {
  @IsThing()
  readonly item: string;

  @IsIn(ASKED_BY_ONESELF)
  readonly kind: (typeof ASKED_BY_ONESELF)[number];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsDelegation({ each: true })
  readonly onBehalfOf?: string[];
}

export class EnterSpeaker implements Said<'floor.enter'> {
  @IsThing()
  readonly item: string;

  @IsIn(SPEAKER_KINDS)
  readonly kind: SpeakerKind;

  @OrNull()
  @IsDelegation()
  readonly delegation: string | null;

  @OrNull()
  @IsTexts(LONGEST_TITLE)
  readonly name: Texts | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsDelegation({ each: true })
  readonly onBehalfOf?: string[];
}

export class OnSpeaker {
  @IsThing()
  readonly speaker: string;
}

export class OrderSpeakers implements Said<'floor.order'> {
  @IsArray()
  @ArrayMaxSize(500)
  @IsThing({ each: true })
  readonly speakers: string[];
}

export class LimitSpeakers implements Said<'floor.limit'> {
  @OrNull()
  @IsInstant()
  readonly limit: number | null;

  @OrNull()
  @IsInstant()
  readonly replyLimit: number | null;
}

export class ShowClock implements Said<'floor.showClock'> {
  @IsBoolean()
  readonly shown: boolean;
}

export class OnList {
  @IsThing()
  readonly item: string;
}

export class RuleOnOrder implements Said<'order.rule'> {
  @IsBoolean()
  readonly granted: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  readonly words?: string;
}
