import { parseStream } from '@shanyrak/kernel';
import { aboveOf } from './decide/forwarding';
import { decidedTogether, reachedBelow } from './reaching-below';
import {
  adoptsAbove,
  draftIn,
  goesUp,
  MINISTERS,
  opensAbove,
  recommended,
  remits,
  sits,
  voidsAbove,
} from './remitting.support';
import {
  CHAIR,
  CLOCK,
  DRAFT,
  DRAFT_ID,
  head,
  MEETING,
  OFFICER,
  rewords,
  type Table,
} from './table.support';

/** What becomes of a text that went up: remitted with remarks, or adopted there (practice 3 (a)). */
describe('a text before a higher body', () => {
  let table: Table;
  let there: string;
  beforeEach(() => {
    table = recommended();
    there = opensAbove(table);
  });
  const above = () => draftIn(table, there);
  const remitting = (said: { meeting?: string; remarks?: string } = {}, actor = CHAIR): string =>
    table.refuses(
      actor,
      'draft.remit',
      { meeting: MINISTERS, remarks: 'Shorten OP2.', ...said },
      { stream: there, together: [parseStream(there)!.id, DRAFT_ID] },
    );

  it('is remitted with remarks: at rest there, negotiated again here, the remarks in both', () => {
    expect(remits(table, there, 'Shorten OP2.\nName a date.')).toBe('accepted');
    expect(above()).toMatchObject({
      status: 'REMITTED',
      remitted: { to: 'PC', meeting: MINISTERS, remarks: 'Shorten OP2.\nName a date.' },
    });
    const { status, forwarded, remittals } = table.draft();
    expect({ status, forwarded }).toEqual({ status: 'NEGOTIATION', forwarded: null });
    expect(remittals).toEqual([
      {
        ...{ by: 'MC', draft: above().id, symbol: above().symbol, at: above().remitted!.at },
        ...{ meeting: MINISTERS, remarks: 'Shorten OP2.\nName a date.' },
        forwarded: expect.objectContaining({ to: 'MC', meeting: MEETING }),
      },
    ]);
  });

  it('above is nobody’s to take back alone: the body below recommended it', () => {
    expect(table.refuses(head('XAA'), 'draft.withdraw', {}, { stream: there })).toBe(
      'withdraw.received',
    );
  });

  it('is dated, on paper, as of when it was remitted in the room', () => {
    const startsAt = table.now() - 5 * 86_400_000;
    table.meeting = { ...table.meeting, onPaper: true, startsAt };
    const together = [parseStream(there)!.id, DRAFT_ID];
    const said = { meeting: MINISTERS, remarks: 'Shorten OP2.', occurredAt: startsAt + 1 };
    table.does(CHAIR, 'draft.remit', said, { stream: there, together });
    expect(draftIn(table, there).remitted).toMatchObject({ at: startsAt + 1 });
  });

  it('is worked on here as before: a reading, an amendment, a clean text; and no more there', () => {
    remits(table, there);
    table.does(CHAIR, 'session.end', {});
    table.does(CHAIR, 'session.begin', { meeting: MEETING });
    table.does(head('XBE'), 'seat.take', {});
    rewords(table, 'XBE', 'OP2', 'without delay', 'by 1 May');
    expect(table.refuses(head('XBE'), 'draft.withdraw', {}, { stream: there })).toBe(
      'access.denied',
    );
    expect(table.refuses(CHAIR, 'session.begin', { meeting: MINISTERS }, { stream: there })).toBe(
      'draft.remitted',
    );
  });

  it('goes up again as a draft of its own, and may be remitted again', () => {
    remits(table, there);
    table.does(CHAIR, 'draft.declareClean', {});
    goesUp(table);
    const again = opensAbove(table);
    expect(again).not.toBe(there);
    expect(draftIn(table, again)).toMatchObject({ status: 'CIRCULATED', symbol: 'MC.DD/2/26' });
    expect(remits(table, again, 'Once more.')).toBe('accepted');
    expect(table.draft().remittals.map(({ remarks }) => remarks)).toEqual([
      'Shorten OP2.',
      'Once more.',
    ]);
    expect(above().remitted?.remarks).toBe('Shorten OP2.');
  });

  it('adopted there, is closed here with a link to the decision', () => {
    expect(adoptsAbove(table, there)).toBe('accepted');
    const { status, adoptedAbove, decision } = table.draft();
    expect({ status, decision }).toEqual({ status: 'CLOSED', decision: null });
    expect(adoptedAbove).toEqual({
      ...{ body: 'MC', draft: above().id, symbol: 'MC.DEC/1', meeting: MINISTERS },
      at: above().decision!.adoptedAt,
    });
    expect(table.refuses(CHAIR, 'session.begin', { meeting: MEETING })).toBe('draft.adoptedAbove');
    table.does(CHAIR, 'session.end', {});
  });

  it('adopted there by silence that had been broken in time, comes back and may go up again', () => {
    expect(voidsAbove(table, there)).toBe('accepted');
    const { id, symbol } = above();
    expect(above()).toMatchObject({ status: 'VOIDED', decision: { symbol: 'MC.DEC/1' } });
    expect(table.draft()).toMatchObject({
      ...{ status: 'NEGOTIATION', forwarded: null, adoptedAbove: null },
      remittals: [{ by: 'MC', draft: id, symbol, voided: 'MC.DEC/1', remarks: '' }],
    });
    table.does(CHAIR, 'draft.declareClean', {});
    goesUp(table);
    const again = opensAbove(table);
    expect(again).not.toBe(there);
    expect(adoptsAbove(table, again)).toBe('accepted');
    expect(table.draft().adoptedAbove).toMatchObject({ symbol: 'MC.DEC/2' });
  });

  it('is never said to be void here while the adoption stands there', () => {
    adoptsAbove(table, there);
    const { id: draft } = above();
    expect(table.refuses(CHAIR, 'adoption.recordVoid', { draft })).toBe('adoption.stands');
    expect(table.refuses(CHAIR, 'adoption.recordVoid', { draft: DRAFT_ID })).toBe(
      'adoption.stands',
    );
    expect(table.refuses(CLOCK, 'adoption.recordVoid', { draft })).toBe('access.denied');
  });

  it('adopted two bodies up and void there, is before the body above as it was', () => {
    adoptsAbove(table, there);
    const { id: draft } = above();
    table.put(there, { ...above(), status: 'NEGOTIATION', decision: null, adoptedAbove: null });
    table.does(CHAIR, 'adoption.recordVoid', { draft });
    const { status, adoptedAbove, remittals } = table.draft();
    expect({ status, adoptedAbove, remittals }).toEqual({
      ...{ status: 'FORWARDED', adoptedAbove: null, remittals: [] },
    });
    expect(aboveOf(table.draft())).toBe(draft);
  });

  it('is remitted by the Chair alone, under its open item, in a meeting of that body, with remarks', () => {
    expect(remitting({}, head('XBE'))).toBe('access.denied');
    expect(remitting({}, OFFICER)).toBe('access.denied');
    expect(remitting({ remarks: ' \n' })).toBe('remit.remarks');
    expect(remitting({ remarks: 'x'.repeat(2_001) })).toBe('remark.tooLong');
    sits(table, 'PC', MEETING, parseStream(there)!.id);
    expect(remitting({ meeting: MEETING })).toBe('body.other');
    sits(table, 'MC', MINISTERS, DRAFT_ID);
    expect(remitting()).toBe('item.notOpen');
    sits(table, 'MC', MINISTERS, parseStream(there)!.id);
    table.meeting = { ...table.meeting, status: 'SUSPENDED' };
    expect(remitting()).toBe('meeting.notSitting');
  });

  it('is not remitted from another meeting than that of its reading, nor with a question before the room', () => {
    const on = { stream: there };
    table.does(CHAIR, 'session.begin', { meeting: 'MC/2026-II' }, on);
    expect(remitting()).toBe('meeting.other');
    table.does(CHAIR, 'session.end', {}, on);
    table.does(CHAIR, 'session.begin', { meeting: MINISTERS }, on);
    table.does(CHAIR, 'draft.declareClean', {}, on);
    table.does(CHAIR, 'question.put', { meeting: MINISTERS }, on);
    expect(remitting()).toBe('remit.question');
    table.does(CHAIR, 'item.close', { outcome: 'notAdopted' }, on);
    expect(remits(table, there)).toBe('accepted');
  });

  it('is remitted once, and not after its adoption', () => {
    expect(remits(table, there)).toBe('accepted');
    expect(remitting()).toBe('draft.remitted');
    table = recommended();
    there = opensAbove(table);
    adoptsAbove(table, there);
    expect(remitting()).toBe('draft.adopted');
  });

  it('that nobody recommended cannot be remitted', () => {
    remits(table, there);
    sits(table, 'PC', MEETING, DRAFT_ID);
    const said = { meeting: MEETING, remarks: 'Shorten OP2.' };
    expect(table.refuses(CHAIR, 'draft.remit', said)).toBe('remit.nowhere');
  });

  it('is never remitted or adopted there without its being recorded here', () => {
    const said = { meeting: MINISTERS, remarks: 'Shorten OP2.' };
    expect(table.refuses(CHAIR, 'draft.remit', said, { stream: there })).toBe('origin.apart');
    const command = { stream: there, type: 'draft.remit' } as never;
    expect(decidedTogether(command, above())).toEqual([above().id, DRAFT_ID]);
    expect(decidedTogether(command, table.draft())).toBeNull();
  });

  it('is never said to be remitted or adopted here without its being so there', () => {
    const records = (draft: string): string[] => [
      table.refuses(CHAIR, 'remittal.record', { draft }),
      table.refuses(CLOCK, 'adoption.record', { draft }),
    ];
    const none = ['remittal.none', 'adoption.none'];
    expect(records(above().id)).toEqual(none);
    expect(records(DRAFT_ID)).toEqual(none);
    expect(table.refuses(head('XBE'), 'remittal.record', { draft: above().id })).toBe(
      'access.denied',
    );
    expect(table.refuses(CHAIR, 'adoption.record', { draft: above().id })).toBe('access.denied');
    const { id } = above();
    remits(table, there);
    expect(aboveOf(table.draft())).toBeNull();
    expect(records(id)).toEqual(['draft.notForwarded', 'draft.notForwarded']);
  });

  it('remains before the body when that body recommends it further up', () => {
    const sent = { stream: there, type: 'decision.adopt' } as never;
    expect(reachedBelow(sent, above())).toBe(DRAFT_ID);
    const forwarded = { to: 'SUM', at: 1, meeting: MINISTERS, digest: '' };
    expect(reachedBelow(sent, { ...above(), status: 'FORWARDED', forwarded })).toBeNull();
  });

  it('adopted two bodies up, is closed at each stage with the same decision', () => {
    const [summit, at] = ['00000000-0000-4000-8000-00000000005a', table.now()];
    const adoptedAbove = {
      body: 'SUM',
      draft: summit,
      symbol: 'SUM.DEC/1',
      at,
      meeting: 'SUM/2026-I',
    };
    table.put(there, { ...above(), status: 'CLOSED', adoptedAbove });
    expect(table.refuses(CLOCK, 'adoption.record', { draft: above().id }, { stream: DRAFT })).toBe(
      'accepted',
    );
    expect(table.draft()).toMatchObject({ status: 'CLOSED', adoptedAbove });
  });
});
