import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { textDigest } from './digest';
import {
  CHAIR,
  CLOCK,
  closes,
  DRAFT_ID,
  head,
  inSession,
  MEETING,
  type Table,
} from './table.support';

/** A package (practice 2.4, I20): one question on several drafts, all or none. Here one of them is played. */
const OTHER = '00000000-0000-4000-8000-0000000000ff';
const together = [DRAFT_ID, OTHER];

describe('a draft of a package', () => {
  let table: Table;
  beforeEach(() => {
    table = inSession();
    for (const label of ['PP1', 'OP1']) closes(table, label);
    table.does(CHAIR, 'draft.declareClean', {});
    const documents = together.map((draft) => ({ draft }));
    table.meeting = { ...table.meeting, items: { 'item-1': { documents } } };
  });
  const digest = (): string => textDigest(table.draft());
  const packed = (...drafts: readonly string[]) => ({
    meeting: MEETING,
    package: drafts.map((draft) => ({ draft, digest: digest() })),
  });
  const puts = (): string =>
    `${table.does(CHAIR, 'question.put', packed(...together), { together })}.1`;

  it('I20 is put, objected to, gavelled and adopted with the others, never alone', () => {
    const against = puts();
    expect(table.draft().package).toEqual(together);
    const alone = (): string[] => [
      table.refuses(head('XBE'), 'objection.raise', { against }),
      table.refuses(CHAIR, 'gavel', { meeting: MEETING }),
      table.refuses(CLOCK, 'decision.adopt', { question: against }),
      table.refuses(CHAIR, 'item.close', { outcome: 'deferred' }),
    ];
    expect(new Set(alone())).toEqual(new Set(['package.apart']));
    table.does(head('XBE'), 'objection.raise', { against }, { together });
    expect(table.refuses(CHAIR, 'gavel', { meeting: MEETING }, { together })).toBe(
      'objection.stands',
    );
    table.does(head('XBE'), 'objection.withdraw', { against }, { together });
    table.does(CHAIR, 'gavel', { meeting: MEETING }, { together });
    table.pass(DEFAULT_SETTINGS.quietPeriod);
    table.does(CLOCK, 'decision.adopt', { question: against }, { together });
    expect(table.draft().decision).not.toBeNull();
    table.does(CHAIR, 'item.close', { outcome: 'adopted' }, { together });
    expect(table.draft().package).toBeNull();
  });

  it.each([
    ['package.size', [DRAFT_ID]],
    ['package.size', [DRAFT_ID, DRAFT_ID]],
    ['package.apart', [OTHER, '00000000-0000-4000-8000-0000000000fe']],
  ])('is refused as %s where it is %j', (rule, drafts) => {
    expect(table.refuses(CHAIR, 'question.put', packed(...drafts), { together: drafts })).toBe(
      rule,
    );
  });

  it('I20 is put again only whole, until its item is closed', () => {
    puts();
    expect(table.refuses(CHAIR, 'question.put', { meeting: MEETING })).toBe('package.apart');
    puts();
    table.does(CHAIR, 'item.close', { outcome: 'negotiation' }, { together });
    table.does(CHAIR, 'draft.declareClean', {});
    table.does(CHAIR, 'question.put', { meeting: MEETING });
  });

  it('stands under the open item with all the others', () => {
    const documents = [{ draft: DRAFT_ID }];
    table.meeting = { ...table.meeting, items: { 'item-1': { documents } } };
    const put = table.refuses(CHAIR, 'question.put', packed(...together), { together });
    expect(put).toBe('package.item');
  });

  it('is not slipped into others’ act, and does not take one for its own', () => {
    const alone = table.refuses(CHAIR, 'question.put', { meeting: MEETING }, { together });
    expect(alone).toBe('package.apart');
    const other = { together: [DRAFT_ID, '00000000-0000-4000-8000-0000000000fe'] };
    expect(table.refuses(CHAIR, 'question.put', packed(...together), other)).toBe('package.apart');
  });
});
