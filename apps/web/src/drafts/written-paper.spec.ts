import { decide } from '@shanyrak/draft';
import { contextOf } from '../rooms/acts.support';
import {
  CO_SPONSORS,
  emptyPaper,
  faultsIn,
  isBegun,
  payloadOf,
  placeOf,
  type WrittenPaper,
} from './written-paper';

const SPOKEN = { languages: ['ru', 'en'], originalLanguage: 'en' };
let names = 0;
const empty = emptyPaper(() => `k${(names += 1)}`);

/** With these words in English, one after the other. */
const written = (...words: readonly string[]): WrittenPaper => ({
  ...empty,
  mandate: { en: 'Decision 3' },
  provisions: empty.provisions.map((one, n) => ({ ...one, text: { en: words[n] ?? '' } })),
});
const whole = written('Contact points', 'Recalling the Act,', 'Decides to meet;');

/** What the rules say of it: null where they let it through. */
function refusalOf(paper: WrittenPaper): string | null {
  const { actor, roster, colleagues, settings, bodies } = contextOf('XAA');
  const id = '00000000-0000-4000-8000-0000000000ab';
  const verdict = decide(
    null,
    {
      ...({ id, stream: `submission:${id}`, type: 'draft.submit', v: 1, as: 'national' } as const),
      ...{ seen: 0, payload: payloadOf(paper, SPOKEN) },
    },
    {
      ...{ actor, roster, colleagues, settings, bodies, at: 0, receivedAt: null },
      ...{ present: null, number: null, reads: {} },
    },
  );
  return verdict.ok ? null : verdict.refusal.rule;
}

describe('a paper before it is handed in', () => {
  it('is handed in with its words on one line each, and with the translations that are there', () => {
    const [title, ...others] = whole.provisions;
    const text = { en: ' Contact\npoints ', ru: ' ' };
    const paper = { ...whole, provisions: [{ ...title!, text }, ...others] };
    expect(payloadOf(paper, SPOKEN)).toMatchObject({
      mandate: { en: 'Decision 3' },
      provisions: [{ kind: 'title', depth: 0, text: { en: 'Contact points' } }, {}, {}],
    });
    expect(payloadOf(paper, SPOKEN)).not.toHaveProperty('body');
    expect(payloadOf(paper, SPOKEN).provisions[0]!.text).not.toHaveProperty('ru');
    expect(payloadOf({ ...paper, body: 'SOC' }, SPOKEN).body).toBe('SOC');
  });

  it('lacks, of an empty one, whatever must be there in the original, from the top to the end', () => {
    expect(Object.keys(faultsIn(empty, SPOKEN))).toEqual([
      ...['k1 en', 'mandate en', 'k2 en', 'k3 en'],
    ]);
    expect([isBegun(empty), isBegun(whole)]).toEqual([false, true]);
  });

  it.each([
    ['without a title', written('', 'Recalling,', 'Decides;'), 'k1 en', 'missing'],
    ['without a mandate', { ...whole, mandate: { ru: 'Решение' } }, 'mandate en', 'missing'],
    ['with too many words', written('T', 'x'.repeat(20_001), 'D;'), 'k2 en', 'text.tooLong'],
    [
      'without an operative paragraph',
      { ...whole, provisions: whole.provisions.slice(0, 2) },
      ...(['whole', 'submission.incomplete'] as const),
    ],
    [
      'with too long a mandate',
      { ...whole, mandate: { en: 'x'.repeat(2_001) } },
      ...(['mandate en', 'remark.tooLong'] as const),
    ],
  ])('is refused %s, beside the field that it concerns', (_, paper, field, rule) => {
    const [[at, fault]] = Object.entries(faultsIn(paper, SPOKEN)) as [[string, unknown]];
    expect(at).toBe(field);
    expect(fault).toEqual(rule === 'missing' ? rule : expect.objectContaining({ rule }));
    expect(refusalOf(paper)).not.toBeNull();
  });

  it('is let through where nothing is found', () => {
    expect(faultsIn(whole, SPOKEN)).toEqual({});
    expect(refusalOf(whole)).toBeNull();
  });

  it('has a place for refusals that only the server can know', () => {
    expect(refusalOf({ ...whole, coSponsors: ['XZZ'] })).toBe('sponsor.notMember');
    expect(placeOf('sponsor.notMember')).toBe(CO_SPONSORS);
    expect(placeOf('sheet.notAuthorised')).toBeNull();
  });
});
