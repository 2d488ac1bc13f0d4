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
  version: 3,
  digests: {
    'draft-adopted.v1.jsonl': '3fc6ba26b54d2a0f42693a5693d889a7da73e619b30c25ba50b7a88ab5309ba9',
    'draft-room.v1.jsonl': '2b37f267cc39b0e97263ec942ac877c3bb99d0acb2f1ec604b7102c2c25f0a81',
    'draft-structure.v1.jsonl': 'fb67279fdac0ea6d536c2ad5069807dfcfe211ea0380eab27a676953b0123908',
    'draft-withdrawn.v1.jsonl': '8f612aa160589d7c6fe3b4742062cd142363cc2c23fcca8c4b6115bfd59d464c',
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
