import { readdirSync, readFileSync } from 'node:fs';
import { lift, type RecordedEvent, type Versions } from '@shanyrak/ledger';
import { CORES } from './cores';
import { DRAFT_VERSIONS, MEETING_VERSIONS } from './versions';

/**
 * What was ever written is read for ever (design 3): `test/corpus/events` keeps one event of each
 * type and version of drafts and submissions, `test/corpus/meetings` of meetings, and
 * `test/corpus/streams` whole streams. Files are added there, never changed.
 */
const CORPUS = 'test/corpus';
const filesIn = (folder: string) => readdirSync(`${CORPUS}/${folder}`).sort();
const read = (path: string) => readFileSync(`${CORPUS}/${path}`, 'utf8');

const FOLDERS: readonly (readonly [folder: string, versions: Versions])[] = [
  ['events', DRAFT_VERSIONS],
  ['meetings', MEETING_VERSIONS],
];

describe('the corpus of events', () => {
  it.each(FOLDERS)('keeps one of each type and version in %s', (folder, { of }) => {
    const wanted = Object.entries(of).flatMap(([type, { current }]) =>
      Array.from({ length: current }, (_, i) => `${type}.v${i + 1}.json`),
    );
    expect(filesIn(folder)).toEqual(wanted.sort());
  });

  it.each(
    FOLDERS.flatMap(([folder, versions]) =>
      filesIn(folder).map((file) => [`${folder}/${file}`, versions] as const),
    ),
  )('reads %s', (path, versions) => {
    const event = JSON.parse(read(path)) as RecordedEvent;
    expect(path.endsWith(`/${event.type}.v${event.v}.json`)).toBe(true);
    const lifted = lift(versions, event);
    expect(lifted).toMatchObject({ ok: true, event: { type: event.type, seq: event.seq } });
  });

  it.each([
    ['draft-adopted.v1.jsonl', 'ADOPTED'],
    ['draft-closed.v1.jsonl', 'CLOSED'],
    ['draft-come-back.v1.jsonl', 'NEGOTIATION'],
    ['draft-forwarded.v1.jsonl', 'FORWARDED'],
    ['draft-received.v1.jsonl', 'CIRCULATED'],
    ['draft-remitted.v1.jsonl', 'REMITTED'],
    ['draft-room.v1.jsonl', 'ADOPTED'],
    ['draft-silence.v1.jsonl', 'VOIDED'],
    ['draft-statements.v1.jsonl', 'ADOPTED'],
    ['draft-structure.v1.jsonl', 'ADOPTED'],
    ['draft-withdrawn.v1.jsonl', 'WITHDRAWN'],
    ['meeting-cancelled.v1.jsonl', 'CANCELLED'],
    ['meeting-held.v1.jsonl', 'CLOSED'],
    ['meeting-insisted.v1.jsonl', 'CONVENED'],
    ['meeting-journal.v1.jsonl', 'CLOSED'],
    ['meeting-silence.v1.jsonl', 'CLOSED'],
    ['submission-withdrawn.v1.jsonl', 'WITHDRAWN'],
    ['submission.v1.jsonl', 'REGISTERED'],
  ])('follows %s to its end', (file, status) => {
    const core = CORES[/^[a-z]+/.exec(file)![0]]!;
    const lines = read(`streams/${file}`).trimEnd().split('\n');
    const end = lines.reduce<unknown>((state, line) => {
      const lifted = lift(core.versions, JSON.parse(line) as RecordedEvent);
      return core.evolve(state, (lifted as { event: RecordedEvent }).event);
    }, null);
    expect(end).toMatchObject({ status, seq: lines.length });
  });

  it('forgets no stream', () => {
    expect(filesIn('streams')).toHaveLength(18);
  });
});
