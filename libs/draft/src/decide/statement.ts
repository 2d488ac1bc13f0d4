import { found, type Instant, nthOf, type Refusal } from '@shanyrak/kernel';
import { type DraftCommandType, isKnownLanguage, languageIn, refuse } from '@shanyrak/council';
import { checkText } from '@shanyrak/text';
import { type Payloads } from '../commands';
import { type Context } from '../context';
import { type Happening } from '../events';
import { isMember } from '../member';
import { standing } from '../place';
import { type DraftState, type Statement, type WordsGiven } from '../state';
import { alignedIn, confirmedIn, standingStatements, wordsPut } from '../statements';
import {
  actingDelegation,
  happening,
  sameWords,
  unless,
  type DraftRule,
  type Judgement,
} from './rule';

/**
 * Statements of Members (domain 1.4, 2.1, 4 (d), 4 (e) 8; practice rule 8; I10): interpretative
 * statements, formal reservations, explanations of position, dissociations from a provision, and the
 * right of reply. Made in writing once the question is put or silence runs, until a deadline after
 * the adoption; the instant of receipt decides. A statement breaks no silence and stands in nobody's
 * way. There is no act that edits one: its author may withdraw it and make another.
 */
const STATEMENTS: readonly DraftCommandType[] = [
  'statement.submit',
  'statement.confirm',
  'statement.align',
  'statement.leave',
  'statement.withdraw',
];

export const isOfStatement = (type: DraftCommandType): boolean => STATEMENTS.includes(type);

/**
 * Characters of a statement, and of its translation, counted as browsers count them: those beyond the
 * common scripts as two. So each of the 10,000 takes three bytes at the most, and both texts fit into
 * one event (64 kB, design 3) whatever they are written in.
 */
export const LONGEST_STATEMENT = 10_000;
/** Statements of one delegation on one text, withdrawn ones included: the record has to hold them. */
export const MOST_STATEMENTS = 20;

/** It speaks of the words on its author's screen, and of no others. */
export const submitStatement: DraftRule<'statement.submit'> = (state, command, context) => {
  const { payload } = command;
  const delegation = actingDelegation(context);
  const { kind, language, text, translation = null, provision = null, onBehalfOf } = payload;
  return unless(
    received(state, context) ??
      sameWords(command, wordsPut(state), state) ??
      notTooMany(state, delegation) ??
      (isKnownLanguage(language) ? null : refuse('statement.language', { language })) ??
      saidInFull(text, 'text') ??
      translatedInto(translation, language, context) ??
      speaksOf(state, payload) ??
      namesMembers(onBehalfOf, delegation, context),
    () => {
      const statement: Statement = {
        ...{ id: nthOf(command.id, 1), kind, status: 'STANDING', delegation, provision },
        ...{ given: { language, text }, translation, digest: wordsPut(state)! },
        receivedAt: receivedAt(context),
        onBehalfOf: Object.fromEntries(onBehalfOf.map((one) => [one, null])),
        aligned: {},
      };
      return [happening('statement.submit', { statement })];
    },
  );
};

/** A Member that is named speaks for itself: until it confirms, nothing is said in its name. */
export const confirmStatement: DraftRule<'statement.confirm'> = (state, { payload }, context) =>
  onStatement(state, payload.statement, context, (statement, delegation) => {
    const unfit = !Object.hasOwn(statement.onBehalfOf, delegation)
      ? refuse('statement.notNamed', { delegation })
      : confirmedIn(statement).includes(delegation)
        ? refuse('statement.confirmed', { delegation })
        : null;
    return unless(unfit, () => [
      happening('statement.confirm', {
        ...{ statement: statement.id, delegation, receivedAt: receivedAt(context) },
      }),
    ]);
  });

/** Any other Member may join, of itself, until the deadline. */
export const alignWith: DraftRule<'statement.align'> = (state, { payload }, context) =>
  onStatement(state, payload.statement, context, (statement, delegation) =>
    unless(mayAlign(statement, delegation), () => [
      happening('statement.align', {
        ...{ statement: statement.id, delegation, receivedAt: receivedAt(context) },
      }),
    ]),
  );

/** Whoever has confirmed or joined it takes its own word back, until the deadline. */
export const leaveStatement: DraftRule<'statement.leave'> = (state, { payload }, context) =>
  onStatement(state, payload.statement, context, (statement, delegation) => {
    const stands = [...confirmedIn(statement), ...alignedIn(statement)].includes(delegation);
    return unless(stands ? null : refuse('statement.notJoined', { delegation }), () => [
      happening('statement.leave', { statement: statement.id, delegation }),
    ]);
  });

