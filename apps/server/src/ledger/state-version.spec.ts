import { readFileSync } from 'node:fs';
import { canonical, digestOfText } from '@shanyrak/kernel';
import { lift, type RecordedEvent } from '@shanyrak/ledger';
import { CORES, STATE_VERSION } from './cores';

/**
 * A snapshot is read again by whatever release runs next (design 3), so its version must be raised
 * when `evolve` makes another state of the same events. The digest of every state along the streams
 * of the corpus stands here for the shape; the newest version alone is kept.
 */
const PINNED: { readonly version: number; readonly digests: Readonly<Record<string, string>> } = {
  version: 4,
  digests: {
    'draft-adopted.v1.jsonl': 'c07a0faf2030ed0d63ccbada62c12fcd65c4ba547d5f75df76ccdf3e56e171df',
    'draft-room.v1.jsonl': 'fbe39b1164aa3f913af2d20ff557f421a593ac07b978c469e0fa69a8a5dec254',
    'draft-structure.v1.jsonl': 'd96b70638421d27277903f49b359b12481882ba17df08cb8dc79abb6f5c64185',
    'draft-withdrawn.v1.jsonl': 'caaa9438471bbc930b8db2e251dd07ca2f0b2997d1b56d02fd1c17b1158cb4c7',
    'submission-withdrawn.v1.jsonl':
      'a4256cbcca92c9a6a9f16b65a9a562553776721e96f1f2e48f3b247f40f94389',
    'submission.v1.jsonl': '6f0f8bfeca83c054d8beb6013be02824392254e2d9c0e11aa6e879d19c227c4c',
  },
};

/** Over the states after each event of the stream, from its first. */
function digestAlong(file: string): string {
  const core = CORES[file.startsWith('draft') ? 'draft' : 'submission']!;
  const lines = readFileSync(`test/corpus/streams/${file}`, 'utf8').trimEnd().split('\n');
  let state: unknown = null;
  const states = lines.map((line) => {
    const lifted = lift(core.versions, JSON.parse(line) as RecordedEvent);
    if (!lifted.ok) throw new Error(`${file} holds an event that is not known here`);
    state = core.evolve(state, lifted.event);
    return canonical(state);
  });
  return digestOfText(states.join('\n'));
}

describe('the version of the state', () => {
  it.each(Object.entries(PINNED.digests))('is that of the states along %s', (file, pinned) => {
    expect(complaintAbout(file, pinned)).toBeNull();
  });
});

/** What to do where the states have changed; null where they are the pinned ones. */
function complaintAbout(file: string, pinned: string): string | null {
  const digest = digestAlong(file);
  if (PINNED.version === STATE_VERSION && digest === pinned) return null;
  return (
    `evolve makes other states of ${file} than it did at version ${PINNED.version}, or the ` +
    `version has been raised (it is ${STATE_VERSION} now). If the change is meant: raise ` +
    'STATE_VERSION in apps/server/src/ledger/cores.ts once for this change, so that no ' +
    'snapshot of the old shape is read again, and pin here the version and for this file ' +
    `'${digest}'. If it is not meant: events that stand in every log give another state now.`
  );
}
