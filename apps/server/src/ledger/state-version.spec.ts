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
  version: 2,
  digests: {
    'draft-adopted.v1.jsonl': '419e191804c5daf98e749a72bf3e27ce3cf4864d2c72bf82214da642b3e7b772',
    'draft-structure.v1.jsonl': 'b7ebc1b95c92074c4209c2f6ec6d508079fb1931d9a3c014fea563f4ce4f0f62',
    'draft-withdrawn.v1.jsonl': '967893095fbde0435b57f5483fd98f4f35e6307bfccfbde69d0781caeccc0f36',
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
