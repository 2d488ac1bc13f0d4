import {
  type ClosedDays,
  inOrder,
  nameAt,
  readRoster,
  rosterAt,
  unsoundDays,
} from '@shanyrak/council';
import { isUuid } from '@shanyrak/kernel';
import { consolidate } from '@shanyrak/text';
import cica from '../rosters/cica.json';
import council from './council.json';
import draft from './draft.json';
import negotiation from './negotiation.json';
import table from './table.json';

/**
 * The demonstration council, its draft and the script of its negotiation (practice rule 13). What
 * the story, the tests and the guides rely on is held here, so that a slip in the data is found
 * where it was made.
 */
const NOW = Date.parse('2026-03-26T12:00:00+05:00');
const participants = readRoster(council);
const seated = rosterAt(participants, NOW);
const members = seated
  .filter(({ status }) => status === 'MEMBER')
  .map(({ participant }) => participant.code);

const accreditations = council.persons.flatMap(({ id, accreditations: all }) =>
  all.map((one) => ({ person: id, ...one })),
);
const holders = (delegation: string, held: string): string[] =>
  accreditations
    .filter((one) => one.delegation === delegation && one.function === held)
    .map(({ person }) => person);

describe('the demonstration council', () => {
  it('has 24 Members, three observer States and an organization, under codes of our own', () => {
    const count = (status: string): number => seated.filter((one) => one.status === status).length;
    expect([count('MEMBER'), count('OBSERVER_STATE'), count('OBSERVER_ORGANIZATION')]).toEqual([
      24, 3, 1,
    ]);
    for (const { code } of participants) expect(code).toMatch(/^X[A-Z]{2}$/);
  });

  it('borrows no name from the roster of CICA', () => {
    const real = new Set(
      readRoster(cica).flatMap(({ names }) => names.flatMap((n) => [n.en, n.ru])),
    );
    for (const one of participants) {
      expect(real).not.toContain(nameAt(one, NOW, 'en'));
      expect(real).not.toContain(nameAt(one, NOW, 'ru'));
    }
  });

  it('names every person once, in both scripts, under an address that reaches nobody', () => {
    expect(new Set(council.persons.map(({ id }) => id)).size).toBe(council.persons.length);
    expect(new Set(council.persons.map(({ email }) => email)).size).toBe(council.persons.length);
    for (const { id, name, email } of council.persons) {
      expect(isUuid(id)).toBe(true);
      expect(name.en).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      expect(name.ru).toMatch(/^[А-Я][а-я]+ [А-Я][а-я]+$/);
      expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/);
    }
  });

  it('gives each delegation one head, and each Member an adviser', () => {
    for (const { code } of participants) expect(holders(code, 'head')).toHaveLength(1);
    for (const code of members) expect(holders(code, 'adviser')).toHaveLength(1);
  });

  it('has a Chair and a facilitator whose delegations have heads of their own', () => {
    for (const person of [council.chair.person, council.facilitator.person]) {
      const own = accreditations.filter((one) => one.person === person);
      expect(own).toHaveLength(1);
      expect(members).toContain(own[0]!.delegation);
      expect(holders(own[0]!.delegation, 'head')).not.toContain(person);
    }
    expect(holders(council.facilitator.delegation, 'deputy')).toContain(council.facilitator.person);
  });

  it('has officers enough for acts of two, who speak for no delegation', () => {
    expect(council.secretariat.length).toBeGreaterThanOrEqual(3);
    for (const { person } of council.secretariat) {
      expect(council.persons.find(({ id }) => id === person)?.accreditations).toEqual([]);
    }
  });
});

describe('the closed days of its delegations', () => {
  const { closedDays } = council;
  const all: (ClosedDays | null)[] = Object.values(closedDays).flatMap(({ mission, capital }) => [
    ...[mission, capital],
  ]);
  const declared = all.filter((one) => one !== null);

  it('are declared as delegations can declare them', () => {
    const codes = participants.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(Object.keys(closedDays)));
    for (const days of declared) {
      expect(unsoundDays(days)).toBeNull();
      expect(inOrder(days)).toEqual(days);
    }
  });

  it('differ as weekends do, and of some Members nothing is known', () => {
    const weekends = new Set(declared.map(({ weekdays }) => weekdays.join()));
    expect([...weekends].sort()).toEqual(['0,6', '4,5', '5', '5,6']);
    const missing = members.filter((code) => !(code in closedDays));
    expect(missing.length).toBeGreaterThanOrEqual(3);
    expect(all).toContain(null);
  });
});

const base = new Map(draft.provisions.map(({ key, text }) => [key, text.en]));
const ofKind = (kind: string) => draft.provisions.filter((one) => one.kind === kind);

