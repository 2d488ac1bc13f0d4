import { localTimeInAstana } from '@shanyrak/council';
import { textDigest } from '@shanyrak/draft';
import { streamName } from '@shanyrak/kernel';
import { command, draftOf } from '../../support/table';
import { type Hall } from './hall';
import { SHORT_PAPER } from './paper';
import { PEOPLE } from './people';

const TITLE = { en: 'A text under silence', ru: 'Текст в процедуре умолчания' };
const MINUTE = 60_000;

/** Another draft, clean, and circulated under silence for five days; answers its UUID. */
export async function layUnderSilence(hall: Hall): Promise<string> {
  const [title, ...provisions] = SHORT_PAPER.provisions;
  const id = await hall.layPaper({
    ...SHORT_PAPER,
    provisions: [{ ...title!, text: TITLE }, ...provisions],
  });
  const stream = streamName('draft', id);
  const chair = await hall.window(PEOPLE.chair);
  const as = 'chair';
  await command(chair, stream, 'session.begin', { meeting: 'PC/2026-XIV' }, { as, seen: 999 });
  await command(chair, stream, 'draft.declareClean', {}, { as, seen: 999 });
  await command(chair, stream, 'session.end', {}, { as, seen: 999 });
  const until = (Math.ceil(Date.now() / MINUTE) + 5 * 24 * 60) * MINUTE;
  const deadline = { until, local: localTimeInAstana(until) };
  const digest = textDigest(await draftOf(chair, stream));
  await command(chair, stream, 'silence.propose', deadline, { as, seen: 999, digest });
  return id;
}
