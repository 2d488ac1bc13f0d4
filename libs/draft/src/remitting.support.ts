import { DEFAULT_SETTINGS, localTimeInAstana } from '@shanyrak/council';
import { parseStream, streamName } from '@shanyrak/kernel';
import { type AnyCommand } from './commands';
import { aboveOf } from './decide/forwarding';
import { reachedBelow, recordedBelow } from './reaching-below';
import { runningSilence } from './silences';
import { type DraftState, type Silence } from './state';
import {
  adopts,
  CHAIR,
  CLOCK,
  closes,
  DRAFT_ID,
  inSession,
  MEETING,
  OFFICER,
  type Table,
} from './table.support';

/** A table from which texts go up, and the meeting of the ministers to which they go. */
export const MINISTERS = 'MC/2026-I';

const HOUR = 3_600_000;

/** The draft has been recommended to the ministers, and its item closed. */
export function recommended(): Table {
  const table = inSession();
  for (const label of ['PP1', 'OP1']) closes(table, label);
  table.does(CHAIR, 'draft.declareClean', {});
  goesUp(table);
  return table;
}

/** The clean text is recommended in the Council's meeting. */
export function goesUp(table: Table): void {
  sits(table, 'PC', MEETING, DRAFT_ID);
  adopts(table, `${table.does(CHAIR, 'question.put', { meeting: MEETING, recommends: 'MC' })}.1`);
  table.does(CHAIR, 'item.close', { outcome: 'forwarded' });
}

/** It is opened before the ministers, who sit with its item open; answers its stream. */
export function opensAbove(table: Table): string {
  const id = aboveOf(table.draft())!;
  const stream = streamName('draft', id);
  table.does(OFFICER, 'draft.receive', { from: DRAFT_ID, body: 'MC' }, { stream });
  sits(table, 'MC', MINISTERS, id);
  return stream;
}

export function sits(table: Table, body: string, symbol: string, draft: string): void {
  const items = { 'item-1': { documents: [{ draft }] } };
  table.meeting = { ...table.meeting, body, symbol, items, current: 'item-1' };
}

export const draftIn = (table: Table, stream: string): DraftState =>
  table.state(stream) as DraftState;

/** As the ledger does it: the act above, and what it is below, together; answers the rule that refuses. */
export function remits(table: Table, stream: string, remarks = 'Shorten OP2.'): string {
  const together = [parseStream(stream)!.id, DRAFT_ID];
  const payload = { meeting: table.meeting.symbol, remarks };
  const above = table.act(CHAIR, 'draft.remit', payload, { stream, together });
  if (!above.ok) return above.refusal.rule;
  return records(table, above.value[0]!.command, stream, 'draft.remit');
}

/** The ministers read the text, declare it clean and adopt it: `MC.DEC/1`. */
export function adoptsAbove(table: Table, stream: string): string {
  const on = { stream };
  table.does(CHAIR, 'session.begin', { meeting: MINISTERS }, on);
  table.does(CHAIR, 'draft.declareClean', {}, on);
  const question = `${table.does(CHAIR, 'question.put', { meeting: MINISTERS }, on)}.1`;
  table.does(CHAIR, 'gavel', { meeting: MINISTERS }, on);
  table.pass(DEFAULT_SETTINGS.quietPeriod);
  const together = [parseStream(stream)!.id, DRAFT_ID];
  const said = { question, body: 'MC' };
  const above = table.act(CLOCK, 'decision.adopt', said, { stream, together });
  if (!above.ok) return above.refusal.rule;
  return records(table, above.value[0]!.command, stream, 'decision.adopt');
}

/** The ministers adopt the text by silence, and it turns out that silence had been broken in time. */
export function voidsAbove(table: Table, stream: string): string {
  table.does(CHAIR, 'session.begin', { meeting: MINISTERS }, { stream });
  table.does(CHAIR, 'draft.declareClean', {}, { stream });
  const { id: silence, until, due } = putsUnderSilence(table, stream);
  const together = [parseStream(stream)!.id, DRAFT_ID];
  table.pass(due - table.now());
  const said = { silence, until, body: 'MC' };
  const expired = table.act(CLOCK, 'silence.expire', said, { stream, together });
  if (!expired.ok) return expired.refusal.rule;
  records(table, expired.value[0]!.command, stream, 'silence.expire');
  const paper = { delegation: 'XCI', receivedAt: until - 1, proof: 'Note verbale 12/26' };
  const proof = { silence, ...paper, kind: 'objection' } as const;
  table.does(OFFICER, 'silence.recordBreak', proof, { stream });
  const voided = table.act(CHAIR, 'silence.void', { silence }, { stream, together });
  if (!voided.ok) return voided.refusal.rule;
  return records(table, voided.value[0]!.command, stream, 'silence.void');
}

function putsUnderSilence(table: Table, stream: string): Silence {
  const until = Math.ceil((table.now() + DEFAULT_SETTINGS.silence.least) / HOUR + 1) * HOUR;
  const proposed = { until, local: localTimeInAstana(until), body: 'MC' };
  table.does(CHAIR, 'silence.propose', proposed, { stream });
  return runningSilence(draftIn(table, stream))!;
}

function records(table: Table, id: string, stream: string, type: AnyCommand['type']): string {
  const sent = { id, stream, type, as: 'chair' } as AnyCommand;
  const draft = reachedBelow(sent, table.state(stream))!;
  const below = recordedBelow(sent, draft, table.state(streamName('draft', draft)));
  const by = type === 'draft.remit' || type === 'silence.void' ? CHAIR : CLOCK;
  return table.refuses(by, below.type, below.payload, { stream: below.stream, id: below.id });
}
