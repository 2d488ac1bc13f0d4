import { type DraftEvent } from '@shanyrak/draft';
import { readFileSync } from 'node:fs';
import { i18n, type Language } from '../platform/language';
import { concernedBy } from './concerned';
import { type DoneTogether, draftAt, grown, NO_PAST, type Past } from './past';
import { structureWords } from './structure-words';
import { type Narrator, type Scene, tellOf } from './told';
import { toldWords } from './told-words';
import { roomWords } from './words';

function pastOf(name: string): Past {
  const lines = readFileSync(`test/corpus/streams/${name}.v1.jsonl`, 'utf8').trim().split('\n');
  return grown(
    NO_PAST,
    lines.map((line) => JSON.parse(line) as DraftEvent),
  );
}

const adopted = pastOf('draft-adopted');
const structure = pastOf('draft-structure');
const room = pastOf('draft-room');
const forwarded = pastOf('draft-forwarded');
const received = pastOf('draft-received');
const remitted = pastOf('draft-remitted');
const cameBack = pastOf('draft-come-back');
const closed = pastOf('draft-closed');
const silence = pastOf('draft-silence');
const statements = pastOf('draft-statements');

function narratorIn(language: Language): Narrator {
  const speaking =
    ({ module }: { readonly module: string }) =>
    (key: string, params?: object): string =>
      i18n.getFixedT(language, module)(key, { ...params });
  return {
    ...{ language, nameOf: (code) => code, nameOfBody: (code) => code },
    ...{ told: speaking(toldWords), say: speaking(roomWords), tell: speaking(structureWords) },
  };
}

function scenesOf(past: Past): readonly Scene[] {
  return past.acts.map((act) => ({
    act,
    before: draftAt(past, act.from - 1),
    after: draftAt(past, act.to)!,
  }));
}

const typeOf = ({ events: [first] }: DoneTogether): string => first.type;
const tales = (past: Past, language: Language): Map<string, string[]> => {
  const told = new Map<string, string[]>();
  for (const scene of scenesOf(past)) {
    const sentence = tellOf(scene, narratorIn(language));
    const known = told.get(typeOf(scene.act)) ?? [];
    if (sentence !== null) told.set(typeOf(scene.act), [...known, sentence]);
  }
  return told;
};

