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
  version: 6,
  digests: {
    'draft-adopted.v1.jsonl': 'ac82ce6138ce92f9bf74513593c982c9bca507fce8ff9e97bac7e7514c63a984',
    'draft-closed.v1.jsonl': 'de20953d2af5fa391bbf1f3646cbece6c5ab013691fe55a89c65c35b69f33472',
    'draft-come-back.v1.jsonl': 'f510855cac3bb11cb238fc7320cc78e710e0481fda3c9673131c454b2dce2a91',
    'draft-forwarded.v1.jsonl': 'f20111664e6d66f45df761207a6c33d2e78b16a63197026750715d17c2859a3e',
    'draft-received.v1.jsonl': '7274e0badc1593f4837ba93cc7364e72c5d428f0adf60533b6f9e7ee0879331f',
    'draft-remitted.v1.jsonl': '8d248c4306487a1efdb4b594dd1a5ba73776ece673b2db1222b7d394bd3826f5',
    'draft-room.v1.jsonl': '1faba0fcd73ad71900b211ff949fd318ee93114fa1e6a6dbee272a80dba66e13',
    'draft-structure.v1.jsonl': '80291108f1b5cae3a23d5fad64c0c27edf5f71b3b693640e2825873436ef130a',
    'draft-withdrawn.v1.jsonl': '19991808486641513693a248b0088152039037e13306cbe65bcfefca21480f09',
    'submission-withdrawn.v1.jsonl':
      'a4256cbcca92c9a6a9f16b65a9a562553776721e96f1f2e48f3b247f40f94389',
    'submission.v1.jsonl': '6f0f8bfeca83c054d8beb6013be02824392254e2d9c0e11aa6e879d19c227c4c',
  },
};
const MEETINGS: Pinned = {
  version: 2,
  digests: {
    'meeting-cancelled.v1.jsonl':
      'fb3bba65ac2907317224690ec647daf056616cfe89fc1516f2da50205475795a',
    'meeting-held.v1.jsonl': '3b7f2834236a120c6565f818332f533f14575214a81671ecaa2b7ff6a47e92dd',
    'meeting-journal.v1.jsonl': '8711f32c71324a9ec0feb7a75727a925feff631db6d3e28df1383de6b46e1943',
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
