import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { streamName } from '@shanyrak/kernel';
import { receivedIdOf } from './decide/forwarding';
import { textDigest } from './digest';
import { type DraftState } from './state';
import {
  adopts,
  CHAIR,
  CLOCK,
  closes,
  DRAFT_ID,
  head,
  inSession,
  MEETING,
  OFFICER,
  puts,
  type Table,
} from './table.support';

/** A text that is recommended to a higher body, and opened there (domain 1.2). */
const RECEIVED = streamName('draft', receivedIdOf(DRAFT_ID, 'MC'));

describe('a text recommended for adoption elsewhere', () => {
  let table: Table;
  beforeEach(() => {
    table = inSession();
    for (const label of ['PP1', 'OP1']) closes(table, label);
    table.does(CHAIR, 'draft.declareClean', {});
  });
  const recommends = (to: string): string =>
    `${table.does(CHAIR, 'question.put', { meeting: MEETING, recommends: to })}.1`;
  const receives = (stream = RECEIVED, body = 'MC'): string =>
    table.refuses(OFFICER, 'draft.receive', { from: DRAFT_ID, body }, { stream });

  it('takes no number where it was negotiated, and is at rest there', () => {
    const question = recommends('MC');
    table.does(CHAIR, 'gavel', { meeting: MEETING });
    table.pass(DEFAULT_SETTINGS.quietPeriod);
    table.does(CLOCK, 'decision.adopt', { question });
    const { status, decision, forwarded } = table.draft();
    expect({ status, decision }).toEqual({ status: 'FORWARDED', decision: null });
    expect(forwarded).toMatchObject({ to: 'MC', meeting: MEETING });
    expect(table.refuses(CHAIR, 'item.close', { outcome: 'adopted' })).toBe('item.outcome');
    table.does(CHAIR, 'item.close', { outcome: 'forwarded' });
    expect(
      table.refuses(head('XBE'), 'stance.set', {
        target: table.at('OP1'),
        stance: 'support',
      }),
    ).toBe('draft.forwarded');
  });

  it('is not recommended against an objection (I1)', () => {
    const against = recommends('MC');
    table.does(head('XBE'), 'objection.raise', { against });
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING })).toBe('objection.stands');
    expect(receives()).toBe('draft.notForwarded');
  });

  it('is opened once before that body, word for word, with where it comes from', () => {
    adopts(table, recommends('MC'));
    expect(receives()).toBe('accepted');
    const received = table.state(RECEIVED) as DraftState;
    expect(received).toMatchObject({ body: 'MC', status: 'CIRCULATED', symbol: 'MC.DD/1/26' });
    expect(received.origin).toEqual({
      ...{ draft: DRAFT_ID, symbol: table.draft().symbol, body: 'PC', meeting: MEETING },
    });
    expect(textDigest(received)).toBe(textDigest(table.draft()));
    expect(receives()).toBe('stream.exists');
    expect(receives(streamName('draft', receivedIdOf(DRAFT_ID, 'SUM')), 'SUM')).toBe(
      'draft.notForwarded',
    );
  });

  it('goes only to a body to which this one forwards, and is put only by a body that may', () => {
    const to = (recommended?: string): string =>
      table.refuses(CHAIR, 'question.put', {
        ...{ meeting: MEETING },
        ...(recommended !== undefined && { recommends: recommended }),
      });
    expect(to('SUM')).toBe('item.forwardsTo');
    table.tamper((state) => ({ ...state, body: 'SWG' }));
    table.meeting = { ...table.meeting, body: 'SWG' };
    expect(to()).toBe('body.mayNot');
    table.meeting = { ...table.meeting, body: 'PC' };
    expect(to()).toBe('body.other');
  });

  it('a decision of a body bears its prefix and the number of its own register', () => {
    table.tamper((state) => ({ ...state, body: 'MC' }));
    table.meeting = { ...table.meeting, body: 'MC' };
    const question = puts(table);
    table.does(CHAIR, 'gavel', { meeting: MEETING });
    table.pass(DEFAULT_SETTINGS.quietPeriod);
    expect(table.refuses(CLOCK, 'decision.adopt', { question })).toBe('body.other');
    table.does(CLOCK, 'decision.adopt', { question, body: 'MC' });
    expect(table.draft().decision?.symbol).toBe('MC.DEC/1');
  });
});
