import { type Request } from 'playwright-core';
import { Hall } from './support/hall';

/** The first page over a thin line: how much script comes before anything can be read. */
const LIMIT = 300_000;

const pathOf = (request: Request): string => new URL(request.url()).pathname;
const bytesOf = async (request: Request): Promise<number> =>
  (await request.sizes()).responseBodySize;

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

    const weights = await Promise.all(
      scripts.map(async (script) => [pathOf(script), await bytesOf(script)] as const),
    );
    const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(total).toBeGreaterThan(50_000);
    if (total > LIMIT)
      throw new Error(`${total} bytes instead of at most ${LIMIT}:\n${weights.join('\n')}`);
    for (const script of scripts)
      expect((await script.response())?.headers()['content-encoding']).toBe('gzip');
    const names = weights.map(([path]) => path).join(' ');
    expect(names).not.toMatch(/room-page|decisions?-page|paper-form/);
  });
});
