import { readdirSync, readFileSync } from 'node:fs';
import { type DraftEvent, evolve, type StreamState } from '@shanyrak/draft';
import { lift, type RecordedEvent } from '@shanyrak/ledger';
import { DRAFT_VERSIONS } from './versions';

/**
 * What was ever written is read for ever (design 3): `test/corpus/events` keeps one event of each
 * type and version, `test/corpus/streams` whole streams. Files are added there, never changed.
 */
const CORPUS = 'test/corpus';
const filesIn = (folder: string) => readdirSync(`${CORPUS}/${folder}`).sort();
const read = (path: string) => readFileSync(`${CORPUS}/${path}`, 'utf8');

describe('the corpus of events', () => {
  it('keeps one of each type and version', () => {
    const wanted = Object.entries(DRAFT_VERSIONS.of).flatMap(([type, { current }]) =>
      Array.from({ length: current }, (_, i) => `${type}.v${i + 1}.json`),
    );
    expect(filesIn('events')).toEqual(wanted.sort());
  });

  it.each(filesIn('events'))('reads %s', (file) => {
    const event = JSON.parse(read(`events/${file}`)) as RecordedEvent;
    expect(`${event.type}.v${event.v}.json`).toBe(file);
    const lifted = lift(DRAFT_VERSIONS, event);
    expect(lifted).toMatchObject({ ok: true, event: { type: event.type, seq: event.seq } });
  });

  it.each([
    ['draft-adopted.v1.jsonl', 'ADOPTED'],
    ['draft-room.v1.jsonl', 'ADOPTED'],
    ['draft-structure.v1.jsonl', 'ADOPTED'],
    ['draft-withdrawn.v1.jsonl', 'WITHDRAWN'],
    ['submission-withdrawn.v1.jsonl', 'WITHDRAWN'],
    ['submission.v1.jsonl', 'REGISTERED'],
  ])('follows %s to its end', (file, status) => {
    const lines = read(`streams/${file}`).trimEnd().split('\n');
    const end = lines.reduce<StreamState | null>((state, line) => {
      const lifted = lift(DRAFT_VERSIONS, JSON.parse(line) as RecordedEvent);
      return evolve(state, (lifted as { event: DraftEvent }).event);
    }, null);
    expect(end).toMatchObject({ status, seq: lines.length });
  });

  it('forgets no stream', () => {
    expect(filesIn('streams')).toHaveLength(6);
  });
});