/** Its author alone takes it back, whoever else stands behind it (I8). */
export const withdrawStatement: DraftRule<'statement.withdraw'> = (state, { payload }, context) =>
  onStatement(state, payload.statement, context, (statement, delegation) =>
    unless(
      statement.delegation === delegation
        ? null
        : refuse('statement.notYours', { delegation: statement.delegation }),
      () => [happening('statement.withdraw', { statement: statement.id })],
    ),
  );

/** Until when statements on a decision that is adopted now are received. */
export function statementsUntil({ at, settings }: Context): Instant {
  return at + settings.statements.deadline;
}

/** What was said by delegations that are Members no more lapses at the adoption (practice 3 (f)). */
export function lapsedOf(state: DraftState, { roster }: Context): Happening[] {
  const speaking = standingStatements(state).flatMap((one) => [
    ...[one.delegation, ...Object.keys(one.onBehalfOf)],
    ...alignedIn(one),
  ]);
  const delegations = [...new Set(speaking)].filter((one) => !isMember(roster, one)).sort();
  return delegations.length > 0 ? [happening('statement.lapse', { delegations })] : [];
}

function onStatement(
  state: DraftState,
  id: string,
  context: Context,
  rule: (statement: Statement, delegation: string) => Judgement,
): Judgement {
  const statement = state.statements.find((one) => one.id === id);
  const unfit =
    (statement ? null : refuse('target.absent', { target: id })) ??
    received(state, context) ??
    (statement!.status === 'STANDING'
      ? null
      : refuse('statement.notStanding', { status: statement!.status }));
  return unfit ? unless(unfit, () => []) : rule(statement!, actingDelegation(context));
}

/** There are words to speak of, and the deadline has not come; at its very instant it is late. */
function received(state: DraftState, context: Context): Refusal | null {
  if (wordsPut(state) === null) return refuse('statement.nothingPut', {});
  const { decision } = state;
  if (!decision) return null;
  const at = receivedAt(context);
  const until = decision.statementsUntil ?? decision.adoptedAt;
  return at < until ? null : refuse('statement.late', { receivedAt: at, until });
}

function receivedAt({ receivedAt: receipt, at }: Context): Instant {
  return receipt ?? at;
}

function notTooMany({ statements }: DraftState, delegation: string): Refusal | null {
  const own = statements.filter((one) => one.delegation === delegation);
  return own.length < MOST_STATEMENTS
    ? null
    : refuse('statement.tooMany', { most: MOST_STATEMENTS });
}

/** Nothing that shows: blanks, signs of format, fillers and selectors, and the empty cell of Braille. */
const UNSEEN = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Some words, of several lines if need be, kept to the letter. */
function saidInFull(text: string, field: string): Refusal | null {
  if (UNSEEN.test(text)) return refuse('statement.empty', {});
  if (text.length > LONGEST_STATEMENT) return refuse('statement.tooLong', { field });
  const fault = checkText(text, { lines: true });
  return fault && refuse(`text.${fault}`, { field });
}

/** For those who read the Council's languages; what was given stays the statement. */
function translatedInto(
  translation: WordsGiven | null,
  given: string,
  { settings }: Context,
): Refusal | null {
  if (!translation) return null;
  const { language, text } = translation;
  if (!settings.languages.includes(language)) return refuse('language.unknown', { language });
  if (language === languageIn(given)) return refuse('statement.sameLanguage', { language });
  return saidInFull(text, 'translation');
}

function speaksOf(
  state: DraftState,
  { kind, provision }: Payloads['statement.submit'],
): Refusal | null {
  if (provision === undefined)
    return kind === 'dissociation' ? refuse('statement.provision', {}) : null;
  return standing(state, provision) ? null : refuse('target.absent', { target: provision });
}

/** Members of this instant, each once, and others than the author. */
function namesMembers(
  named: readonly string[],
  author: string,
  { roster }: Context,
): Refusal | null {
  for (const [n, delegation] of named.entries()) {
    if (!isMember(roster, delegation)) return refuse('statement.notMember', { delegation });
    if (delegation === author || named.indexOf(delegation) < n)
      return refuse('statement.namedTwice', { delegation });
  }
  return null;
}

function mayAlign(statement: Statement, delegation: string): Refusal | null {
  if (statement.delegation === delegation) return refuse('statement.own', {});
  if (Object.hasOwn(statement.onBehalfOf, delegation))
    return refuse('statement.named', { delegation });
  return found(statement.aligned, delegation) === null
    ? null
    : refuse('statement.aligned', { delegation });
}
