import * as fc from 'fast-check';
import { draftsUnder, itemsInOrder } from './order-of-business';
import { tries, type Move } from './moves.support';
import {
  asks,
  atWork,
  CHAIR,
  draftsJournal,
  head,
  OFFICER,
  opened,
  SECOND_OFFICER,
  type Hall,
} from './table.support';

/**
 * What a journal never says, whatever happened in the meeting (practice rule 5, I23): it is made of
 * who spoke and what was decided, and whoever did nothing but object is nowhere in it.
 */
const chance = fc.noBias(fc.nat(9_999));
const move: fc.Arbitrary<Move> = fc.record({ act: chance, actor: chance, target: chance });
const moves = fc.array(move, { minLength: 40, maxLength: 120 });

/** Whatever is still before the meeting is ended, and the meeting closed. */
function closes(hall: Hall): void {
  const state = hall.meeting();
  if (state.status === 'CLOSED') return;
  if (state.status === 'SUSPENDED') hall.does(CHAIR, 'meeting.resume', {});
  if (state.order) hall.does(CHAIR, 'order.rule', { granted: true });
  if (hall.meeting().floor.speaking) hall.does(CHAIR, 'floor.end', {});
  const { current, items } = hall.meeting();
  if (current !== null) {
    const drafts = draftsUnder(items[current]!);
    for (const draft of drafts) hall.asked.delete(draft);
    hall.does(CHAIR, 'item.adjourn', { item: current, drafts });
  }
  hall.does(CHAIR, 'meeting.close', {});
}

/** A meeting in which two Members did nothing but object: one aloud, one with a hand that was seen. */
function objectedTo(): Hall {
  const hall = opened();
  const against = asks(hall);
  const item = hall.item('5').id;
  hall.does(head('XDO'), 'objection.raise', { against: item, reason: 'A reason.' });
  hall.does(CHAIR, 'objection.seen', { against, delegation: 'XEL' });
  hall.does(CHAIR, 'item.move', { item, to: 'struck' });
  return hall;
}

const codesIn = (value: unknown): Set<string> =>
  new Set(JSON.stringify(value).match(/\bX[A-Z]{2}\b/g) ?? []);

/** Delegations that did something which a journal tells. */
function heard(hall: Hall): Set<string> {
  const { floor, orders, presided } = hall.meeting();
  const spoke = floor.spoken.flatMap(({ speaker }) => [speaker.delegation, ...speaker.aligned]);
  const chaired = presided.map(({ delegation }) => delegation);
  const all = [...spoke, ...orders.map(({ delegation }) => delegation), ...chaired];
  return new Set(all.filter((code) => code !== null));
}

it('I23 no journal holds a delegation that only objected, whatever happened in the meeting', () => {
  let objectors = 0;
  let spoken = 0;
  fc.assert(
    fc.property(moves, fc.boolean(), (all, fromTheAgenda) => {
      const hall = fromTheAgenda ? objectedTo() : atWork();
      for (const one of all) tries(hall, one);
      closes(hall);
      draftsJournal(hall);
      hall.pass(30 * 24 * 3_600_000);
      hall.does(SECOND_OFFICER, 'journal.issue', { body: 'PC' });
      const objected = hall
        .events()
        .filter(({ type }) => type === 'objection.raise' || type === 'objection.seen')
        .flatMap(({ data }) => [...codesIn(data)]);
      const told = heard(hall);
      const { entries, attachments, names, place } = hall.meeting().journal!;
      const said = codesIn({ entries, attachments, names, place });
      for (const code of said) expect(told).toContain(code);
      objectors += objected.filter((code) => !told.has(code)).length;
      spoken += said.size;
      // What the events of the journal carry says no more than what it adds up to.
      const events = hall.events().filter(({ type }) => type.startsWith('journal.'));
      for (const { data } of events) for (const code of codesIn(data)) expect(told).toContain(code);
      if (hall.meeting().agenda.status !== 'ADOPTED') expect(entries).toEqual([]);
      else
        expect(entries.map(({ item }) => item)).toEqual(
          itemsInOrder(hall.meeting()).map(({ id }) => id),
        );
    }),
    { numRuns: 120 },
  );
  expect(objectors).toBeGreaterThan(50);
  expect(spoken).toBeGreaterThan(100);
});

it('drafts are needed by their names alone: nothing else of a draft is read', () => {
  const hall = atWork('3.b');
  closes(hall);
  const secret = { secret: 'XDO', objections: { XDO: {} } } as object;
  for (const { documents } of Object.values(hall.meeting().items))
    for (const { draft } of documents) if (draft !== null) hall.drafts[draft] = secret;
  draftsJournal(hall);
  expect(JSON.stringify(hall.meeting().journal)).not.toContain('XDO');
  expect(hall.events().at(-1)!.by.person).toBe(OFFICER.person);
});
