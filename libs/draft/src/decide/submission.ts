import { isNamed, nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Command, type SubmittedProvision } from '../commands';
import { type Context } from '../context';
import { type Happening, type Header } from '../events';
import { numberAfresh } from '../labels';
import { type Provision, type SubmissionState } from '../state';
import { happening, isMember, unless, type Judgement, type SubmissionRule } from './rule';
import { MOST_PROVISIONS } from './size';
import { inLanguages, provisionWords, remark } from './words';

/**
 * A draft before its circulation (domain 4 (a), practice rules 9 and 10): a delegation, the Chair or
 * the Secretariat hands it in; the Secretariat may suggest a better form, never substance; the
 * sponsor may take the suggestion up or insist. Nobody can keep a Member's paper from being
 * registered and circulated (I22).
 */

/** Hands in a draft. It has a title, an operative paragraph and a mandate or reason, in the original language. */
export function submit(id: string, command: Command<'draft.submit'>, context: Context): Judgement {
  const { mandate, provisions, coSponsors } = command.payload;
  const { settings } = context;
  const { body = settings.prefix } = command.payload;
  const sponsor = sponsorOf(context);
  const header: Header = {
    id,
    sponsor,
    coSponsors,
    mandate,
    body,
    originalLanguage: settings.originalLanguage,
    languages: settings.languages,
  };
  return unless(
    nameFree(id, context) ??
      knownBody(body, context) ??
      complete(provisions) ??
      wordsOf(provisions, context) ??
      inLanguages(mandate, settings, mandateWords) ??
      coSponsorsFit(coSponsors, sponsor, context),
    () => [happening('draft.submit', header), ...tabled(command.id, provisions, context)],
  );
}

/** What the council itself will open, a text that goes up or the minutes of a meeting, has its place kept. */
function nameFree(id: string, { actor }: Context): Refusal | null {
  return isNamed(id) && actor.as !== 'secretariat' ? refuse('submission.named', {}) : null;
}

/** Answers a suggestion with a new text; only the sponsor does, and only while one is open. */
export const resubmit: SubmissionRule<'draft.submit'> = (state, command, context) => {
  const reason =
    state.sponsor === sponsorOf(context)
      ? state.status === 'SUGGESTED'
        ? null
        : refuse('submission.status', { status: state.status })
      : refuse('access.denied', { act: command.type, capacity: context.actor.as });
  if (reason) return unless(reason, () => []);
  // Before which body it is laid was said when it was handed in.
  const payload = { ...command.payload, body: state.body };
  return submit(state.id, { ...command, payload }, context);
};

export const suggest: SubmissionRule<'draft.suggest'> = (state, { payload }) =>
  unless(
    (state.status === 'SUBMITTED' ? null : refuse('submission.status', { status: state.status })) ??
      (payload.note.trim() === '' ? refuse('text.empty', {}) : remark(payload.note, 'note')),
    () => [happening('draft.suggest', { note: payload.note })],
  );

export const register: SubmissionRule<'draft.register'> = (state, { payload }, context) =>
  unless(awaitsRegistration(state) ?? inItsRegister(state, payload, context), () => [
    registered(state, context),
  ]);

/** The sponsor's own way into the register: the Secretariat suggests, the sponsor may insist. */
export const insist: SubmissionRule<'draft.insist'> = (state, { payload }, context) =>
  unless(awaitsRegistration(state) ?? inItsRegister(state, payload, context), () => [
    happening('draft.insist', {}),
    registered(state, context),
  ]);

export const withdrawSubmission: SubmissionRule<'draft.withdraw'> = (state) =>
  unless(
    state.status === 'WITHDRAWN' ? refuse('submission.status', { status: state.status }) : null,
    () => [happening('draft.withdraw', { asked: null })],
  );

function sponsorOf({ actor }: Context): string {
  if (actor.as === 'chair') return 'CHAIR';
  return actor.as === 'secretariat' ? 'SEC' : (actor.delegation ?? '');
}

function awaitsRegistration({ status }: SubmissionState): Refusal | null {
  return status === 'SUBMITTED' || status === 'SUGGESTED'
    ? null
    : refuse('submission.status', { status });
}

function registered({ body }: SubmissionState, { number }: Context): Happening {
  if (!number) throw new Error('A registration needs the next number of the register of drafts.');
  return happening('draft.register', { symbol: `${body}.DD/${number.value}/${number.year}` });
}

/** The number comes from the register of the body before which the draft is laid. */
function inItsRegister(
  { body }: SubmissionState,
  payload: { readonly body?: string },
  { settings }: Context,
): Refusal | null {
  return (payload.body ?? settings.prefix) === body ? null : refuse('body.other', { body });
}

function knownBody(body: string, { bodies }: Context): Refusal | null {
  const known = !bodies || bodies.some(({ code }) => code === body);
  return known ? null : refuse('body.unknown', { body });
}

function complete(provisions: readonly SubmittedProvision[]): Refusal | null {
  const missing = [
    ...(provisions[0]?.kind === 'title' ? [] : ['title']),
    ...(provisions.some(({ kind }) => kind === 'operative') ? [] : ['operative']),
  ];
  if (missing.length > 0) return refuse('submission.incomplete', { missing });
  if (provisions.length > MOST_PROVISIONS)
    return refuse('provision.tooMany', { most: MOST_PROVISIONS });
  let above = 0;
  for (const { kind, depth } of provisions.slice(1)) {
    const part = kind === 'subparagraph';
    if (kind === 'title') return refuse('provision.title', {});
    if (part !== depth > 0 || depth > above + 1) return refuse('provision.depth', { depth });
    above = depth;
  }
  return null;
}

function wordsOf(provisions: readonly SubmittedProvision[], { settings }: Context): Refusal | null {
  for (const { text } of provisions) {
    const fault = inLanguages(text, settings, provisionWords);
    if (fault) return fault;
  }
  return null;
}

function mandateWords(text: string): Refusal | null {
  return text.trim() === ''
    ? refuse('submission.incomplete', { missing: ['mandate'] })
    : remark(text, 'mandate');
}

function coSponsorsFit(
  coSponsors: readonly string[],
  sponsor: string,
  { roster }: Context,
): Refusal | null {
  const stranger = coSponsors.find(
    (code, n) => code === sponsor || !isMember(roster, code) || coSponsors.indexOf(code) !== n,
  );
  return stranger === undefined ? null : refuse('sponsor.notMember', { delegation: stranger });
}

function tabled(
  command: string,
  provisions: readonly SubmittedProvision[],
  { settings }: Context,
): Happening[] {
  const placed = provisions.map((one, n) => ({ ...one, id: nthOf(command, n + 1) }));
  const labels = numberAfresh(placed);
  return placed.map(({ id, kind, depth, text }) => {
    const provision: Provision = {
      ...{ id, kind, depth, text, label: labels[id]! },
      formerly: null,
      behind: settings.languages.filter((language) => !Object.hasOwn(text, language)),
      closed: null,
      deleted: false,
    };
    return happening('provision.table', { provision });
  });
}
