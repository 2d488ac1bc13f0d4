import { type Actor } from '@shanyrak/council';
import {
  FIRST_ISSUANCE,
  type IssuanceGiven,
  type Issuing,
  type IssuingAct,
  ISSUING_ACTS,
  mayIssue,
  NOT_ISSUED,
} from './issuing';

const officer = (person: string): Actor => ({
  ...{ person, as: 'secretariat', delegation: null, function: null, authorised: false },
  ...{ chair: false, secretariat: true, accredited: true },
});
const NOW = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const AGAIN: IssuanceGiven = { ...FIRST_ISSUANCE, reason: 'Layout' };
const MEMBERS: IssuanceGiven = { ...FIRST_ISSUANCE, distribution: 'members' };

const preparation = { digest: NOW, preparedBy: 'one', preparedAt: 1, given: FIRST_ISSUANCE };
const prepared: Issuing = { ...NOT_ISSUED, prepared: { ...preparation, edition: 1 } };
const edition = { edition: 1, digest: NOW, issuedAt: 2, distribution: 'general' } as const;
const issued: Issuing = { ...NOT_ISSUED, issued: edition };
const published: Issuing = { ...issued, publishedAt: 3 };
const again: Issuing = { ...published, prepared: { ...preparation, edition: 2 } };

interface Asked {
  readonly actor?: Actor;
  readonly shown?: string | null;
  readonly now?: string;
  readonly given?: IssuanceGiven;
  readonly voided?: boolean;
}

const rule = (act: IssuingAct, known: Issuing, asked: Asked = {}): string | null => {
  const { actor = officer('two'), ...facts } = asked;
  const all = { shown: NOW, now: NOW, given: FIRST_ISSUANCE, ...facts };
  return mayIssue(act, 'PC.DEC/1', known, actor, all)?.rule ?? null;
};

describe('a document', () => {
  it('is prepared by one officer, issued by another, and taken back by any until then', () => {
    expect(rule('prepare', NOT_ISSUED)).toBeNull();
    expect(rule('issue', prepared)).toBeNull();
    expect(rule('issue', prepared, { actor: officer('one') })).toBe('issue.sameOfficer');
    for (const person of ['one', 'two'])
      expect(rule('takeBack', prepared, { actor: officer(person), shown: null })).toBeNull();
  });

  it('never changes once it is issued: another edition takes the same two steps and a reason', () => {
    for (const known of [issued, published]) {
      for (const act of ['issue', 'takeBack'] as const)
        expect(rule(act, known)).toBe('issue.issued');
      expect(rule('prepare', known)).toBe('issue.reason');
      expect(rule('prepare', known, { given: AGAIN })).toBeNull();
    }
    expect(rule('issue', again)).toBeNull();
    expect(rule('issue', again, { actor: officer('one') })).toBe('issue.sameOfficer');
    expect(rule('takeBack', again)).toBeNull();
  });

  it('is the Secretariat’s alone, whatever else one holds', () => {
    const chair = { ...officer('two'), chair: true, secretariat: false };
    const gone = { ...officer('two'), accredited: false };
    for (const act of ISSUING_ACTS)
      for (const known of [NOT_ISSUED, prepared, issued, again]) {
        expect(rule(act, known, { actor: chair })).toBe('capacity.notHeld');
        expect(rule(act, known, { actor: gone })).toBe('accreditation.ended');
      }
  });

  it('goes step by step', () => {
    expect(rule('prepare', prepared)).toBe('issue.prepared');
    expect(rule('issue', NOT_ISSUED)).toBe('issue.none');
    expect(rule('takeBack', NOT_ISSUED)).toBe('issue.none');
    for (const known of [NOT_ISSUED, prepared])
      expect(rule('publish', known)).toBe('publication.notIssued');
  });

  it('is what was on the officer’s screen, at every step', () => {
    for (const [act, known] of [
      ['prepare', NOT_ISSUED],
      ['issue', prepared],
      ['publish', issued],
    ] as const) {
      expect(rule(act, known, { shown: OTHER })).toBe('stale');
      expect(rule(act, known, { shown: null })).toBe('digest.missing');
    }
  });

  it('is none of a decision that turned out to be none; what was prepared is taken back', () => {
    for (const act of ['prepare', 'issue', 'publish'] as const)
      expect(rule(act, prepared, { voided: true })).toBe('issue.voided');
    expect(rule('takeBack', prepared, { voided: true })).toBeNull();
  });

  it('is prepared anew where names were corrected in between', () => {
    for (const shown of [OTHER, NOW])
      expect(rule('issue', prepared, { shown, now: OTHER })).toBe('issue.changed');
    expect(rule('takeBack', prepared, { now: OTHER, shown: null })).toBeNull();
  });
});

describe('publishing', () => {
  it('is an act of its own, once, and changes nothing', () => {
    expect(rule('publish', issued)).toBeNull();
    expect(rule('publish', issued, { actor: officer('one') })).toBeNull();
    // What is published is what was issued, whatever an edition made now would say.
    expect(rule('publish', issued, { now: OTHER })).toBeNull();
    for (const known of [published, again])
      expect(rule('publish', known)).toBe('publication.published');
  });

  it('is not for what was issued for Members only', () => {
    const closed = { ...issued, issued: { ...edition, distribution: 'members' } } as const;
    expect(rule('publish', closed)).toBe('publication.membersOnly');
    expect(rule('prepare', closed, { given: AGAIN })).toBeNull();
  });

  it('is never undone: another edition of what is public is for general distribution', () => {
    const given = { ...MEMBERS, reason: 'Layout' };
    expect(rule('prepare', published, { given })).toBe('issue.public');
    expect(rule('prepare', issued, { given })).toBeNull();
  });
});
