import { canonicalText, textDigest } from '@shanyrak/draft';
import { canonical, digestOf } from '@shanyrak/kernel';
import { ACTORS, ADOPTED, DECISION, IN_FORCE, published, SECRET } from './adopted.support';
import { publicDecision, voidDecision } from './public-decision';
import { WORDS } from './words';

describe('what becomes public of a decision', () => {
  it('I23 holds no trace of a negotiation: no actor, no other words, no hour, no id', () => {
    const artefact = canonical(published());
    const everything = canonical(ADOPTED);
    for (const trace of [SECRET, ...ACTORS, String(DECISION.adoptedAt), ADOPTED.id, 'PC.DD/7/26']) {
      expect(everything).toContain(trace);
      expect(artefact).not.toContain(trace);
    }
  });

  it('is text, number, date, meeting, digest and names in force, and not a field more', () => {
    expect(Object.keys(published()).sort()).toEqual([
      ...['adopted', 'body', 'digest', 'kind', 'languages', 'members', 'number'],
      ...['originalLanguage', 'provisions', 'symbol', 'title', 'v'],
    ]);
    for (const provision of published().provisions)
      expect(Object.keys(provision).sort()).toEqual(['behind', 'depth', 'kind', 'label', 'text']);
    expect(published()).toMatchObject({
      ...{ symbol: 'PC.DEC/7', number: 7, body: IN_FORCE.body, members: IN_FORCE.members },
      adopted: { date: '2026-11-05', place: IN_FORCE.place, meeting: 'PC/2026-XIV' },
    });
  });

  it('has, once it is issued, what the check-list of the issue says, and not a field more', () => {
    const issuance = {
      ...({ distribution: 'general', edition: 1, mandate: null, relations: [] } as const),
    };
    const issued = publicDecision(ADOPTED, DECISION, IN_FORCE, issuance);
    const { distribution, edition } = issuance;
    const standings = { en: 'authentic', ru: 'pending' };
    expect(issued).toEqual({ ...published(), distribution, edition, standings });
    const mandate = { en: 'Paragraph 12', ru: 'Пункт 12' };
    const relations = [{ relation: 'amends', symbol: 'PC.DEC/3' }] as const;
    const full = publicDecision(ADOPTED, DECISION, IN_FORCE, { ...issuance, mandate, relations });
    expect(full).toEqual({ ...issued, mandate, relations });
    expect(canonical(full)).not.toContain(SECRET);
  });

  it('has the digest of what was adopted, which its own provisions give again', () => {
    const { provisions, originalLanguage, digest } = published();
    expect(digest).toBe(textDigest(ADOPTED));
    expect(digestOf(canonicalText(provisions, originalLanguage))).toBe(digest);
  });

  it('I23 names no round of silence: its number would tell how many were broken before', () => {
    const adopted = { ...DECISION, meeting: 'PC.SIL/4/26', bySilence: true as const };
    const bySilence = publicDecision({ ...ADOPTED, decision: adopted }, adopted, IN_FORCE);
    expect(bySilence.adopted).toEqual({
      ...{ date: '2026-11-05', place: IN_FORCE.place, bySilence: true },
    });
    expect(canonical(bySilence)).not.toContain('SIL');
  });

  it('of one that turned out to be none stands below the notice that it is none', () => {
    const none = voidDecision(published());
    expect(none).toEqual({
      ...{ v: 1, kind: 'voidDecision', symbol: 'PC.DEC/7', published: published() },
      notice: { en: WORDS.en.voided('PC.DEC/7'), ru: WORDS.ru.voided('PC.DEC/7') },
    });
  });

  it('leaves out the words of a language that is behind, whether they are old or missing', () => {
    const behind = published().provisions.filter((one) => one.behind.length > 0);
    expect(behind.map(({ label, behind, text }) => [label, behind, Object.keys(text)])).toEqual([
      ['OP1', ['ru'], ['en']],
      ['OP2', ['ru'], ['en']],
    ]);
  });

  it('leaves out the words of a language that is none of the decision’s', () => {
    const english = { ...ADOPTED, languages: ['en'] };
    const { provisions, title } = publicDecision(english, DECISION, IN_FORCE);
    for (const { text, behind } of provisions)
      expect([Object.keys(text), behind]).toEqual([['en'], []]);
    expect(title).toEqual({ en: 'On *contact* points' });
  });
});
