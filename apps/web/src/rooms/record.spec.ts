import { corpus } from './acts.support';
import { type Past, endOf, grown, NO_PAST } from './past';
import { DraftRecord, type Page } from './record';

const log = corpus('draft-adopted');
const PAGE = 40;

function recordOf(pageAfter: (since: number) => Promise<Page>) {
  const seen: Past[] = [];
  const record = new DraftRecord(pageAfter, (past) => seen.push(past));
  return { record, last: (): Past => seen.at(-1) ?? NO_PAST };
}

const page = (since: number, length = log.length): Page => ({
  ...{ seq: length, events: log.slice(since, Math.min(since + PAGE, length)) },
});

describe('the record of a draft', () => {
  it('is read page by page, once, whoever asks', async () => {
    const asked: number[] = [];
    const { record, last } = recordOf((since) => {
      asked.push(since);
      return Promise.resolve(page(since));
    });
    await Promise.all([record.read(), record.read()]);
    expect(asked).toEqual([0, 40, 80]);
    expect(last()).toEqual(grown(NO_PAST, log));
  });

  it('goes on with what the room hears, and fetches what that leaves out', async () => {
    const { record, last } = recordOf((since) => Promise.resolve(page(since, 60)));
    record.hear(log.slice(0, 5));
    expect(endOf(last())).toBe(0);
    await record.read();
    record.hear(log.slice(58, 62));
    expect(endOf(last())).toBe(62);
  });

  it('loses nothing that happens while it is read, nor what leaves a gap', async () => {
    let length = 30;
    const { record, last } = recordOf(async (since) => {
      const answer = page(since, length);
      if (length === 30) {
        length = 34;
        await Promise.resolve();
        record.hear(log.slice(30, 34));
      }
      return answer;
    });
    await record.read();
    expect(endOf(last())).toBe(34);
    length = 80;
    record.hear(log.slice(79, 80));
    await record.read();
    expect(endOf(last())).toBe(80);
  });

  it('tells nothing of what was still being fetched when it was closed', async () => {
    const asked: number[] = [];
    const { record, last } = recordOf((since) => {
      asked.push(since);
      if (since > 0) record.close();
      return Promise.resolve(page(since));
    });
    await record.read();
    expect(asked).toEqual([0, PAGE]);
    expect(endOf(last())).toBe(PAGE);
  });

  it('says that it cannot be had, and can be asked again', async () => {
    let there = false;
    const { record, last } = recordOf((since) =>
      there ? Promise.resolve(page(since)) : Promise.reject(new Error('nobody answers')),
    );
    await expect(record.read()).rejects.toThrow('nobody answers');
    there = true;
    await record.read();
    expect(endOf(last())).toBe(log.length);
  });
});
