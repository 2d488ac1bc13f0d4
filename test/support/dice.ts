/** Numbers that look random and are always the same (a linear congruence modulo 2³¹ − 1). */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

/** So many of these, one after the other. */
export const many = (count: number, one: () => string, between = ''): string =>
  Array.from({ length: count }, one).join(between);
