import { type DraftCommandType, localTimeInAstana } from '@shanyrak/council';
import { type Payloads, textDigest } from '@shanyrak/draft';
import { streamName } from '@shanyrak/kernel';
import { draftsUnder } from '@shanyrak/meeting';
import { eventually } from '../../support/deadline';
import { type MembersJournal } from '../../support/record';
import { meetingOf, onMeeting, sits, standsUnderOpenItem } from '../../support/sitting';
import { command, draftOf } from '../../support/table';
import { type Window } from '../../support/window';
import { type Hall } from './hall';
import { SHORT_PAPER } from './paper';
import { PEOPLE } from './people';

const MINUTE = 60_000;
/** The text that silence adopts. */
export const ADOPTED = { en: 'A directory of centres', ru: 'Справочник центров' } as const;
/** Of the text that is put in a meeting, with its first word emphasised as such words are. */
const RECALLING = { en: '*Recalling* the Almaty Act,', ru: '*Ссылаясь* на Алматинский акт,' };
/** What Belvara states about it. */
export const STATED = 'We read “directory” as a list.';

/** What a spec finds done: the meeting in which a text was put under silence, and the one after an adoption. */
export interface JournalsOfSilence {
  readonly placed: string;
  readonly announces: string;
}

/**
 * A text is put under silence in one meeting, for five days; another, on which Belvara makes an
 * interpretative statement, is adopted by silence and announced in the next. Both journals are drafted.
 */
export async function layJournalsOfSilence(hall: Hall): Promise<JournalsOfSilence> {
  const [chair, officer] = [await hall.window(PEOPLE.chair), await hall.window(PEOPLE.documents)];
  const [placed, announces] = ['PC/2026-XLV', 'PC/2026-XLVI'];
  const until = (Math.ceil(Date.now() / MINUTE) + 5 * 24 * 60) * MINUTE;
  await sits(chair, placed);
  const [title, preamble, ...rest] = SHORT_PAPER.provisions;
  const put = { ...SHORT_PAPER, provisions: [title!, { ...preamble!, text: RECALLING }, ...rest] };
  await underSilence(chair, await hall.layPaper(put), until, placed);
  await closes(chair, placed);
  await drafts(officer, placed);
  const provisions = [{ ...title!, text: ADOPTED }, preamble!, ...rest];
  const paper = { ...SHORT_PAPER, provisions };
  const stream = await underSilence(
    chair,
    await hall.layPaper(paper),
    Math.ceil((Date.now() + 1_500) / 1_000) * 1_000,
  );
  const { digest } = (await draftOf(chair, stream)).silences[0]!;
  const said = { kind: 'interpretativeStatement', language: 'en', text: STATED } as const;
  const belvara = await hall.window(PEOPLE.belvara);
  const words = { digest, seen: 999 };
  await command(belvara, stream, 'statement.submit', { ...said, onBehalfOf: [] }, words);
  await eventually(async () => (await draftOf(chair, stream)).decision !== null, 'the adoption');
  await sits(chair, announces);
  await closes(chair, announces);
  await drafts(officer, announces);
  return { placed, announces };
}

/** Clean, and under silence: asked about in a meeting, or circulated where none is named. */
async function underSilence(
  chair: Window,
  draft: string,
  until: number,
  meeting?: string,
): Promise<string> {
  const stream = streamName('draft', draft);
  const does = <T extends DraftCommandType>(type: T, payload: Payloads[T], digest?: string) =>
    command(chair, stream, type, payload, { as: 'chair', seen: 999, ...(digest && { digest }) });
  await does('session.begin', { meeting: meeting ?? 'PC/2026-XIV' });
  if (meeting) await standsUnderOpenItem(chair, meeting, stream);
  await does('draft.declareClean', {});
  if (!meeting) await does('session.end', {});
  const digest = textDigest(await draftOf(chair, stream));
  const deadline = { until, local: localTimeInAstana(until) };
  await does('silence.propose', { ...deadline, ...(meeting && { meeting }) }, digest);
  if (!meeting) return stream;
  const { asks } = await draftOf(chair, stream);
  const { id: ask, until: asked } = Object.values(asks)[0]!;
  await eventually(() => Date.now() > asked, 'the end of the ask');
  await does('silence.start', { ask, meeting }, digest);
  return stream;
}

async function closes(chair: Window, symbol: string): Promise<void> {
  const { current: item, items } = (await meetingOf(chair, symbol))!;
  if (item !== null) {
    const concluded = { item, outcome: 'discussed', drafts: draftsUnder(items[item]!) } as const;
    await onMeeting(chair, symbol, 'item.conclude', concluded);
  }
  await onMeeting(chair, symbol, 'meeting.close', {});
}

async function drafts(officer: Window, symbol: string): Promise<void> {
  const { id } = (await meetingOf(officer, symbol))!;
  const { drafts: named, silences } = await officer.get<MembersJournal>(`/meetings/${id}/journal`);
  const payload = { drafts: named, silences };
  await onMeeting(officer, symbol, 'journal.draft', payload, { as: 'secretariat' });
}
