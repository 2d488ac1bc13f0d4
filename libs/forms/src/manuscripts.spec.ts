import { checkText } from '@shanyrak/text';
import {
  type Block,
  DOCUMENT_KINDS,
  LINE_ROLES,
  type Manuscript,
  PAGE_LANGUAGES,
} from '@shanyrak/publishing';
import fc from 'fast-check';
import { manuscript, manuscripts } from './manuscripts.support';

/** What laws are tried on must be what they are stated of: manuscripts, and every sort of them. */
describe('generated manuscripts', () => {
  const flat = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((one) => (one.block === 'section' ? [one, ...flat(one.blocks)] : [one]));
  const all = ({ blocks, foot }: Manuscript): Block[] => [...flat(blocks), ...flat(foot)];
  const keys = (one: Manuscript): string[] =>
    all(one).flatMap((block) => ('key' in block && block.key !== undefined ? [block.key] : []));

  it('have the same blocks under the same keys in both languages (I16), each key once', () => {
    fc.assert(
      fc.property(manuscripts(), ({ en, ru }) => {
        expect(keys(ru)).toEqual(keys(en));
        expect(new Set(keys(en)).size).toBe(keys(en).length);
        expect(all(ru).map(({ block }) => block)).toEqual(all(en).map(({ block }) => block));
        const { standing: mine, ...same } = en.identity;
        expect({ ...ru.identity, standing: mine }).toEqual({ ...same, standing: mine });
      }),
    );
  });

  it('name no change that they do not hold, and hold none that they do not name', () => {
    fc.assert(
      fc.property(manuscript(), ({ blocks, foot, changes }) => {
        const named = JSON.stringify([blocks, foot]).match(/(?<=":")change-\d(?=")/g) ?? [];
        expect(new Set(named)).toEqual(new Set(Object.keys(changes)));
      }),
    );
  });

  it('say only what can have been said', () => {
    fc.assert(
      fc.property(manuscript(), (one) => {
        const faults: unknown[] = [];
        JSON.stringify(one, (_, value: unknown) => {
          if (typeof value === 'string' && checkText(value) !== null) faults.push(value);
          return value;
        });
        expect(faults).toEqual([]);
      }),
    );
  });

  it('are of every kind, with every block and role, in both languages', () => {
    const some = fc.sample(manuscript(), { numRuns: 400, seed: 8 });
    const found = <T>(of: (one: Manuscript) => readonly T[]): Set<T> => new Set(some.flatMap(of));
    expect(found(({ identity }) => [identity.kind])).toEqual(new Set(DOCUMENT_KINDS));
    expect(found(({ language }) => [language])).toEqual(new Set(PAGE_LANGUAGES));
    expect(found((one) => all(one).map(({ block }) => block)).size).toBe(7);
    const roles = found((one) => all(one).flatMap((b) => (b.block === 'line' ? [b.role] : [])));
    expect(roles).toEqual(new Set(LINE_ROLES));
    const depths = found((one) =>
      all(one).flatMap((b) => (b.block === 'provision' ? [b.depth] : [])),
    );
    expect(depths).toEqual(new Set([0, 1, 2, 3]));
    const written = JSON.stringify(some);
    for (const sign of [
      '"inserted"',
      '"deleted"',
      '"bracket"',
      '"link"',
      '"comes"',
      '"goes"',
      '"lang"',
    ])
      expect(written).toContain(sign);
  });

  it('show neither changes nor brackets where none are wanted', () => {
    fc.assert(
      fc.property(manuscript({ tracked: false, brackets: false }), ({ blocks, foot, changes }) => {
        expect(changes).toEqual({});
        expect(JSON.stringify([blocks, foot])).not.toMatch(
          /"(inserted|deleted|bracket|comes|goes)"/,
        );
      }),
    );
  });
});