describe('the draft on the table', () => {
  it('has a title, a body clause, 8 or more preambular and 14 or more operative paragraphs', () => {
    expect(draft.provisions[0]!.text).toEqual(draft.title);
    expect(ofKind('heading')).toHaveLength(1);
    expect(ofKind('preambular').length).toBeGreaterThanOrEqual(8);
    expect(ofKind('operative').length).toBeGreaterThanOrEqual(14);
    expect(ofKind('subparagraph').length).toBeGreaterThanOrEqual(4);
    expect(base.size).toBe(draft.provisions.length);
  });

  it('is sponsored by Members', () => {
    expect(members).toEqual(expect.arrayContaining([draft.sponsor, ...draft.coSponsors]));
  });

  it.each(['en', 'ru'] as const)('keeps the form of a resolution: %s', (language) => {
    const opening = /^\*[^*]+\*/;
    for (const { text } of ofKind('preambular')) {
      expect(text[language]).toMatch(opening);
      expect(text[language]).toMatch(/,$/);
    }
    const operative = ofKind('operative').map(({ text }) => text[language]);
    for (const text of operative) expect(text).toMatch(opening);
    for (const text of operative.slice(0, -1)) expect(text).toMatch(/[;:]$/);
    expect(operative.at(-1)).toMatch(/\.$/);
    for (const { text } of ofKind('subparagraph')) expect(text[language]).toMatch(/^[^*]+;$/);
  });
});

const { amendments, compromises } = negotiation;

describe('the script of the negotiation', () => {
  it('has 44 or more amendments by 20 or more Members', () => {
    expect(amendments.length).toBeGreaterThanOrEqual(44);
    expect(new Set(amendments.map(({ by }) => by)).size).toBeGreaterThanOrEqual(20);
    const keys = [...amendments, ...compromises].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('inserts, deletes and replaces, and each replacement changes the words of its provision', () => {
    expect(new Set(amendments.map(({ kind }) => kind))).toEqual(
      new Set(['replace', 'insert', 'delete']),
    );
    for (const { kind, provision, text } of amendments) {
      expect(base.has(provision)).toBe(true);
      if (kind === 'delete') expect(text).toBeUndefined();
      else expect(text).toMatch(/[,;:.]$/);
      if (kind === 'replace') expect(text).not.toBe(base.get(provision));
    }
  });

  it('gives a delegation one stance on an amendment, and the sponsors none', () => {
    for (const { by, coSponsors = [], supports = [], opposes = [], reserves = [] } of amendments) {
      const named = [by, ...coSponsors, ...supports, ...opposes, ...reserves];
      expect(new Set(named).size).toBe(named.length);
      expect(members).toEqual(expect.arrayContaining(named));
    }
  });

  it('has a Chair’s text for brackets of the same provision, in words that nobody proposed', () => {
    expect(compromises.length).toBeGreaterThanOrEqual(8);
    for (const { provision, text, settles } of compromises) {
      const settled = amendments.filter(({ key }) => settles.includes(key));
      expect(settled.map(({ key }) => key)).toEqual(settles);
      expect(settled.length).toBeGreaterThanOrEqual(2);
      for (const one of settled) expect(one.provision).toBe(provision);
      expect(text).not.toBe(base.get(provision));
      expect(amendments.map((one) => one.text)).not.toContain(text);
    }
  });
});

describe('the table as it is laid', () => {
  const on = (provision: string) => table.amendments.filter((one) => one.provision === provision);

  it('has five to seven amendments by as many Members: words, a new paragraph, a deletion', () => {
    expect(table.amendments.length).toBeGreaterThanOrEqual(5);
    expect(table.amendments.length).toBeLessThanOrEqual(7);
    expect(new Set(table.amendments.map(({ by }) => by)).size).toBe(table.amendments.length);
    const kinds = new Set(table.amendments.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['replace', 'insert', 'delete']));
    for (const { kind, provision, text } of table.amendments) {
      expect(base.has(provision)).toBe(true);
      if (kind === 'delete') expect(text).toBeUndefined();
      else expect(text).toMatch(/[,;.]$/);
      expect(text).not.toBe(base.get(provision));
    }
  });

  it('has two rivals for the same words of a paragraph, and a third for others of it', () => {
    const proposals = on('op5').map(({ key, by, text }) => ({ id: key, by: [by], text: text! }));
    const { groups } = consolidate({ base: base.get('op5')!, proposals });
    expect([...groups].sort((a, b) => b.length - a.length)).toEqual([
      ['op5-monthly', 'op5-weekly'],
      ['op5-five'],
    ]);
  });

  it('gives a Member one stance on each thing, and the sponsors none', () => {
    for (const { by, coSponsors = [], supports = [], opposes = [] } of table.amendments) {
      const named = [by, ...coSponsors, ...supports, ...opposes];
      expect(new Set(named).size).toBe(named.length);
      expect(members).toEqual(expect.arrayContaining(named));
    }
    expect(table.reservations).toHaveLength(1);
    for (const { by, provision } of table.reservations)
      expect([members.includes(by), base.has(provision)]).toEqual([true, true]);
  });
});
