import { type DraftState, type ProposedChange } from '@shanyrak/draft';
import { at, does, lastOf, tabled, words } from './acts.support';
import { oneReading, readersOf } from './one-reading';

const proposes = (state: DraftState, delegation: string, change: ProposedChange): DraftState =>
  does(state, delegation, {
    ...{ type: 'amendment.propose', as: 'national' },
    payload: { change, language: 'en' },
  });
const replaces = (state: DraftState, who: string, label: string, from: string, to: string) =>
  proposes(state, who, {
    ...{ kind: 'replace', provision: at(state, label) },
    text: words(state, label).replace(from, to),
  });
const supports = (state: DraftState, who: string, target: string) =>
  does(state, who, {
    ...{ type: 'stance.set', as: 'national', payload: { target, stance: 'support' } },
  });
const read = (state: DraftState, who: string, label: string) =>
  oneReading(state, who).rows.find(({ row }) => row.label === label);

const before = tabled();
const OP1 = words(before, 'OP1');

describe('the text as one delegation would have it', () => {
  it('is the present text where it has said nothing', () => {
    const state = replaces(before, 'XAA', 'OP1', 'directory', 'register');
    const { rows } = oneReading(state, 'XCI');
    expect(rows.map(({ text }) => text)).toEqual(
      before.order.map((id) => before.provisions[id]!.text['en']),
    );
    expect(rows.every(({ fate, undecided }) => fate === 'same' && !undecided)).toBe(true);
  });

  it('has its own reading in each bracket, else the one that it supports', () => {
    let state = replaces(before, 'XAA', 'OP1', 'establish', 'create');
    state = replaces(state, 'XBE', 'OP1', 'Decides to establish', 'Resolves to found');
    state = replaces(state, 'XCI', 'OP1', 'directory', 'register');
    state = supports(state, 'XAA', lastOf(state));
    expect(read(state, 'XAA', 'OP1')).toMatchObject({
      ...{ base: OP1, fate: 'changed', undecided: false },
      text: OP1.replace('establish', 'create').replace('directory', 'register'),
    });
    expect(read(state, 'XCI', 'OP1')?.text).toBe(OP1.replace('directory', 'register'));
    const [own] = Object.values(state.amendments);
    const joined = does(state, 'XDO', {
      ...{ type: 'amendment.cosponsor', as: 'national', payload: { amendment: own!.id } },
    });
    expect(read(joined, 'XDO', 'OP1')?.text).toBe(OP1.replace('establish', 'create'));
  });

  it('does not choose for whoever supports several readings of one place', () => {
    let state = replaces(before, 'XAA', 'OP1', 'establish', 'create');
    state = supports(state, 'XDO', lastOf(state));
    state = replaces(state, 'XBE', 'OP1', 'establish', 'found');
    state = supports(state, 'XDO', lastOf(state));
    expect(read(state, 'XDO', 'OP1')).toMatchObject({ text: OP1, fate: 'same', undecided: true });
  });

  it('has its new paragraphs in their place, and without what it would delete', () => {
    let state = proposes(before, 'XAA', {
      ...{ kind: 'insert', after: at(before, 'OP1'), provisionKind: 'operative', depth: 0 },
      text: 'Requests a report;',
    });
    state = proposes(state, 'XAA', { kind: 'delete', provision: at(state, 'OP4') });
    const { rows } = oneReading(state, 'XAA');
    const labels = rows.map(({ row }) => row.label);
    expect(labels.indexOf('OP1 bis')).toBe(labels.indexOf('OP1') + 1);
    expect(read(state, 'XAA', 'OP1 bis')).toMatchObject({
      ...{ base: '', text: 'Requests a report;', fate: 'inserted' },
    });
    expect(read(state, 'XAA', 'OP4')).toMatchObject({ text: null, fate: 'deleted' });
    expect(read(state, 'XBE', 'OP1 bis')).toBeUndefined();
  });

  it('has an alternative in the place of what it would replace', () => {
    let state = proposes(before, 'XAA', {
      ...{ kind: 'alternative', provision: at(before, 'OP1'), text: 'Decides nothing;' },
    });
    state = supports(state, 'XBE', lastOf(state));
    for (const who of ['XAA', 'XBE']) {
      expect(read(state, who, 'OP1')).toMatchObject({ base: OP1, text: null, fate: 'deleted' });
      expect(read(state, who, 'OP1 alt')).toMatchObject({ text: 'Decides nothing;' });
    }
    expect(read(state, 'XCI', 'OP1 alt')).toBeUndefined();
    const own = replaces(state, 'XBE', 'OP1', 'establish', 'create');
    expect(read(own, 'XBE', 'OP1')?.text).toBe(OP1.replace('establish', 'create'));
    expect(read(own, 'XBE', 'OP1 alt')).toBeUndefined();
  });

  it('marks its moves, and reads an amendment as it would amend it', () => {
    let state = replaces(before, 'XBE', 'OP1', 'establish', 'create');
    const target = lastOf(state);
    state = supports(state, 'XAA', target);
    state = proposes(state, 'XAA', {
      ...{ kind: 'amend', amendment: target, text: OP1.replace('establish', 'set up') },
    });
    state = proposes(state, 'XAA', {
      ...{ kind: 'move', provision: at(state, 'OP1'), after: at(state, 'OP3') },
    });
    expect(read(state, 'XAA', 'OP1')?.text).toBe(OP1.replace('establish', 'set up'));
    expect(read(state, 'XBE', 'OP1')?.text).toBe(OP1.replace('establish', 'create'));
    const places = oneReading(state, 'XAA').rows.map(({ row }) => row.place);
    expect(places).toContain('destination');
    expect(read(state, 'XAA', 'OP1')?.row.moves).toHaveLength(1);
    expect(oneReading(state, 'XBE').rows.map(({ row }) => row.place)).not.toContain('destination');
  });

  it('is offered for Members that have something in the text', () => {
    let state = replaces(before, 'XBE', 'OP1', 'establish', 'create');
    state = supports(state, 'XAA', lastOf(state));
    expect(readersOf(state, (code) => code.startsWith('X'))).toEqual(['XAA', 'XBE']);
    expect(readersOf(before, () => true)).toEqual([]);
  });
});
