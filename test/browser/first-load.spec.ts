import { type Request } from 'playwright-core';
import { Hall } from './support/hall';

/** The first page over a thin line: how much script comes before anything can be read. */
const LIMIT = 300_000;

describe('the first load', () => {
  let hall: Hall;

  beforeAll(async () => {
    hall = await Hall.open();
  });

  afterEach(() => hall.leave());
  afterAll(() => hall?.close());

  it(`brings at most ${LIMIT / 1000} kB of compressed script, and of other pages nothing`, async () => {
    const screen = await hall.screen();
    const scripts: Request[] = [];
    screen.page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') scripts.push(request);
    });
    await screen.open('/');
    await screen.sees(screen.page.getByRole('main'));
    await screen.page.waitForLoadState('networkidle');

    const sizes = await Promise.all(scripts.map((script) => script.sizes()));
    const total = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThanOrEqual(LIMIT);
    for (const script of scripts)
      expect((await script.response())?.headers()['content-encoding']).toBe('gzip');
    const names = scripts.map((script) => new URL(script.url()).pathname).join(' ');
    expect(names).not.toMatch(/room-page|decisions?-page|paper-form/);
  });
});
