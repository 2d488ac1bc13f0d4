import { Client } from 'pg';
import { DataSource } from 'typeorm';
import {
  type DecisionAnswer,
  type DecisionSummary,
  type Problem,
  type PublicationReview,
  type PublicationState,
} from '@shanyrak/protocol';
import { firstDamagedAudit } from '../../../apps/server/src/council/audit';
import { poolOf } from '../../../apps/server/src/platform/database';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { WARRANT } from '../../support/council';
import { type RunningServer, startServer } from '../../support/server';
import {
  adoptedDecision,
  publicationOf,
  publish,
  seatCouncil,
  windowOf,
} from '../../support/table';
import { type Window } from '../../support/window';

let server: RunningServer;
const people: Record<string, Window> = {};

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  for (const person of ['XAA.head', 'XYY.head', 'chair', 'officer.one', 'officer.two'])
    people[person] = await windowOf(server.url, person);
});
afterAll(() => server?.close());

const acts = (person: string, symbol: string, act: string, digest?: string) =>
  people[person]!.post<PublicationState>(publicationOf(symbol), { act, ...(digest && { digest }) });
const review = (person: string, symbol: string): Promise<PublicationReview> =>
  people[person]!.get(publicationOf(symbol));
const decision = (person: string, symbol: string): Promise<DecisionAnswer> =>
  people[person]!.get(`/decisions/${encodeURIComponent(symbol)}`);

/** The rule that refuses; the code where no rule does. */
async function refusal(asked: Promise<unknown>): Promise<string> {
  const { problem } = (await asked.then(
    () => ({ problem: { code: 'accepted' } }),
    (error: unknown) => error,
  )) as { problem: Partial<Problem> };
  return problem.rule ?? problem.code!;
}

const OTHER = 'f'.repeat(64);