describe('what happened, told', () => {
  it('says who made a statement and who stands behind it, and nothing of what lapsed', () => {
    const told = tales(statements, 'en');
    expect(told.get('statement.submit')).toEqual([
      'XBE makes an interpretative statement.',
      'XCI makes a formal reservation.',
      'XDO explains its position in writing.',
      'XEL dissociates itself from a provision.',
      'XAA replies in writing.',
    ]);
    expect(told.get('statement.confirm')).toEqual([
      'XCI confirms that the statement of XBE is made on its behalf too.',
    ]);
    expect(told.get('statement.align')).toEqual(['XEL aligns itself with the statement of XBE.']);
    expect(told.get('statement.withdraw')).toEqual(['XCI takes its statement back.']);
  });

  it('says in a sentence what an act brought about', () => {
    const told = tales(adopted, 'en');
    expect(told.get('draft.circulate')).toEqual(['The Secretariat circulates the draft.']);
    expect(told.get('amendment.propose')).toContain('XAA proposes a change to OP2.');
    expect(told.get('draft.reopen')?.[0]).toMatch(
      /^XBE proposes a change to .P\d\. The draft goes back to negotiation\.$/,
    );
    expect(told.get('amendment.cosponsor')).toEqual([
      'XDO co-sponsors the amendment of XAA to OP2.',
    ]);
    expect(told.get('stance.set')).toEqual([
      'XDO holds a reservation on the amendment of XAA to OP2.',
      'XEL supports the amendment of XBE to OP2.',
      'XCI opposes the amendment of XBE to OP2.',
    ]);
    expect(told.get('undo')?.[0]).toBe('XCI takes back its last act: stance.');
    expect(told.get('wording.ask')?.[0]).toBe(
      'The Chair asks: Any objection to this wording of OP2?',
    );
    expect(told.get('wording.settle')?.[0]).toMatch(
      /^No objection stands: the wording of XAA is agreed in OP2\. Amendments returned to their sponsors: XBE/,
    );
    expect(told.get('text.propose')?.[0]).toMatch(/^The facilitator lays a text of its own/);
    expect(told.get('objection.raise')).toEqual(['XCI objects on PP1.']);
    expect(told.get('objection.seen')).toEqual(['An objection seen in the room is entered (XBE).']);
    expect(told.get('decision.adopt')).toEqual(['The text is adopted as PC.DEC/31.']);
    expect(told.get('item.close')).toEqual([
      'The item is closed: back to negotiation.',
      'The item is closed: adopted.',
    ]);
  });

  it('tells a round of silence from its beginning to its end', () => {
    const told = tales(silence, 'en');
    expect(told.get('silence.propose')?.[0]).toMatch(
      /^The Chair asks: Any objection to putting the text under silence until Monday,? 9 Feb/,
    );
    expect(told.get('silence.start')?.[0]).toBe(
      'The text is under silence until 9 February 2026 at 07:41 (PC.SIL/3/26).',
    );
    expect(told.get('silence.requestTime')).toEqual(['XBE asks for more time.']);
    expect(told.get('silence.extend')).toEqual([
      'The Chair moves the deadline to 11 February 2026 at 07:41.',
    ]);
    expect(told.get('silence.break')).toEqual([
      'XCI breaks silence by an amendment (OP1). Reason: A word of OP1.',
    ]);
    expect(told.get('silence.recordBreak')).toEqual([
      'XDO breaks silence. It came by note: Note 7/26.',
    ]);
    expect(told.get('silence.cancel')).toEqual([
      'The Chair cancels the silence procedure. Reason: An annex was missing.',
    ]);
    expect(told.get('silence.expire')).toEqual([
      'Nobody broke silence (PC.SIL/6/26): the text is adopted as PC.DEC/31.',
    ]);
    expect(told.get('silence.prove')?.[0]).toMatch(/^The Secretariat enters the proof .*\(XDO, /);
    expect(told.get('silence.void')).toEqual([
      'The Chair declares the adoption void. The number stays used.',
    ]);
    expect([...tales(silence, 'ru').keys()]).toEqual([...told.keys()]);
  });

  it('says the reason for a stance or an objection where one was given', () => {
    const scene = scenesOf(adopted).find(({ act }) => typeOf(act) === 'objection.raise')!;
    const [first] = scene.act.events;
    const event = {
      ...first,
      data: { ...first.data, objection: { reason: 'Not cleared.' } },
    } as unknown as DraftEvent;
    const act = { ...scene.act, events: [event] } as unknown as DoneTogether;
    expect(tellOf({ ...scene, act }, narratorIn('en'))).toBe(
      'XCI objects on PP1. Reason: Not cleared.',
    );
  });

  it('says whose amendment was read out, and who entered it', () => {
    const scene = scenesOf(adopted).find(({ act }) => typeOf(act) === 'amendment.propose')!;
    const [first] = scene.act.events;
    const by = { person: 'officer', delegation: null, as: 'secretariat' };
    const event = { ...first, type: 'amendment.enter', by } as unknown as DraftEvent;
    const entered = { ...scene, act: { ...scene.act, events: [event] as const } };
    expect(tellOf(entered, narratorIn('en'))).toBe(
      'XAA proposes a change to OP2. It was read out in the room; the Secretariat entered it.',
    );
    expect([...concernedBy(entered)]).toEqual([...concernedBy(scene)]);
    expect(concernedBy(entered).size).toBe(1);
  });

  it('tells that a text goes to another body, and that it is opened there', () => {
    const below = tales(forwarded, 'en');
    expect(below.get('question.put')).toEqual([
      'The Chair puts the question of recommending the text to the MC.',
    ]);
    expect(below.get('draft.forward')).toEqual(['The text is recommended to the MC.']);
    expect(below.get('item.close')).toEqual(['The item is closed: recommended to another body.']);
    expect(tales(received, 'en').get('draft.receive')?.[0]).toMatch(
      /^The Secretariat opens the text that the PC has recommended \(PC\.DD\/\d+\/26\)\.$/,
    );
  });

  it('tells what becomes of it there: that it comes back with remarks, or is adopted', () => {
    expect(tales(remitted, 'en').get('draft.remit')?.[0]).toMatch(
      /^The Chair remits the text to the PC, with remarks: The operative part is too long\./,
    );
    expect(tales(cameBack, 'en').get('remittal.record')?.[0]).toMatch(
      /^The MC remits the text \(MC\.DD\/1\/26\), with remarks: The operative/,
    );
    expect(tales(closed, 'en').get('adoption.record')).toEqual([
      'The text is adopted by the MC as MC.DEC/1.',
    ]);
  });

  it('tells every kind of change, and what settling it does', () => {
    const told = [...tales(structure, 'en').values()].flat().join('\n');
    for (const sentence of [
      /proposes to move OP\d(\(\w\))? after/,
      /proposes to divide OP\d into OP\d and/,
      /proposes to merge PP\d and PP\d\./,
      /offers an alternative, OP\d alt/,
      /proposes a change to the amendment of X/,
    ])
      expect(told).toMatch(sentence);
  });

  it('tells where the room is, what is agreed ad referendum, and that the Chair proceeded', () => {
    const told = [...tales(room, 'en').values()].flat().join('\n');
    for (const sentence of [
      /^The Chair takes up OP\d/m,
      /^X.. agrees to (OP\d|the whole text) ad referendum/m,
      /^X.. confirms its agreement to /m,
      /proceeded aloud without the remote seat of X/,
    ])
      expect(told).toMatch(sentence);
  });

  it.each(['en', 'ru'] as const)('leaves no gap in a sentence, in %s', (language) => {
    for (const past of [adopted, structure, room, forwarded, received, remitted, cameBack, closed])
      for (const sentence of [...tales(past, language).values()].flat()) {
        expect(sentence).not.toMatch(/\{\{|undefined|\(\)|\s\s|\s[.,]|^act\./);
        expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u);
      }
  });

  it('tells nothing of who sat down, nor of acts that it does not know', () => {
    const told = tales(adopted, 'en');
    expect(typeOf(adopted.acts[3]!)).toBe('seat.take');
    expect(told.has('seat.take')).toBe(false);
    expect(told.has('seat.pass')).toBe(false);
    const [scene] = scenesOf(adopted).slice(-1);
    const unknown = { ...scene!.act.events[0], type: 'nobody.knows' } as unknown as DraftEvent;
    const act = { ...scene!.act, events: [unknown] as const };
    expect(tellOf({ ...scene!, act }, narratorIn('en'))).toBeNull();
    expect(concernedBy({ ...scene!, act }).size).toBe(0);
  });

  it('belongs beside the provisions that it concerns', () => {
    const labels = (wanted: string): string[][] =>
      scenesOf(adopted)
        .filter(({ act }) => typeOf(act) === wanted)
        .map((scene) => [...concernedBy(scene)].map((id) => scene.after.provisions[id]!.label));
    expect(labels('draft.circulate')[0]).toHaveLength(9);
    expect(labels('stance.set')).toEqual([['OP2'], ['OP2'], ['OP2']]);
    expect(labels('objection.raise')).toEqual([['PP1']]);
    expect(labels('wording.settle')[0]).toEqual(['OP2']);
    expect(labels('question.put')).toEqual([[], []]);
  });
});
