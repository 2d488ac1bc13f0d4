import { Client } from 'pg';
import { DataSource } from 'typeorm';
import {
  type DecisionAnswer,
  type DecisionSummary,
  type IssuedAnswer,
  type IssuingReview,
  type IssuingState,
  type Problem,
} from '@shanyrak/protocol';
import { firstDamagedAudit } from '../../../apps/server/src/council/audit';
import { poolOf } from '../../../apps/server/src/platform/database';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { WARRANT } from '../../support/council';
import { type RunningServer, startServer } from '../../support/server';
import {
  adoptedDecision,
  issue,
  issueOf,
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
  people[person]!.post<IssuingState>(issueOf(symbol), { act, ...(digest && { digest }) });
const review = (person: string, symbol: string): Promise<IssuingReview> =>
  people[person]!.get(issueOf(symbol));
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

const issuedAt = (symbol: string): string => `/issued/${encodeURIComponent(symbol)}`;

const OTHER = 'f'.repeat(64);

describe('a decision is issued', () => {
  it('by two officers, each of whom has what becomes public before him', async () => {
    const symbol = await adoptedDecision(server.url);
    const before = await review('officer.one', symbol);
    expect(before.issuing).toEqual({
      ...{ state: 'none', edition: null, digest: null, issuedAt: null, distribution: null },
      ...{ publishedAt: null, prepared: null },
    });
    const { digest } = before;
    const prepared = await acts('officer.one', symbol, 'prepare', digest);
    expect(prepared).toMatchObject({
      ...{ state: 'prepared', issuedAt: null },
      prepared: { edition: 1, digest, mine: true },
    });
    const seen = await review('officer.two', symbol);
    expect(seen).toMatchObject({ issuing: { prepared: { digest, mine: false } }, digest });

    const issued = await acts('officer.two', symbol, 'issue', digest);
    expect(issued).toMatchObject({ state: 'issued', edition: 1, digest, distribution: 'general' });
    expect(issued.issuedAt).toBeGreaterThanOrEqual(prepared.prepared!.at);
    // Its Members have it in every form; to everybody else it does not exist.
    const forms = await people['XAA.head']!.get<IssuedAnswer>(issuedAt(symbol));
    expect(forms.editions.map(({ edition }) => edition)).toEqual([1]);
    expect(await refusal(people['XYY.head']!.get(issuedAt(symbol)))).toBe('not-found');
    expect((await fetch(`${server.url}/id/${symbol}.json`)).status).toBe(404);
  });

  it('and published by an act of its own, as it was issued', async () => {
    const symbol = await adoptedDecision(server.url);
    expect(await refusal(acts('officer.one', symbol, 'publish', OTHER))).toBe(
      'publication.notIssued',
    );
    const seen = await issue(server.url, symbol);
    expect(await refusal(acts('officer.one', symbol, 'publish', OTHER))).toBe('stale');
    expect(await refusal(acts('chair', symbol, 'publish', seen.digest))).toBe('capacity.notHeld');
    const published = await acts('officer.one', symbol, 'publish', seen.digest);
    expect(published).toMatchObject({ state: 'published', edition: 1, digest: seen.digest });
    const artefact = await (await fetch(`${server.url}/id/${symbol}.json`)).json();
    expect(artefact).toEqual(seen.artefact);
    for (const tongue of ['en', 'ru', 'en-ru']) {
      const page = await fetch(`${server.url}/id/${symbol}.${tongue}`);
      expect(await page.text()).toBe(seen.pages[tongue]);
    }
    expect(await refusal(acts('officer.two', symbol, 'publish', seen.digest))).toBe(
      'publication.published',
    );
  });

  it('by nobody else: not by one officer twice, not by the Chair, not by Members', async () => {
    const symbol = await adoptedDecision(server.url);
    const { digest } = await review('officer.one', symbol);
    expect(await refusal(acts('officer.one', symbol, 'issue', digest))).toBe('issue.none');
    expect(await refusal(acts('officer.one', symbol, 'takeBack'))).toBe('issue.none');
    await acts('officer.one', symbol, 'prepare', digest);
    expect(await refusal(acts('officer.one', symbol, 'issue', digest))).toBe('issue.sameOfficer');
    expect(await refusal(acts('officer.two', symbol, 'prepare', digest))).toBe('issue.prepared');
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
      ['gavel', digest],
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
      expect((await decision('XAA.head', symbol)).issuing.state).toBe('none');
    }
  });

  it('once and for ever: two officers at the same moment issue it once', async () => {
    const symbol = await adoptedDecision(server.url);
    const { digest } = await review('officer.one', symbol);
    await acts('officer.one', symbol, 'prepare', digest);
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => refusal(acts('officer.two', symbol, 'issue', digest))),
    );
    expect(outcomes.sort()).toEqual(['accepted', 'issue.issued', 'issue.issued']);
    for (const act of ['issue', 'takeBack'])
      expect(await refusal(acts('officer.two', symbol, act, digest))).toBe('issue.issued');
    expect(await refusal(acts('officer.two', symbol, 'prepare', digest))).toBe('issue.reason');
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
      expect(await refusal(acts('officer.two', symbol, 'issue', shown))).toBe('issue.changed');
    await acts('officer.two', symbol, 'takeBack');
    await acts('officer.two', symbol, 'prepare', corrected);
    await acts('officer.one', symbol, 'issue', corrected);
    await acts('officer.one', symbol, 'publish', corrected);

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
      issuing: { state: 'none' },
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
    expect(await listed('XYY.head')).toBeUndefined();
    expect(await refusal(decision('XYY.head', symbol))).toBe('not-found');

    const { digest } = await review('officer.one', symbol);
    await acts('officer.one', symbol, 'prepare', digest);
    const mine = async (person: string) => (await listed(person))!.issuing.prepared!.mine;
    expect([await mine('officer.one'), await mine('officer.two')]).toEqual([true, false]);
    expect((await listed('XAA.head'))!.issuing).toMatchObject({ prepared: { digest } });
    expect(await listed('XYY.head')).toBeUndefined();
    for (const person of ['XAA.head', 'officer.two'])
      expect(JSON.stringify(await decision(person, symbol))).not.toContain('officer');
  });

  it('is everybody who is signed in afterwards: observers get what is public and no hour', async () => {
    const symbol = await adoptedDecision(server.url);
    const { artefact, digest } = await publish(server.url, symbol);
    const member = await decision('XAA.head', symbol);
    expect(member).toMatchObject({ distribution: 'PUBLIC', issuing: { state: 'published' } });
    const observer = await decision('XYY.head', symbol);
    expect(observer).toMatchObject({
      ...{ symbol, distribution: 'PUBLIC', digest: member.digest, date: artefact.adopted.date },
      provisions: artefact.provisions,
      members: member.members,
      issuing: { state: 'published', edition: 1, digest, issuedAt: null, prepared: null },
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
    const payload = { symbol, edition: 1, digest };
    expect(entries).toEqual([
      { act: 'issue.prepare', by: ['officer.one'], payload },
      { act: 'decision.issue', by: ['officer.one', 'officer.two'], payload },
      { act: 'decision.publish', by: ['officer.one'], payload },
    ]);
    expect(await firstDamagedAudit(poolOf(source))).toBeNull();
  });

  it('is neither changed nor taken away by anybody, nor ever half issued', async () => {
    const symbol = await adoptedDecision(server.url);
    await publish(server.url, symbol);
    const everything = [
      `UPDATE issues SET artefact = '{}'`,
      `DELETE FROM issues`,
      `UPDATE issued_forms SET content = '', digest = '${OTHER}'`,
      `DELETE FROM issued_forms WHERE symbol = '${symbol}'`,
      `UPDATE publications SET published_at = 0`,
      `DELETE FROM publications WHERE symbol = '${symbol}'`,
      ...['issued_forms', 'publications', 'issues CASCADE'].map((one) => `TRUNCATE ${one}`),
    ];
    const tries = {
      appUrl: [
        ...everything,
        `UPDATE issues SET digest = '${OTHER}'`,
        `INSERT INTO issues (symbol, edition, given, digest, prepared_by, prepared_at, issued_by,
           issued_at, artefact, style, style_name)
         VALUES ('PC.DEC/99', 1, '{}', '${OTHER}', 'officer.one', 1, 'officer.two', 2, '{}', '', '')`,
        `INSERT INTO issues (symbol, edition, given, digest, prepared_by, prepared_at, issued_by)
         VALUES ('PC.DEC/99', 1, '{}', '${OTHER}', 'officer.one', 1, 'officer.one')`,
        `INSERT INTO issued_forms (symbol, edition, name, type, content, digest, made_at)
         VALUES ('${symbol}', 1, 'en.pdf', 'application/pdf', 'x', '${OTHER}', 1)`,
      ],
      ownerUrl: everything,
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

  it('is issued anew with a reason, and each edition keeps its bytes and its address', async () => {
    const symbol = await adoptedDecision(server.url);
    const first = await publish(server.url, symbol);
    const given = {
      mandate: { en: 'Agreed minutes', ru: 'Согласованный протокол' },
      reason: 'Layout',
    };
    const second = await issue(server.url, symbol, given);
    expect(second.artefact).toMatchObject({ edition: 2, mandate: given.mandate });
    expect(second.artefact.digest).toBe(first.artefact.digest);
    const json = async (end: string) => (await fetch(`${server.url}/id/${symbol}${end}`)).json();
    expect(await json('.json')).toEqual(second.artefact);
    expect(await json('.e1.json')).toEqual(first.artefact);
    expect(await json('.e2.json')).toEqual(second.artefact);
    expect((await fetch(`${server.url}/id/${symbol}.e3.json`)).status).toBe(404);
    const member = await people['XAA.head']!.get<IssuedAnswer>(issuedAt(symbol));
    expect(member.editions.map(({ edition, reason }) => [edition, reason])).toEqual([
      [2, 'Layout'],
      [1, null],
    ]);
  });

  it('was issued for Members only, and is public in no edition but one for everybody', async () => {
    const symbol = await adoptedDecision(server.url);
    const { digest } = await issue(server.url, symbol, { distribution: 'members' });
    expect(await refusal(acts('officer.one', symbol, 'publish', digest))).toBe(
      'publication.membersOnly',
    );
    const again = await issue(server.url, symbol, { reason: 'For everybody' });
    await acts('officer.one', symbol, 'publish', again.digest);
    expect((await fetch(`${server.url}/id/${symbol}.e1.json`)).status).toBe(404);
    expect((await fetch(`${server.url}/id/${symbol}.e2.json`)).status).toBe(200);
    const observer = await people['XYY.head']!.get<IssuedAnswer>(issuedAt(symbol));
    expect(observer.editions.map(({ edition }) => edition)).toEqual([2]);
    expect(await refusal(people['XYY.head']!.get(`${issuedAt(symbol)}/forms/json?edition=1`))).toBe(
      'not-found',
    );
    const closing = await people['officer.one']!.post<IssuingReview>(`${issueOf(symbol)}/review`, {
      ...{ distribution: 'members', mandate: null, relations: [], reason: 'Closed' },
    });
    const prepared = people['officer.one']!.post(issueOf(symbol), {
      ...{ act: 'prepare', digest: closing.digest, given: closing.given },
    });
    expect(await refusal(prepared)).toBe('issue.public');
  });

  it('relates to earlier decisions, each of which says so from its publication on', async () => {
    const earlier = await adoptedDecision(server.url);
    await publish(server.url, earlier);
    const symbol = await adoptedDecision(server.url);
    for (const unknown of ['PC.DEC/999', symbol])
      expect(
        await refusal(
          issue(server.url, symbol, { relations: [{ relation: 'repeals', symbol: unknown }] }),
        ),
      ).toBe('issue.relation');
    await issue(server.url, symbol, { relations: [{ relation: 'repeals', symbol: earlier }] });
    const page = async (end = '.en') => (await fetch(`${server.url}/id/${earlier}${end}`)).text();
    const before = await page();
    expect(before).not.toContain('Repealed');
    const { digest } = await review('officer.one', symbol);
    await acts('officer.one', symbol, 'publish', digest);
    const after = await page();
    expect(after).toContain(`Repealed by ${symbol}`);
    expect(await page('.ru')).toContain(`Отменено документом ${symbol}`);
    expect(await page('.e1.en')).toBe(before);
  });

  it('becomes public with its issue where a standing decision says so', async () => {
    const standing = await adoptedDecision(server.url);
    const symbol = await adoptedDecision(server.url);
    const closed = await adoptedDecision(server.url);
    const registry = server.app.get(CouncilRegistry);
    await registry.setSettings({ publishedUnder: standing }, null, WARRANT);
    await issue(server.url, symbol);
    await issue(server.url, closed, { distribution: 'members' });
    expect((await fetch(`${server.url}/id/${symbol}`)).status).toBe(200);
    expect((await fetch(`${server.url}/id/${closed}`)).status).toBe(404);
    await registry.setSettings({ publishedUnder: null }, null, WARRANT);
    const rows: object[] = await server.app
      .get(DataSource)
      .query('SELECT under FROM publications WHERE symbol = $1', [symbol]);
    expect(rows).toEqual([{ under: standing }]);
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
