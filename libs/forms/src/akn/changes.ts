import { type RelationKind } from '@shanyrak/publishing';
import { addressOf } from '../addresses';
import { el, type Element, said } from '../xml';
import { source } from './frbr';
import { type Met, type Writing } from './writing';

/**
 * What the head tells of changes. Those that the document makes in others, by its relations, are active
 * modifications. Those that are proposed in its own words are passive ones, marked as proposed: a step
 * says whose each is and when, its places are named, and its reasons are a note. A document that shows
 * no changes tells of none.
 */
export function workflowOf(writing: Writing): Element | null {
  const steps = changesMet(writing).map(({ step, delegation, at }) =>
    el('step', { eId: step, date: at, by: `#${delegation}`, as: '#author', refersTo: '#proposed' }),
  );
  return steps.length === 0 ? null : el('workflow', source, ...steps);
}

export function analysisOf(writing: Writing): Element | null {
  const active = relationsOf(writing).flatMap(({ eId, relation, symbol }) => {
    const made = ACTIVE[relation];
    if (!made) return [];
    const [name, type] = made;
    return [
      el(
        name,
        { eId: `mod_${eId}`, type, incomplete: relation === 'amends' ? 'true' : undefined },
        el('source', { href: '#body' }),
        el('destination', { href: addressOf(symbol) }),
      ),
    ];
  });
  const passive = changesMet(writing).map(({ step, met }) => proposedOf(step, met));
  if (active.length + passive.length === 0) return null;
  return el(
    'analysis',
    source,
    active.length === 0 ? null : el('activeModifications', {}, ...active),
    passive.length === 0 ? null : el('passiveModifications', {}, ...passive),
  );
}

/** The relations to earlier documents, each under the name by which the head speaks of it. */
export const relationsOf = ({
  manuscript,
}: Writing): {
  readonly eId: string;
  readonly relation: RelationKind;
  readonly symbol: string;
}[] => manuscript.identity.relations.map((one, at) => ({ ...one, eId: `activeRef_${at + 1}` }));

/** `amends` and `corrects` say by themselves where; which place it is, the head does not. */
const ACTIVE: Partial<Record<RelationKind, readonly [element: string, type: string]>> = {
  amends: ['textualMod', 'substitution'],
  corrects: ['textualMod', 'replacement'],
  repeals: ['textualMod', 'repeal'],
  implements: ['legalSystemMod', 'implementation'],
};

function proposedOf(step: string, { places }: Met): Element {
  const to = (way: 'ins' | 'del') => places.filter((place) => place.way === way);
  const [come, gone] = [to('ins'), to('del')];
  const type = gone.length === 0 ? 'insertion' : come.length === 0 ? 'repeal' : 'substitution';
  return el(
    'textualMod',
    { eId: `mod_${step}`, type, refersTo: '#proposed' },
    el('source', { href: `#${step}` }),
    ...places.map(({ eId }) => el('destination', { href: `#${eId}` })),
    ...gone.map(({ eId }) => el('old', { href: `#${eId}` })),
    ...come.map(({ eId }) => el('new', { href: `#${eId}` })),
  );
}

/** The reasons of a change, and who else is behind it. */
export function notesOf(writing: Writing): Element | null {
  const notes = [...writing.changes].flatMap(([change, { note }]) =>
    note === null
      ? []
      : [
          el(
            'note',
            { eId: note.eId, marker: note.marker },
            said('p', {}, writing.manuscript.changes[change]!.comment ?? ''),
          ),
        ],
  );
  return notes.length === 0 ? null : el('notes', source, ...notes);
}

interface ChangeMet {
  readonly step: string;
  readonly delegation: string;
  readonly at: string;
  readonly met: Met;
}

/** In the order in which the text shows them. */
function changesMet(writing: Writing): ChangeMet[] {
  const delegations = new Map(delegationsOf(writing).map(({ eId, author }) => [author, eId]));
  return [...writing.changes].map(([change, met], at) => {
    const { author, at: when } = writing.manuscript.changes[change]!;
    return { step: `step_${at + 1}`, delegation: delegations.get(author)!, at: when, met };
  });
}

/** Whose changes the text shows, each once. */
export function delegationsOf({ manuscript, changes }: Writing): {
  readonly eId: string;
  readonly author: string;
}[] {
  const authors = new Set([...changes.keys()].map((change) => manuscript.changes[change]!.author));
  return [...authors].map((author, at) => ({ eId: `delegation_${at + 1}`, author }));
}
