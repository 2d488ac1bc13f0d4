import { type DraftState } from '@shanyrak/draft';
import { at, commandFor, does, lastOf, tabled, words } from './acts.support';
import { changedUnder } from './changed-under';
import { type AnyAct } from './draft-kind';

const national = { as: 'national' } as const;
const replaces = (state: DraftState, who: string, label: string, from: string, to: string) =>
  does(state, who, {
    ...{ ...national, type: 'amendment.propose' },
    payload: {
      change: {
        ...{ kind: 'replace', provision: at(state, label) },
        text: words(state, label).replace(from, to),
      },
      language: 'en',
    },
  });

/** As when the Chair settles other words for it. */
const agreedOtherwise = (state: DraftState, label: string): DraftState => {
  const id = at(state, label);
  const provision = { ...state.provisions[id]!, text: { en: 'Decides otherwise;' } };
  return { ...state, seq: state.seq + 1, provisions: { ...state.provisions, [id]: provision } };
};

const then = replaces(tabled(), 'XAA', 'OP1', 'establish', 'create');
const target = lastOf(then);
const OP1 = at(then, 'OP1');
const under = (act: AnyAct, now: DraftState, from: DraftState = then) =>
  changedUnder(commandFor(act, from), from, now);

const onAmendment: readonly AnyAct[] = [
  { ...national, type: 'stance.set', payload: { target, stance: 'support' } },
  { ...national, type: 'amendment.cosponsor', payload: { amendment: target } },
  {
    ...national,
    type: 'amendment.revise',
    payload: { amendment: target, text: 'x', language: 'en' },
  },
  { ...national, type: 'amendment.withdraw', payload: { amendment: target } },
  {
    ...{ ...national, type: 'amendment.propose' },
    payload: { change: { kind: 'amend', amendment: target, text: 'x' }, language: 'en' },
  },
];
const onProvision: readonly AnyAct[] = [
  { ...national, type: 'stance.set', payload: { target: OP1, stance: 'reserve' } },
  { ...national, type: 'adRef.mark', payload: { provision: OP1, until: null } },
  ...(
    [
      { kind: 'replace', provision: OP1, text: 'x' },
      { kind: 'delete', provision: OP1 },
      { kind: 'insert', after: OP1, provisionKind: 'operative', depth: 0, text: 'x' },
      { kind: 'move', provision: at(then, 'OP3'), after: OP1 },
      { kind: 'merge', provision: at(then, 'PP2'), with: OP1, text: 'x' },
    ] as const
  ).map((change): AnyAct => ({
    ...{ ...national, type: 'amendment.propose', payload: { change, language: 'en' } },
  })),
  {
    ...{ type: 'amendment.enter', as: 'secretariat' },
    payload: {
      ...{ delegation: 'XBE', language: 'en' },
      change: { kind: 'replace', provision: OP1, text: 'x' },
    },
  },
];

describe('words that have changed under an act on its way', () => {
  it.each([...onAmendment, ...onProvision])('are noticed under %j', (act) => {
    expect(under(act, agreedOtherwise(then, 'OP1'))).toEqual({ provision: OP1 });
    expect(under(act, agreedOtherwise(then, 'OP2'))).toBeNull();
    expect(under(act, then)).toBeNull();
  });

  it.each(onAmendment)('are an amendment’s words as well, under %j', (act) => {
    const revised = does(then, 'XAA', {
      ...{ ...national, type: 'amendment.revise' },
      payload: {
        amendment: target,
        text: words(then, 'OP1').replace('establish', 'found'),
        language: 'en',
      },
    });
    expect(under(act, revised)).toEqual({ provision: OP1 });
  });

  it('are not what others say of them', () => {
    const said = does(replaces(then, 'XBE', 'OP1', 'directory', 'register'), 'XCI', {
      ...{ ...national, type: 'stance.set', payload: { target, stance: 'oppose' } },
    });
    for (const act of [...onAmendment, ...onProvision]) expect(under(act, said)).toBeNull();
  });

  it('hold back no objection, and nothing that the server judges by its digest', () => {
    const now = agreedOtherwise(then, 'OP1');
    const acts: readonly AnyAct[] = [
      { ...national, type: 'objection.raise', payload: { against: target } },
      { ...national, type: 'objection.withdraw', payload: { against: target } },
      { ...national, type: 'seat.take', payload: {} },
      { ...national, type: 'stance.lift', payload: { target }, digest: 'of what was seen' },
    ];
    for (const act of acts) expect(under(act, now)).toBeNull();
  });
});
