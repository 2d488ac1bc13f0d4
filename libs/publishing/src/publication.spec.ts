import { type Actor } from '@shanyrak/council';
import { type Publication, type PublicationAct, mayPublish } from './publication';

const officer = (person: string): Actor => ({
  ...{ person, as: 'secretariat', delegation: null, function: null, authorised: false },
  ...{ chair: false, secretariat: true, accredited: true },
});
const NOW = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const prepared: Publication = { digest: NOW, preparedBy: 'one', preparedAt: 1, issuedAt: null };
const issued: Publication = { ...prepared, issuedAt: 2 };

const rule = (
  act: PublicationAct,
  known: Publication | null,
  actor = officer('two'),
  shown: string | null = NOW,
  now = NOW,
): string | null => mayPublish(act, 'PC.DEC/1', known, actor, { shown, now })?.rule ?? null;

describe('a publication', () => {
  it('is prepared by one officer, issued by another, and taken back by any until then', () => {
    expect(rule('prepare', null)).toBeNull();
    expect(rule('issue', prepared)).toBeNull();
    expect(rule('issue', prepared, officer('one'))).toBe('publication.sameOfficer');
    for (const person of ['one', 'two'])
      expect(rule('takeBack', prepared, officer(person), null)).toBeNull();
  });

  it('never changes once it is issued', () => {
    for (const act of ['prepare', 'issue', 'takeBack'] as const)
      expect(rule(act, issued)).toBe('publication.issued');
  });

  it('is the Secretariat’s alone, whatever else one holds', () => {
    const chair = { ...officer('two'), chair: true, secretariat: false };
    for (const act of ['prepare', 'issue', 'takeBack'] as const) {
      expect(rule(act, issued, chair)).toBe('capacity.notHeld');
      expect(rule(act, prepared, { ...officer('two'), accredited: false })).toBe(
        'accreditation.ended',
      );
    }
  });

  it('goes step by step', () => {
    expect(rule('prepare', prepared)).toBe('publication.prepared');
    expect(rule('issue', null)).toBe('publication.none');
    expect(rule('takeBack', null)).toBe('publication.none');
  });

  it('is what was on the officer’s screen, at both steps', () => {
    expect(rule('prepare', null, officer('two'), OTHER)).toBe('stale');
    expect(rule('prepare', null, officer('two'), null)).toBe('digest.missing');
    expect(rule('issue', prepared, officer('two'), OTHER)).toBe('stale');
    expect(rule('issue', prepared, officer('two'), null)).toBe('digest.missing');
  });

  it('is none of a decision that turned out to be none; what was prepared is taken back', () => {
    const digests = { shown: NOW, now: NOW, voided: true };
    const of = (act: PublicationAct, known: Publication | null) =>
      mayPublish(act, 'PC.DEC/1', known, officer('two'), digests)?.rule ?? null;
    expect(of('prepare', null)).toBe('publication.voided');
    expect(of('issue', prepared)).toBe('publication.voided');
    expect(of('takeBack', prepared)).toBeNull();
  });

  it('is prepared anew where names were corrected in between', () => {
    expect(rule('issue', prepared, officer('two'), OTHER, OTHER)).toBe('publication.changed');
    expect(rule('issue', prepared, officer('two'), NOW, OTHER)).toBe('publication.changed');
    expect(rule('takeBack', prepared, officer('two'), null, OTHER)).toBeNull();
  });
});
