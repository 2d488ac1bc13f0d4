import { type NestExpressApplication } from '@nestjs/platform-express';
import { randomUUID } from 'node:crypto';
import { CouncilRegistry } from '../../apps/server/src/council/registry.service';
import { type DraftCommandType } from '@shanyrak/council';
import {
  type DraftState,
  type Payloads,
  type SubmittedProvision,
  textDigest,
} from '@shanyrak/draft';
import { streamName } from '@shanyrak/kernel';
import {
  type IssuedAnswer,
  type IssuingReview,
  type Outcome,
  type StateAnswer,
} from '@shanyrak/protocol';
import { FIRST_ISSUANCE, type IssuanceGiven } from '@shanyrak/publishing';
import { addressOf, LONG_AGO, PASSWORD, seat, seatSmallCouncil, WARRANT } from './council';
import { eventually } from './deadline';
import { type Words } from './room';
import { standsUnderOpenItem } from './sitting';
import { Window } from './window';

/**
 * The small council with a draft on its table: what specs of rooms begin with. The quiet period and
 * the windows for objections are short, since nobody has to walk to a microphone here.
 */
export const MEETING = 'PC/2026-XIV';

export async function seatCouncil(app: NestExpressApplication): Promise<void> {
  await seatSmallCouncil(app);
  await seat(app, 'XAA.second', 'XAA', 'adviser');
  await seat(app, 'facilitator', 'XBB', 'expert');
  const hurried = { askWindow: 0, quietPeriod: 300, journalCorrections: 0 };
  await app.get(CouncilRegistry).setSettings(hurried, LONG_AGO, WARRANT);
}

export const windowOf = (url: string, person: string): Promise<Window> =>
  Window.open(url, addressOf(person), PASSWORD);

const PROVISIONS: readonly SubmittedProvision[] = [
  { kind: 'title', depth: 0, text: { en: 'On a permanent body', ru: 'О постоянном органе' } },
  {
    kind: 'preambular',
    depth: 0,
    text: { en: 'Recalling the Almaty Act,', ru: 'Ссылаясь на Алматинский акт,' },
  },
  {
    kind: 'operative',
    depth: 0,
    text: {
      en: 'Decides that Member States shall designate a representative;',
      ru: 'Постановляет, что государства-члены назначают представителя;',
    },
  },
];

/** What XAA submits in these specs. */
export const SUBMITTED: Payloads['draft.submit'] = {
  coSponsors: [],
  mandate: { en: 'Ministerial decision of 2025', ru: 'Решение министров 2025 года' },
  provisions: PROVISIONS,
};

/** Over HTTP: one command, as its sender would say it; throws `Refused`. */
export function command<T extends DraftCommandType>(
  window: Window,
  stream: string,
  type: T,
  payload: Payloads[T],
  { as = 'national', id = randomUUID(), seen = 0, digest }: Words = {},
): Promise<Outcome> {
  const path = `/drafts/${stream.slice(stream.indexOf(':') + 1)}/commands`;
  const body = { id, stream, type, v: 1, as, payload, seen, ...(digest && { digest }) };
  return window.post(path, body);
}

/** Submits as XAA's head; answers the UUID that submission and draft share. */
export async function submit(url: string, payload = SUBMITTED): Promise<string> {
  const id = randomUUID();
  const sponsor = await windowOf(url, 'XAA.head');
  await sponsor.post('/drafts', { id, as: 'national', payload });
  return id;
}

/** The same, registered by the Secretariat; answers its UUID. */
export async function registered(url: string, payload = SUBMITTED): Promise<string> {
  const id = await submit(url, payload);
  const officer = await windowOf(url, 'officer.one');
  const submission = streamName('submission', id);
  const { body } = payload;
  const before = body === undefined ? {} : { body };
  await command(officer, submission, 'draft.register', before, { as: 'secretariat', seen: 99 });
  return id;
}

/** Submits, registers, circulates; answers the draft's stream. */
export async function circulate(url: string, payload = SUBMITTED): Promise<string> {
  const draft = streamName('draft', await registered(url, payload));
  const officer = await windowOf(url, 'officer.one');
  await command(officer, draft, 'draft.circulate', {}, { as: 'secretariat' });
  return draft;
}

/** A circulated draft with its reading in session, under the open item of the meeting. */
export async function openReading(url: string): Promise<string> {
  const draft = await circulate(url);
  const chair = await windowOf(url, 'chair');
  await command(chair, draft, 'session.begin', { meeting: MEETING }, { as: 'chair' });
  await standsUnderOpenItem(chair, MEETING, draft);
  return draft;
}

export async function draftOf(window: Window, stream: string): Promise<DraftState> {
  const id = stream.slice(stream.indexOf(':') + 1);
  const answer = await window.get<StateAnswer>(`/drafts/${id}/state`);
  if (answer.audience !== 'members' || answer.state.kind !== 'draft')
    throw new Error(`${stream} is no draft for ${window.person}`);
  return answer.state;
}

/** A draft taken to its end with not a word changed; answers the decision's symbol. */
export async function adoptedDecision(url: string): Promise<string> {
  const draft = await openReading(url);
  const chair = await windowOf(url, 'chair');
  const as = 'chair';
  await command(chair, draft, 'draft.declareClean', {}, { as });
  const clean = await draftOf(chair, draft);
  const digest = textDigest(clean);
  await command(chair, draft, 'question.put', { meeting: MEETING }, { as, digest });
  await command(chair, draft, 'gavel', { meeting: MEETING }, { as, digest });
  let state = clean;
  await eventually(async () => {
    state = await draftOf(chair, draft);
    return state.decision !== null;
  }, 'the adoption');
  return state.decision!.symbol;
}

export const issueOf = (symbol: string): string => `/decisions/${encodeURIComponent(symbol)}/issue`;

/** Has an adopted decision issued by its two officers; answers what they saw. */
export async function issue(
  url: string,
  symbol: string,
  given?: Partial<IssuanceGiven>,
): Promise<IssuingReview> {
  const [first, second] = [await windowOf(url, 'officer.one'), await windowOf(url, 'officer.two')];
  const answers = given && { ...FIRST_ISSUANCE, ...given };
  const { digest } = answers
    ? await first.post<IssuingReview>(`${issueOf(symbol)}/review`, answers)
    : await first.get<IssuingReview>(issueOf(symbol));
  await first.post(issueOf(symbol), { act: 'prepare', digest, ...(answers && { given: answers }) });
  const seen = await second.get<IssuingReview>(issueOf(symbol));
  await second.post(issueOf(symbol), { act: 'issue', digest: seen.digest });
  return seen;
}

/** Has an adopted decision issued, and published; answers what its officers saw. */
export async function publish(url: string, symbol: string): Promise<IssuingReview> {
  const seen = await issue(url, symbol);
  const officer = await windowOf(url, 'officer.one');
  await officer.post(issueOf(symbol), { act: 'publish', digest: seen.digest });
  return seen;
}

/** Every form of an issued document is there: a PDF is printed after its issue. */
export async function isPrinted(url: string, symbol: string): Promise<void> {
  const officer = await windowOf(url, 'officer.one');
  await eventually(async () => {
    const { editions } = await officer.get<IssuedAnswer>(`/issued/${encodeURIComponent(symbol)}`);
    return editions.every(({ forms }) => forms.every(({ size }) => size !== null));
  }, `${symbol} in print`);
}
