import { type DraftCommandType } from '@shanyrak/council';
import {
  type DraftState,
  type Payloads,
  provisionDigest,
  textDigest,
  wordingDigest,
} from '@shanyrak/draft';
import { nthOf, streamName } from '@shanyrak/kernel';
import { type Outcome } from '@shanyrak/protocol';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../support/deadline';
import { type Words } from '../../support/room';
import { standsUnderOpenItem } from '../../support/sitting';
import { command, draftOf, MEETING, submit, windowOf } from '../../support/table';
import { type Window } from '../../support/window';

/**
 * A decision that was hard to come by: suggestions, rivals, stances, revised, withdrawn and refused
 * words, objections of every kind, deletions and insertions, a gavel that was lifted. Each word of
 * PLANTED stands somewhere in it and must never become public; ADOPTED is what was adopted.
 */
export const PLANTED = {
  mandate: 'mandragora',
  suggestion: 'sarabande',
  submittedEn: 'quicksilver',
  submittedRu: 'ртутный',
  deletedEn: 'obsolescent',
  deletedRu: 'обветшалый',
  titleRu: 'первоначальное',
  rationale: 'periwinkle',
  rival: 'zibeline',
  revised: 'vermilion',
  chairs: 'isinglass',
  opposing: 'ombrageous',
  reserving: 'tenebrous',
  annotation: 'marginalia',
} as const;

export const ADOPTED = [
  'On *contact* points',
  '*Recalling* the Almaty Act,',
  '*Decides* to encourage Member States to designate contact points;',
  '*Requests* the Secretariat to keep a directory of them;',
  '*Invites* observers to do likewise.',
];

const SUBMISSION: Payloads['draft.submit'] = {
  coSponsors: ['XBB'],
  mandate: { en: `A ${PLANTED.mandate} of 2025`, ru: `${PLANTED.mandate} 2025 года` },
  provisions: [
    {
      ...{ kind: 'title', depth: 0 },
      text: { en: 'On quicksilver points', ru: `Первоначальное: ${PLANTED.titleRu}` },
    },
    {
      ...{ kind: 'preambular', depth: 0 },
      text: { en: ADOPTED[1]!, ru: '*ссылаясь* на Алматинский акт,' },
    },
    {
      ...{ kind: 'preambular', depth: 0 },
      text: { en: `*Regretting* ${PLANTED.deletedEn} habits,`, ru: `${PLANTED.deletedRu} обычай,` },
    },
    {
      ...{ kind: 'operative', depth: 0 },
      text: {
        en: `*Decides* that Member States shall designate ${PLANTED.submittedEn} points;`,
        ru: `*постановляет* назначить ${PLANTED.submittedRu} пункт;`,
      },
    },
    {
      ...{ kind: 'operative', depth: 0 },
      text: { en: ADOPTED[4]!, ru: '*предлагает* наблюдателям поступить так же.' },
    },
  ],
};

/** Who says what at this table; every act is awaited before the next is sent. */
class Table {
  stream = '';
  private readonly windows = new Map<string, Promise<Window>>();
  constructor(private readonly url: string) {}

  private window(person: string): Promise<Window> {
    const known = this.windows.get(person) ?? windowOf(this.url, person);
    this.windows.set(person, known);
    return known;
  }

  async does<T extends DraftCommandType>(
    person: string,
    type: T,
    payload: Payloads[T],
    words: Words = {},
  ): Promise<{ readonly id: string; readonly outcome: Outcome }> {
    const id = randomUUID();
    const window = await this.window(person);
    const outcome = await command(window, this.stream, type, payload, {
      ...words,
      id,
      seen: 9_999,
    });
    return { id, outcome };
  }

  async draft(): Promise<DraftState> {
    return draftOf(await this.window('chair'), this.stream);
  }

  /** The id of a provision by its label. */
  async at(label: string): Promise<string> {
    const { provisions } = await this.draft();
    return Object.values(provisions).find((one) => one.label === label && !one.deleted)!.id;
  }

  /** Asks about a wording, hears what follows, and settles it. */
  async settles(
    amendment: string,
    meanwhile: (ask: string) => Promise<unknown> = () => Promise.resolve(),
  ) {
    const as = 'chair';
    const digest = wordingDigest(await this.draft(), amendment)!;
    const asked = nthOf(
      (await this.does('chair', 'wording.ask', { amendment }, { as, digest })).id,
      1,
    );
    await meanwhile(asked);
    await this.does('chair', 'wording.settle', { ask: asked }, { as, digest });
  }

  async proposes(
    person: string,
    change: Payloads['amendment.propose']['change'],
    rationale?: string,
  ): Promise<string> {
    const payload = { change, language: 'en', ...(rationale && { rationale }) };
    return nthOf((await this.does(person, 'amendment.propose', payload)).id, 1);
  }
}

/** Plays it all; answers the symbol and the draft's stream. */
export async function hardWon(url: string): Promise<{ symbol: string; stream: string }> {
  const table = new Table(url);
  await circulates(table, url);
  await opens(table, url);
  await disputes(table);
  await rewrites(table);
  await adopts(table);
  return { symbol: (await table.draft()).decision!.symbol, stream: table.stream };
}

