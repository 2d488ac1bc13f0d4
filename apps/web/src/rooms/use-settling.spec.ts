import { afterwards } from './use-settling';

describe('what is played when a bracket closes', () => {
  it('is nothing while brackets come, or stay', () => {
    expect(afterwards({ brackets: 0 }, 2)).toEqual({ brackets: 2 });
    expect(afterwards({ brackets: 2, settled: 'once' }, 2)).toEqual({ brackets: 2 });
  });

  it('begins anew with each bracket that closes', () => {
    const first = afterwards({ brackets: 2 }, 1);
    expect(first).toEqual({ brackets: 1, settled: 'once' });
    expect(afterwards(first, 0)).toEqual({ brackets: 0, settled: 'again' });
  });
});
