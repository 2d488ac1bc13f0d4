import {
  type ChangeKind,
  type CitedKind,
  type Function,
  type Level,
  type MembershipStatus,
  NEEDS_DECISION,
  needsDecision,
  type ParticipantKind,
  type Power,
} from '@shanyrak/council';
import { type BodiesAnswer, type PrepareRequest, type RequestedChange } from '@shanyrak/protocol';
import { instantOf } from './dated';

/** What an officer has written into the form of a change; whatever its kind does not need stays as it was. */
export interface ChangeForm {
  readonly kind: ChangeKind;
  readonly citedKind: CitedKind;
  readonly symbol: string;
  readonly dated: string;
  /** A code; empty for one who is not on the roster yet, where that may be. */
  readonly delegation: string;
  readonly code: string;
  readonly participantKind: ParticipantKind;
  /** An id; empty for somebody new. */
  readonly person: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly titleEn: string;
  readonly titleRu: string;
  readonly function: Function;
  readonly from: string;
  readonly fromTime: string;
  readonly until: string;
  readonly untilTime: string;
  readonly presented: string;
  readonly isResident: boolean;
  readonly residenceEn: string;
  readonly residenceRu: string;
  readonly body: string;
  readonly to: MembershipStatus | '';
  readonly territory: boolean;
  readonly declaration: string;
  readonly act: string;
  readonly effectsEn: string;
  readonly effectsRu: string;
  readonly maySpeak: boolean;
  readonly mayObject: boolean;
  readonly level: Level;
  readonly parent: string;
  readonly rhythmEn: string;
  readonly rhythmRu: string;
  readonly powers: readonly Power[];
  readonly forwardsTo: readonly string[];
  readonly keepsMinutes: boolean;
}

/** A form with nothing in it but the day. */
export const emptyForm = (kind: ChangeKind, today: string): ChangeForm => ({
  ...{ kind, citedKind: NEEDS_DECISION.has(kind) ? 'decision' : 'note', symbol: '', dated: today },
  ...{ delegation: '', code: '', participantKind: 'STATE', person: '' },
  ...{ nameEn: '', nameRu: '', titleEn: '', titleRu: '', function: 'head' },
  ...{ from: today, fromTime: '', until: '', untilTime: '', presented: '' },
  ...{ isResident: true, residenceEn: '', residenceRu: '', body: '', to: '' },
  ...{ territory: false, declaration: '', act: '' },
  ...{ effectsEn: '', effectsRu: '', maySpeak: true, mayObject: false },
  ...{ level: 'workingLevel', parent: '', rhythmEn: '', rhythmRu: '' },
  ...{ powers: ['recommend'], forwardsTo: [], keepsMinutes: true },
});

/** The fields that cannot be left empty; the rules of the server say the rest. */
export function missingIn(form: ChangeForm): readonly (keyof ChangeForm)[] {
  const { kind, person, delegation, isResident, until } = form;
  const needed: Readonly<Record<ChangeKind, readonly (keyof ChangeForm)[]>> = {
    'credentials.received': [
      'delegation',
      ...(person === '' ? (['nameEn', 'nameRu'] as const) : []),
      ...(isResident ? [] : (['residenceEn', 'residenceRu'] as const)),
    ],
    'accreditation.ended': ['delegation', 'person'],
    'chairmanship.set': ['body', 'delegation', 'person'],
    'chair.acting': ['body', 'delegation', 'person', 'until'],
    'status.changed': ['to', ...(delegation === '' ? (['code', 'nameEn', 'nameRu'] as const) : [])],
    'seat.contested': ['delegation', 'effectsEn', 'effectsRu'],
    'seat.cleared': ['delegation'],
    'body.set': ['code', 'nameEn', 'nameRu', 'rhythmEn', 'rhythmRu'],
  };
  const all = [...needed[kind], 'from', 'symbol', 'dated'] as const;
  const empty = all.filter((field) => String(form[field]).trim() === '');
  const unread = until !== '' && instantOf(until, form.untilTime) === null;
  return unread ? [...empty, 'until'] : empty;
}

/** The kind of document that the change would need, for the form to propose. */
export const citedKindFor = ({ kind, to }: Pick<ChangeForm, 'kind' | 'to'>): CitedKind =>
  NEEDS_DECISION.has(kind) || (kind === 'status.changed' && to !== '' && needsDecision(to))
    ? 'decision'
    : 'note';

/** A body as it is, into the form: what changes is changed there. */
export const bodyInForm = (body: BodiesAnswer['bodies'][number]): Partial<ChangeForm> => ({
  ...{ code: body.prefix, nameEn: body.name.en, nameRu: body.name.ru, level: body.level },
  ...{ parent: body.parent ?? '', rhythmEn: body.rhythm.en, rhythmRu: body.rhythm.ru },
  ...{ powers: body.powers, forwardsTo: body.forwardsTo, keepsMinutes: body.keepsMinutes },
});

/** The request that a whole form makes. */
export function requestOf(form: ChangeForm): PrepareRequest {
  const { citedKind, symbol, dated } = form;
  return { change: changeOf(form), cited: { kind: citedKind, symbol: symbol.trim(), dated } };
}

function changeOf(form: ChangeForm): RequestedChange {
  const { kind, delegation, person } = form;
  const from = instantOf(form.from, form.fromTime) ?? 0;
  const until = form.until === '' ? null : instantOf(form.until, form.untilTime);
  const names = { en: form.nameEn, ru: form.nameRu };
  switch (kind) {
    case 'credentials.received':
      return {
        ...{ kind, delegation, from, until, function: form.function },
        ...{ person: person || null, named: person ? null : { name: names, title: titleIn(form) } },
        ...{ resident: form.isResident, presentedAt: instantOf(form.presented, '') },
        residence: form.isResident ? null : { en: form.residenceEn, ru: form.residenceRu },
      };
    case 'accreditation.ended':
      return { kind, person, delegation, from };
    case 'chairmanship.set':
      return { kind, body: form.body, delegation, person, from, until };
    case 'chair.acting':
      return { kind, body: form.body, person, from, until: until ?? 0 };
    case 'status.changed':
      return {
        ...{ kind, delegation: delegation || form.code, from, to: form.to || 'OBSERVER_APPLICANT' },
        facts: {
          territoryInAsia: form.territory,
          ...{ declarationSigned: form.declaration || null, actSigned: form.act || null },
        },
        newcomer: delegation ? null : { kind: form.participantKind, name: names },
      };
    case 'seat.contested': {
      const words = { en: form.effectsEn, ru: form.effectsRu };
      const { maySpeak, mayObject } = form;
      return { kind, delegation, from, effects: { words, maySpeak, mayObject } };
    }
    case 'seat.cleared':
      return { kind, delegation, from };
    case 'body.set':
      return {
        ...{ kind, from, until },
        body: {
          ...{ code: form.code, names, level: form.level, parent: form.parent || null },
          ...{ rhythm: { en: form.rhythmEn, ru: form.rhythmRu }, powers: form.powers },
          ...{ forwardsTo: form.forwardsTo, keepsMinutes: form.keepsMinutes },
        },
      };
  }
}

/** A title in one language alone is no title. */
const titleIn = ({ titleEn, titleRu }: ChangeForm) =>
  titleEn.trim() && titleRu.trim() ? { en: titleEn, ru: titleRu } : null;