async function circulates(table: Table, url: string): Promise<void> {
  const as = 'secretariat';
  const id = await submit(url, SUBMISSION);
  table.stream = streamName('submission', id);
  const note = `A ${PLANTED.suggestion} on form`;
  await table.does('officer.one', 'draft.suggest', { note }, { as });
  await table.does('XAA.head', 'draft.insist', {});
  table.stream = streamName('draft', id);
  await table.does('officer.one', 'draft.circulate', {}, { as });
}

async function opens(table: Table, url: string): Promise<void> {
  const as = 'chair';
  const facilitator = { person: 'facilitator', delegation: 'XBB' };
  await table.does('chair', 'facilitator.name', facilitator, { as });
  await table.does('chair', 'draft.openToObservers', { open: true }, { as });
  await table.does('chair', 'session.begin', { meeting: MEETING }, { as });
  await standsUnderOpenItem(await windowOf(url, 'chair'), MEETING, table.stream);
  for (const person of ['XAA.head', 'XBB.head', 'XCC.head'])
    await table.does(person, 'seat.take', {});
}

/** Rivals, stances and objections over OP1, ended by the Chair's text. */
async function disputes(table: Table): Promise<void> {
  const provision = await table.at('OP1');
  const replacing = (text: string) => ({ kind: 'replace' as const, provision, text });
  const xbb = await table.proposes(
    'XBB.head',
    replacing(`*Decides* that Member States may designate ${PLANTED.revised} points;`),
    `For ${PLANTED.rationale}`,
  );
  const rival = replacing(`*Decides* to abolish ${PLANTED.rival} points;`);
  const xcc = await table.proposes('XCC.head', rival);
  await table.does('XAA.head', 'amendment.cosponsor', { amendment: xcc });
  const opposing = { target: xbb, stance: 'oppose', reason: `It is ${PLANTED.opposing}` } as const;
  await table.does('XCC.head', 'stance.set', opposing);
  const reserving = { stance: 'reserve', reason: PLANTED.reserving } as const;
  await table.does('XAA.head', 'stance.set', { target: provision, ...reserving });
  await table.does('XBB.head', 'amendment.revise', {
    ...{ amendment: xbb, language: 'en', rationale: PLANTED.annotation },
    text: `*Decides* that Member States might designate ${PLANTED.submittedEn} points;`,
  });
  await table.does('XCC.head', 'amendment.withdraw', { amendment: xcc });

  const as = 'chair';
  const said = {
    change: replacing(`*Decides* on ${PLANTED.chairs} points;`),
    ...{ language: 'en', settles: [] },
  };
  await table.does('chair', 'text.propose', said, { as });
  const better = { ...said, change: replacing(ADOPTED[2]!) };
  const settling = Object.values((await table.draft()).amendments)
    .filter(({ status, sponsor }) => status === 'IN_TEXT' && sponsor !== 'CHAIR')
    .map(({ id }) => id);
  const text = { ...better, settles: settling };
  const chairs = nthOf((await table.does('chair', 'text.propose', text, { as })).id, 1);
  await table.settles(chairs, async (against) => {
    await table.does('XCC.adviser', 'objection.raise', { against });
    const seen = { against, delegation: 'XAA' };
    await table.does('officer.two', 'objection.seen', seen, { as: 'secretariat' });
    await table.does('XCC.head', 'objection.withdraw', { against });
    await table.does('XAA.head', 'objection.withdraw', { against });
  });
}

/** A deletion, an insertion, another title, a closed provision, a revision. */
async function rewrites(table: Table): Promise<void> {
  const deletion = { kind: 'delete' as const, provision: await table.at('PP2') };
  await table.settles(await table.proposes('XCC.head', deletion));
  const insertion = {
    ...{
      kind: 'insert' as const,
      after: await table.at('OP1'),
      provisionKind: 'operative' as const,
    },
    ...{ depth: 0, text: ADOPTED[3]! },
  };
  await table.settles(await table.proposes('XBB.head', insertion));
  const title = { kind: 'replace' as const, provision: await table.at(''), text: ADOPTED[0]! };
  await table.settles(await table.proposes('XCC.head', title));

  const as = 'chair';
  const provision = await table.at('OP1');
  const digest = provisionDigest(await table.draft(), provision)!;
  const asked = await table.does('chair', 'provision.ask', { provision }, { as, digest });
  await table.does('chair', 'provision.close', { ask: nthOf(asked.id, 1) }, { as, digest });
  await table.does('officer.one', 'revision.issue', {}, { as: 'secretariat' });
}

/** The question is put; an objection before the gavel, one that lifts it, and the adoption. */
async function adopts(table: Table): Promise<void> {
  const as = 'chair';
  await table.does('chair', 'draft.declareClean', {}, { as });
  const digest = textDigest(await table.draft());
  const put = await table.does('chair', 'question.put', { meeting: MEETING }, { as, digest });
  const against = nthOf(put.id, 1);
  await table.does('XBB.head', 'objection.raise', { against });
  await table.does('XBB.head', 'objection.withdraw', { against });
  await table.does('chair', 'gavel', { meeting: MEETING }, { as, digest });
  await table.does('XAA.adviser', 'objection.raise', { against });
  await table.does('XAA.head', 'objection.withdraw', { against });
  await table.does('chair', 'gavel', { meeting: MEETING }, { as, digest });
  await eventually(async () => (await table.draft()).decision !== null, 'the adoption');
  await table.does('chair', 'item.close', { outcome: 'adopted' }, { as });
  await table.does('chair', 'session.end', {}, { as });
}