describe('a decision is published', () => {
  it('by two officers, each of whom has what becomes public before him', async () => {
    const symbol = await adoptedDecision(server.url);
    const before = await review('officer.one', symbol);
    expect(before.publication).toEqual({
      ...{ state: 'none', digest: null, preparedAt: null, issuedAt: null, mine: false },
    });
    const { digest } = before;
    const prepared = await acts('officer.one', symbol, 'prepare', digest);
    expect(prepared).toMatchObject({ state: 'prepared', digest, issuedAt: null, mine: true });
    const seen = await review('officer.two', symbol);
    expect(seen).toMatchObject({ publication: { state: 'prepared', mine: false }, digest });
    expect((await fetch(`${server.url}/id/${symbol}.json`)).status).toBe(404);

    const issued = await acts('officer.two', symbol, 'issue', digest);
    expect(issued).toMatchObject({ state: 'issued', digest, mine: false });
    expect(issued.issuedAt).toBeGreaterThanOrEqual(issued.preparedAt!);
    const artefact = await (await fetch(`${server.url}/id/${symbol}.json`)).json();
    expect(artefact).toEqual(seen.artefact);
    for (const language of ['en', 'ru']) {
      const page = await fetch(`${server.url}/id/${symbol}.${language}`);
      expect(await page.text()).toBe(seen.pages[language]);
    }
  });

  it('by nobody else: not by one officer twice, not by the Chair, not by Members', async () => {
    const symbol = await adoptedDecision(server.url);
    const { digest } = await review('officer.one', symbol);
    expect(await refusal(acts('officer.one', symbol, 'issue', digest))).toBe('publication.none');
    expect(await refusal(acts('officer.one', symbol, 'takeBack'))).toBe('publication.none');
    await acts('officer.one', symbol, 'prepare', digest);
    expect(await refusal(acts('officer.one', symbol, 'issue', digest))).toBe(
      'publication.sameOfficer',
    );
    expect(await refusal(acts('officer.two', symbol, 'prepare', digest))).toBe(
      'publication.prepared',
    );
    for (const person of ['chair', 'XAA.head']) {
      expect(await refusal(acts(person, symbol, 'issue', digest))).toBe('capacity.notHeld');
      expect(await refusal(review(person, symbol))).toBe('capacity.notHeld');
    }
    expect(await refusal(acts('XYY.head', symbol, 'issue', digest))).toBe('not-found');
    expect(await refusal(review('XYY.head', symbol))).toBe('not-found');
    for (const person of ['officer.one', 'XAA.head', 'XYY.head'])
      expect(await refusal(acts(person, 'PC.DEC/999', 'prepare', digest))).toBe('not-found');
    expect((await decision('XAA.head', symbol)).distribution).toBe('MEMBERS');
  });

  it('only as it stood on the officer’s screen', async () => {
    const symbol = await adoptedDecision(server.url);
    const { digest } = await review('officer.one', symbol);
    expect(await refusal(acts('officer.one', symbol, 'prepare', OTHER))).toBe('stale');
    expect(await refusal(acts('officer.one', symbol, 'prepare'))).toBe('digest.missing');
    for (const [act, wrong] of [
      ['prepare', 'abc'],
      ['publish', digest],
    ] as const)
      expect(await refusal(acts('officer.one', symbol, act, wrong))).toBe('bad-request');
    await acts('officer.one', symbol, 'prepare', digest);
    expect(await refusal(acts('officer.two', symbol, 'issue', OTHER))).toBe('stale');
    expect(await refusal(acts('officer.two', symbol, 'issue'))).toBe('digest.missing');
    await acts('officer.two', symbol, 'issue', digest);
  });

  it('or the preparation is taken back, by any officer, and nothing is left of it', async () => {
    const symbol = await adoptedDecision(server.url);
    const { digest } = await review('officer.one', symbol);
    for (const person of ['officer.one', 'officer.two']) {
      await acts('officer.one', symbol, 'prepare', digest);
      expect((await acts(person, symbol, 'takeBack')).state).toBe('none');
      expect((await decision('XAA.head', symbol)).publication.state).toBe('none');
    }
  });

  it('once and for ever: two officers at the same moment issue it once', async () => {
    const symbol = await adoptedDecision(server.url);
    const { digest } = await review('officer.one', symbol);
    await acts('officer.one', symbol, 'prepare', digest);
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => refusal(acts('officer.two', symbol, 'issue', digest))),
    );
    expect(outcomes.sort()).toEqual(['accepted', 'publication.issued', 'publication.issued']);
    for (const act of ['prepare', 'issue', 'takeBack'])
      expect(await refusal(acts('officer.two', symbol, act, digest))).toBe('publication.issued');
  });

  it('under the names that two officers saw: corrected ones are prepared anew', async () => {
    const symbol = await adoptedDecision(server.url);
    const { digest } = await review('officer.one', symbol);
    await acts('officer.one', symbol, 'prepare', digest);
    await rename('XAA', 'Land of XAA');
    const { digest: corrected, artefact } = await review('officer.two', symbol);
    expect(artefact.members).toContainEqual({
      code: 'XAA',
      name: { en: 'Land of XAA', ru: 'Land of XAA' },
    });
    for (const shown of [digest, corrected])
      expect(await refusal(acts('officer.two', symbol, 'issue', shown))).toBe(
        'publication.changed',
      );
    await acts('officer.two', symbol, 'takeBack');
    await acts('officer.two', symbol, 'prepare', corrected);
    await acts('officer.one', symbol, 'issue', corrected);

    await rename('XAA', 'Quite another name');
    const frozen = await (await fetch(`${server.url}/id/${symbol}.en`)).text();
    expect(frozen).toContain('<li>Land of XAA</li>');
    expect(await review('officer.one', symbol)).toMatchObject({ digest: corrected, artefact });
  });
});

/** Corrects the name that a Member bore from the beginning. */
function rename(code: string, name: string): Promise<number> {
  const status = { status: 'MEMBER', from: { precision: 'day', date: '2020-01-01' } } as const;
  const names = [{ from: null, en: name, ru: name }];
  const corrected = { code, kind: 'STATE', names, statuses: [status] } as const;
  return server.app.get(CouncilRegistry).setParticipants([corrected], WARRANT);
}

