import { localTimeInAstana } from '@shanyrak/council';
import { attachmentsOf, type DraftState, type Silence, textDigest } from '@shanyrak/draft';
import { parseStream } from '@shanyrak/kernel';
import { eventually } from '../../../support/deadline';
import { circulatePaper, type Paper } from '../../../support/paper';
import { Refused, type Window } from '../../../support/window';
import { expectThat } from '../account';
import { idOf, nameOf } from '../script';
import { type Stage } from '../stage';
import { CALENDAR, TRANSLATION } from './papers';

/** How long silence runs in a story; a council's settings say days. */
const SHORT = 2_500;
const LONG = 3_000;

/**
 * A month without a meeting: a silence that is broken in its last second, and one that holds whatever
 * dies; answers the symbol of the decision that it has become.
 */
export async function betweenMeetings(stage: Stage): Promise<string> {
  const { account } = stage;
  account.chapter('Between meetings: silence');
  await theLastSecond(stage);
  return overTheDeadline(stage);
}

async function theLastSecond(stage: Stage): Promise<void> {
  const { account, house } = stage;
  const { stream, silence } = await underSilence(stage, 'XAK', CALENDAR, SHORT);
  const breaker = stage.head('XBE').window;
  await until(stage, silence.until - 700);
  await onDraft(breaker, stream, 'silence.break', { silence: silence.id, kind: 'amendment' });
  const broken = await draftOn(breaker, stream);
  expectThat(broken.status === 'NEGOTIATION' && broken.decision === null, 'no decision');
  const { receivedAt } = broken.silences.at(-1)!.break!;
  expectThat(receivedAt < silence.until, 'a break in time');
  await until(stage, silence.until);
  const late = await refusedBy(
    onDraft(stage.head('XCI').window, stream, 'silence.break', {
      ...{ silence: silence.id, kind: 'objection' },
    }),
  );
  expectThat(late === 'silence.over', 'a second break that finds it broken');
  expectThat(
    house.servers.every(({ alive }) => alive),
    'both processes',
  );
  account.say(
    `The Chair circulates a calendar of meetings under silence, ${silence.symbol}, and names the minute at ` +
      `which it ends. In its last second ${nameOf('XBE')} breaks it with an amendment. Everybody is told at once: ` +
      'the text is not adopted, and is negotiated again. One break is enough; the next finds it broken.',
  );
}

/** Every process is killed before the deadline, and comes back after it. */
async function overTheDeadline(stage: Stage): Promise<string> {
  const { account, house } = stage;
  const { stream, silence } = await underSilence(stage, 'XIN', TRANSLATION, LONG);
  await threeStatements(stage, stream, silence);
  const back = await house.allDie();
  await house.passes(silence.due);
  await back();
  const reader = stage.head('XIN').window;
  await eventually(
    async () => (await draftOn(reader, stream)).status === 'ADOPTED',
    'the adoption by silence',
  );
  const adopted = await draftOn(reader, stream);
  const { decision } = adopted;
  expectThat(decision!.adoptedAt === silence.until, 'dated at the deadline');
  expectThat(decision!.digest === silence.digest, 'word for word what was circulated');
  const attached = attachmentsOf(adopted).map(({ statement }) => statement.kind);
  expectThat(attached.join() === STATEMENTS.map(({ kind }) => kind).join(), 'three attachments');
  account.say(
    'Before the hour every process of the server is killed, and none is there when the deadline passes. When ' +
      'they come back, the first thing that they do is what was due: nobody had broken it, and the text stands ' +
      `adopted as ${decision!.symbol}, dated at its deadline, with the three statements attached in the order in ` +
      'which they were received.',
  );
  return decision!.symbol;
}

/** Whoever does not stand in the way may still say something. */
export const STATEMENTS = [
  {
    ...{ code: 'XBE', kind: 'interpretativeStatement' },
    text: 'We read “working papers” as those that are negotiated.',
  },
  { code: 'XCI', kind: 'reservation', text: 'We reserve our position on the cost of translation.' },
  { code: 'XDO', kind: 'dissociation', text: 'We dissociate ourselves from this paragraph.' },
] as const;

/** Beside a text under silence, and none of them breaks it. */
async function threeStatements(stage: Stage, stream: string, silence: Silence): Promise<void> {
  const state = await draftOn(stage.chair.window, stream);
  const operative = state.order.find((id) => state.provisions[id]!.kind === 'operative')!;
  for (const { code, kind, text } of STATEMENTS) {
    const said = {
      ...{ kind, text, language: 'en', onBehalfOf: [] },
      ...(kind === 'dissociation' && { provision: operative }),
    };
    const { digest } = silence;
    await onDraft(stage.head(code).window, stream, 'statement.submit', said, { digest });
  }
  expectThat((await draftOn(stage.chair.window, stream)).status === 'UNDER_SILENCE', 'no break');
  stage.account.say(
    `Another text goes under silence, ${silence.symbol}. ${nameOf('XBE')} says how it reads it, ${nameOf('XCI')} ` +
      `makes a reservation and ${nameOf('XDO')} dissociates itself from a paragraph. Nobody edits what they write, and ` +
      'none of it breaks silence or changes a word.',
  );
}

/** A clean text of a Member's, circulated under silence. */
async function underSilence(
  stage: Stage,
  sponsor: string,
  paper: Paper,
  left: number,
): Promise<{ readonly stream: string; readonly silence: Silence }> {
  const { chair, officer } = stage;
  const hands = { sponsor: stage.head(sponsor).window, officer: officer.window };
  const stream = await circulatePaper(hands, (act) => idOf(`${sponsor} silence ${act}`), paper);
  const by = { as: 'chair' };
  await onDraft(chair.window, stream, 'session.begin', { meeting: 'PC/2026-XVII' }, by);
  await onDraft(chair.window, stream, 'draft.declareClean', {}, by);
  await onDraft(chair.window, stream, 'session.end', {}, by);
  const clean = await draftOn(chair.window, stream);
  const ends = (await stage.house.now()) + left;
  const deadline = { until: ends, local: localTimeInAstana(ends) };
  const digest = textDigest(clean);
  await onDraft(chair.window, stream, 'silence.propose', deadline, { ...by, digest });
  return { stream, silence: (await draftOn(chair.window, stream)).silences.at(-1)! };
}

const until = (stage: Stage, instant: number): Promise<void> => stage.house.passes(instant);

async function draftOn(window: Window, stream: string): Promise<DraftState> {
  const { id } = parseStream(stream)!;
  return (await window.get<{ state: DraftState }>(`/drafts/${id}/state`)).state;
}

function onDraft(
  window: Window,
  stream: string,
  type: string,
  payload: object,
  words: { readonly as?: string; readonly digest?: string } = {},
): Promise<unknown> {
  return window.post(`/drafts/${parseStream(stream)!.id}/commands`, {
    ...{ id: crypto.randomUUID(), stream, type, v: 1, as: 'national', payload, seen: 0, ...words },
  });
}

async function refusedBy(asked: Promise<unknown>): Promise<string | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.rule;
    throw error;
  }
}
