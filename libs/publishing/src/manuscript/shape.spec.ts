import { published } from '../adopted.support';
import { decisionManuscript } from './decision';
import { type Block } from './manuscript';
import { pairsOf, shapeOf } from './shape';

describe('manuscripts of one document', () => {
  const [english, russian] = (['en', 'ru'] as const).map((language) =>
    decisionManuscript(published(), language),
  );

  it('are laid side by side block against block', () => {
    const pairs = pairsOf(english!.blocks, russian!.blocks);
    expect(pairs.map(([, other]) => other)).toEqual(russian!.blocks);
  });

  it.each([
    ['lacks one', (blocks: readonly Block[]) => blocks.slice(0, -1)],
    ['has one more', (blocks: readonly Block[]) => [...blocks, blocks[0]!]],
    ['has two in another order', (blocks: readonly Block[]) => [...blocks].reverse()],
  ])('are not laid askew where one %s', (_, changed) => {
    expect(() => pairsOf(english!.blocks, changed(russian!.blocks))).toThrow(/part at block \d+/);
  });

  it('differ in shape from those of another', () => {
    const other = decisionManuscript({ ...published(), symbol: 'PC.DEC/8' }, 'en');
    expect(shapeOf(other)).not.toEqual(shapeOf(english!));
  });
});