describe('who reads it', () => {
  it('is the Members until then, who see how far it has come and are told no name', async () => {
    const symbol = await adoptedDecision(server.url);
    const listed = async (person: string): Promise<DecisionSummary | undefined> =>
      (await people[person]!.get<DecisionSummary[]>('/decisions')).find(
        (one) => one.symbol === symbol,
      );
    expect(await listed('XAA.head')).toMatchObject({
      distribution: 'MEMBERS',
      publication: { state: 'none' },
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
    expect(await listed('XYY.head')).toBeUndefined();
    expect(await refusal(decision('XYY.head', symbol))).toBe('not-found');

    const { digest } = await review('officer.one', symbol);
    await acts('officer.one', symbol, 'prepare', digest);
    const mine = async (person: string) => (await listed(person))!.publication.mine;
    expect([await mine('officer.one'), await mine('officer.two')]).toEqual([true, false]);
    expect((await listed('XAA.head'))!.publication).toMatchObject({ state: 'prepared', digest });
    expect(await listed('XYY.head')).toBeUndefined();
    for (const person of ['XAA.head', 'officer.two'])
      expect(JSON.stringify(await decision(person, symbol))).not.toContain('officer');
  });

  it('is everybody who is signed in afterwards: observers get what is public and no hour', async () => {
    const symbol = await adoptedDecision(server.url);
    const { artefact, digest } = await publish(server.url, symbol);
    const member = await decision('XAA.head', symbol);
    expect(member).toMatchObject({ distribution: 'PUBLIC', publication: { state: 'issued' } });
    const observer = await decision('XYY.head', symbol);
    expect(observer).toMatchObject({
      ...{ symbol, distribution: 'PUBLIC', digest: member.digest, date: artefact.adopted.date },
      provisions: artefact.provisions,
      members: member.members,
      publication: { state: 'issued', digest, preparedAt: null, mine: false },
    });
    expect(observer).not.toHaveProperty('adoptedAt');
    const list = await people['XYY.head']!.get<DecisionSummary[]>('/decisions');
    const numbers = list.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    const { provisions, members, body, languages, originalLanguage, statements, ...summary } =
      observer;
    expect([provisions, members, body, languages, originalLanguage, statements]).not.toContain(
      undefined,
    );
    expect(list.at(-1)).toEqual(summary);
  });
});

describe('what was issued', () => {
  it('stands in the council’s book, by both officers, and the book is whole', async () => {
    const symbol = await adoptedDecision(server.url);
    const { digest } = await publish(server.url, symbol);
    const source = server.app.get(DataSource);
    const entries: object[] = await source.query(
      `SELECT act, by, payload FROM audit WHERE cites = $1 ORDER BY version`,
      [symbol],
    );
    expect(entries).toEqual([
      { act: 'publication.prepare', by: ['officer.one'], payload: { symbol, digest } },
      { act: 'decision.publish', by: ['officer.one', 'officer.two'], payload: { symbol, digest } },
    ]);
    expect(await firstDamagedAudit(poolOf(source))).toBeNull();
  });

  it('is neither changed nor taken away by anybody, nor ever half issued', async () => {
    const symbol = await adoptedDecision(server.url);
    await publish(server.url, symbol);
    const tries = {
      appUrl: [
        `UPDATE publications SET artefact = '{}', pages = '{}'`,
        `DELETE FROM publications WHERE symbol = '${symbol}'`,
        `UPDATE publications SET digest = '${OTHER}'`,
        `TRUNCATE publications`,
        `INSERT INTO publications (symbol, digest, prepared_by, prepared_at, issued_by, issued_at,
           artefact, pages, style, style_name)
         VALUES ('PC.DEC/99', '${OTHER}', 'officer.one', 1, 'officer.two', 2, '{}', '{}', '', '')`,
        `INSERT INTO publications (symbol, digest, prepared_by, prepared_at, issued_by)
         VALUES ('PC.DEC/99', '${OTHER}', 'officer.one', 1, 'officer.one')`,
      ],
      ownerUrl: [
        `UPDATE publications SET artefact = '{}'`,
        `DELETE FROM publications`,
        `TRUNCATE publications`,
      ],
    } as const;
    const refused = /append-only|permission denied|violates check constraint/;
    for (const [role, statements] of Object.entries(tries)) {
      const client = new Client({ connectionString: server.database[role as keyof typeof tries] });
      await client.connect();
      for (const statement of statements)
        await expect(client.query(statement)).rejects.toThrow(refused);
      await client.end();
    }
  });

  it('outlives the projections: a rebuild does not make it the Members’ again', async () => {
    const symbol = await adoptedDecision(server.url);
    await publish(server.url, symbol);
    const owner = new Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    await owner.query(`UPDATE decisions SET title = '{}', distribution = 'MEMBERS'`);
    await owner.end();
    expect((await decision('XAA.head', symbol)).distribution).toBe('PUBLIC');
    expect((await fetch(`${server.url}/id/${symbol}`)).status).toBe(200);
  });
});
