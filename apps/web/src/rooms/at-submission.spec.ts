import { type SubmissionState } from '@shanyrak/draft';
import { type ContextHere } from '../live/kind';
import { contextOf, contextOfChair, contextOfOfficer, handedIn } from './acts.support';
import { circulating, insisting, placeAt, registerOf, type Step } from './at-submission';
import { type AnyAct } from './draft-kind';
import { hindrance } from './foresee';

const PREFIX = 'PC';
const paper = handedIn();
const registered = handedIn({ registered: true });
const suggested: SubmissionState = { ...paper, status: 'SUGGESTED', suggestion: 'Number OP3.' };
const [head, stranger, officer] = [contextOf('XAA'), contextOf('XBE'), contextOfOfficer()];

/** The rule that would refuse an act on this paper; null where none does. */
const ruleOf = (state: SubmissionState, { stream, act }: Step, context: ContextHere) =>
  hindrance(state, stream, act, context, state.at)?.rule ?? null;
const onPaper = (act: AnyAct): Step => ({ stream: `submission:${paper.id}`, act });
const bySecretariat = { as: 'secretariat' } as const;
const register = onPaper({ type: 'draft.register', ...bySecretariat, payload: {} });
const suggest = onPaper({ type: 'draft.suggest', ...bySecretariat, payload: { note: 'A title.' } });
const [circulate] = circulating(paper);
const insist = (state: SubmissionState) => insisting(state, 'national', PREFIX);

describe('who is at a submission', () => {
  it('the Secretariat, and whoever acts for its sponsor, each in their capacity', () => {
    expect(placeAt(paper, officer)).toEqual({ secretariat: true, sponsor: null });
    expect(placeAt(paper, head)).toEqual({ secretariat: false, sponsor: 'national' });
    expect(placeAt(paper, stranger).sponsor).toBeNull();
    expect(placeAt(paper, null)).toEqual({ secretariat: false, sponsor: null });
    const of = (sponsor: string) => ({ ...paper, sponsor });
    expect(placeAt(of('SEC'), officer)).toEqual({ secretariat: true, sponsor: 'secretariat' });
    expect(placeAt(of('CHAIR'), contextOfChair()).sponsor).toBe('chair');
    expect(placeAt(of('SEC'), contextOfChair()).sponsor).toBeNull();
  });
});

describe('the way to the table', () => {
  it('the Secretariat registers and remarks, and circulates what has its symbol', () => {
    expect(ruleOf(paper, register, officer)).toBeNull();
    expect(ruleOf(paper, suggest, officer)).toBeNull();
    expect(ruleOf(paper, circulate, officer)).toBe('submission.notRegistered');
    expect(ruleOf(registered, circulate, officer)).toBeNull();
    expect(ruleOf(registered, register, officer)).toBe('submission.status');
    expect(ruleOf(suggested, suggest, officer)).toBe('submission.status');
  });

  it('I22 the sponsor needs nobody: what is not registered yet is registered and circulated', () => {
    for (const state of [paper, suggested]) {
      expect(insist(state).map(({ stream }) => stream)).toEqual([
        `submission:${paper.id}`,
        `draft:${paper.id}`,
      ]);
      expect(ruleOf(state, insist(state)[0], head)).toBeNull();
    }
    const [only, ...more] = insist(registered);
    expect([only.stream, more]).toEqual([`draft:${paper.id}`, []]);
    expect(ruleOf(registered, only, head)).toBeNull();
  });

  it('is nobody else’s, and no adviser’s of the sponsor', () => {
    const adviser = { ...head, actor: { ...head.actor, authorised: false, function: null } };
    for (const state of [paper, registered]) {
      expect(ruleOf(state, insist(state)[0], stranger)).toBe('access.denied');
      expect(ruleOf(state, insist(state)[0], adviser)).toBe('sheet.notAuthorised');
    }
    expect(ruleOf(paper, register, head)).toBe('capacity.notHeld');
    expect(ruleOf(registered, circulate, head)).toBe('capacity.notHeld');
  });

  it('the number comes from the register of the body before which the paper is laid', () => {
    expect(registerOf(paper, PREFIX)).toEqual({});
    const committee = { ...paper, body: 'SOC' };
    expect(registerOf(committee, PREFIX)).toEqual({ body: 'SOC' });
    expect(insist(committee)[0].act.payload).toEqual({ body: 'SOC' });
  });
});
