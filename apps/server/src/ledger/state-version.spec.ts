import { readFileSync } from 'node:fs';
import { canonical, digestOfText } from '@shanyrak/kernel';
import { lift, type RecordedEvent } from '@shanyrak/ledger';
import { CORES, MEETING_STATE_VERSION, STATE_VERSION } from './cores';

/**
 * A snapshot is read again by whatever release runs next (design 3), so its version must be raised
 * when `evolve` makes another state of the same events. The digest of every state along the streams
 * of the corpus stands here for the shape; the newest version alone is kept.
 */
interface Pinned {
  readonly version: number;
  readonly digests: Readonly<Record<string, string>>;
}

const DRAFTS: Pinned = {
  version: 10,
  digests: {
    'draft-adopted.v1.jsonl': '38ca1d9adaf498522f0559f5457bd3e2b97f4803ca7c4897eabe774996c7b765',
    'draft-closed.v1.jsonl': '8ae80ca34277df70a2223c7dbce531f7a3e2b73845466c3674135e39ec6c109d',
    'draft-come-back.v1.jsonl': '648d76df4e0ecf2609abc0f9f5e05d762153dc05c0737da6220c11401d886169',
    'draft-forwarded.v1.jsonl': 'edb455df42f23143a6323d95fcc050b0376848494728eb5c235e26579517cf65',
    'draft-received.v1.jsonl': '253e261a403b037d695e732e90901d5f8baa2cab4de3c020372c1394f02c907d',
    'draft-remitted.v1.jsonl': 'afe565696558d35bf6c969a6fe73a3fce1b0f86e7ce438686348c30bba142fce',
    'draft-room.v1.jsonl': 'ff420a9e36dd798585d114d4780b076d00ded6a04070c2c58fc16eae3cc1ed05',
    'draft-silence.v1.jsonl': '609af675e9970062de32b0f4f7dd9291687fb5a8911be2f051ef7789465658f5',
    'draft-statements.v1.jsonl': 'e9723ea8e27a4ecc9115e08e28acfa4549cb2423566251d28772a72644b69b89',
    'draft-structure.v1.jsonl': '026828e267e3213748409f7a045c93c839f84a57ce4f5bacfa5f87d1bcdb4f70',
    'draft-withdrawn.v1.jsonl': '09e3318258dc5768d0223c84864b2d53b1b5189e31f2e674b86ec30a828d345f',
    'submission-withdrawn.v1.jsonl':
      'a4256cbcca92c9a6a9f16b65a9a562553776721e96f1f2e48f3b247f40f94389',
    'submission.v1.jsonl': '6f0f8bfeca83c054d8beb6013be02824392254e2d9c0e11aa6e879d19c227c4c',
  },
};
const MEETINGS: Pinned = {
  version: 3,
  digests: {
    'meeting-cancelled.v1.jsonl':
      'fb3bba65ac2907317224690ec647daf056616cfe89fc1516f2da50205475795a',
    'meeting-held.v1.jsonl': '3b7f2834236a120c6565f818332f533f14575214a81671ecaa2b7ff6a47e92dd',
    'meeting-journal.v1.jsonl': 'e0dbfcf6862e6eb96bbc7c2d87efe27134546b29530555a4be56fffd27a3588a',
    'meeting-silence.v1.jsonl': '92fbdec731dc3de8af8f225b3d717a988dee104155090e565571102ba8bff322',
    'meeting-insisted.v1.jsonl': '5d392afde3c5bb012434fac071e3c05069f239c3c2302e61fe9fbd761f7fe289',
  },
};

/** Over the states after each event of the stream, from its first. */
function digestAlong(file: string): string {
  const core = CORES[/^[a-z]+/.exec(file)![0]]!;
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

const CASES = [
  [DRAFTS, STATE_VERSION, 'STATE_VERSION'],
  [MEETINGS, MEETING_STATE_VERSION, 'MEETING_STATE_VERSION'],
] as const;

describe('the version of the state', () => {
  it.each(
    CASES.flatMap(([{ version, digests }, now, name]) =>
      Object.entries(digests).map(([file, digest]) => ({ file, digest, version, now, name })),
    ),
  )('is that of the states along $file', (pinned) => {
    expect(complaintAbout(pinned)).toBeNull();
  });
});

/** What to do where the states have changed; null where they are the pinned ones. */
function complaintAbout({
  file,
  digest: pinned,
  version,
  now,
  name,
}: {
  readonly file: string;
  readonly digest: string;
  readonly version: number;
  readonly now: number;
  readonly name: string;
}): string | null {
  const digest = digestAlong(file);
  if (version === now && digest === pinned) return null;
  return (
    `evolve makes other states of ${file} than it did at version ${version}, or the version has ` +
    `been raised (it is ${now} now). If the change is meant: raise ${name} in ` +
    'apps/server/src/ledger/cores.ts once for this change, so that no snapshot of the old shape ' +
    `is read again, and pin here the version and for this file '${digest}'. If it is not meant: ` +
    'events that stand in every log give another state now.'
  );
}
