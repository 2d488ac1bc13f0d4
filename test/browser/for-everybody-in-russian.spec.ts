import { everyScreen } from './support/every-screen';
import { Hall } from './support/hall';
import { laySmallTable } from './support/small-table';

/**
 * Every screen, at a table and in the hand: axe finds nothing on any of them. Each language has a
 * spec of its own, so that both are tried at once.
 */
describe('for everybody, in ru', () => {
  let hall: Hall;

  beforeAll(async () => {
    hall = await Hall.open();
    await laySmallTable(hall);
  });

  afterEach(() => hall.leave());
  afterAll(() => hall?.close());

  it.each(everyScreen('ru'))('%s', async (_what, visit) => {
    expect.hasAssertions();
    for await (const screen of visit(hall)) expect(await screen.obstacles()).toEqual([]);
  });
});
