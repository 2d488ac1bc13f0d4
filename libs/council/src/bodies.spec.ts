import * as fc from 'fast-check';
import { bodiesAt, type Body, type DatedBody, DEFAULT_BODIES, unsoundBody } from './bodies';
import { DEFAULT_SETTINGS } from './settings';

const codesOf = (bodies: readonly Body[]): string[] => bodies.map(({ code }) => code);
const called = (name: string): Body => ({
  ...DEFAULT_BODIES[2]!,
  ...{ code: 'WGX', parent: 'SWG', names: { en: name, ru: name } },
});
const group = (from: number, until: number | null, name: string): DatedBody => ({
  ...{ body: called(name), from, until },
});

describe('the bodies of a council', () => {
  it('are those of domain 1.2 until it says otherwise, each of them sound', () => {
    const bodies = bodiesAt([], DEFAULT_SETTINGS, 0);
    expect(codesOf(bodies)).toEqual(['PC', 'SOC', 'SWG', 'MC', 'SUM']);
    for (const body of bodies) expect(unsoundBody(body, bodies)).toBeNull();
  });

  it('bear the prefix and the name of the settings, wherever the main one is named', () => {
    const body = { en: 'Standing Conference', ru: 'Постоянная конференция' };
    const bodies = bodiesAt([], { prefix: 'SC', body }, 0);
    expect(bodies[0]).toMatchObject({ code: 'SC', names: body });
    expect(bodies.find(({ code }) => code === 'SWG')!.forwardsTo).toEqual(['SC', 'SOC']);
  });

  it('are at each instant those of that instant', () => {
    const recorded = [group(30, 40, 'Third'), group(10, 20, 'First'), group(20, null, 'Second')];
    const nameAt = (at: number): string | undefined =>
      bodiesAt(recorded, DEFAULT_SETTINGS, at).find(({ code }) => code === 'WGX')?.names.en;
    expect([9, 10, 19, 20, 29, 30, 39, 40].map(nameAt)).toEqual([
      ...[undefined, 'First', 'First', 'Second', 'Second', 'Third', 'Third', undefined],
    ]);
  });

  it('do not depend on the order in which they were recorded', () => {
    const recorded = [group(10, 20, 'First'), group(20, null, 'Second'), group(30, 40, 'Third')];
    fc.assert(
      fc.property(fc.shuffledSubarray(recorded, { minLength: 3 }), fc.nat(50), (shuffled, at) => {
        expect(bodiesAt(shuffled, DEFAULT_SETTINGS, at)).toEqual(
          bodiesAt(recorded, DEFAULT_SETTINGS, at),
        );
      }),
    );
  });

  it.each<[string, Partial<Body>]>([
    ['body.forwardsNowhere', { forwardsTo: ['WGX'] }],
    ['body.forwardsNowhere', { forwardsTo: ['NIL'] }],
    ['body.noParent', { parent: 'NIL' }],
    ['body.noParent', { parent: 'WGX' }],
    ['body.powerless', { powers: [] }],
  ])('refuse one that cannot stand among them: %s %j', (rule, flaw) => {
    const sound = called('Group');
    expect(unsoundBody(sound, DEFAULT_BODIES)).toBeNull();
    expect(unsoundBody({ ...sound, ...flaw }, DEFAULT_BODIES)?.rule).toBe(rule);
  });
});
