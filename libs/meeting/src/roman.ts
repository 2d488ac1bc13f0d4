/** Roman numerals, by which the meetings of a body are counted within a year (domain 1.6). */
const SIGNS = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** The most that is written with these signs and no sign more than thrice. */
const LARGEST = 399;

/** A whole number from 1 to 399, as a Roman numeral. Throws on any other. */
export function romanOf(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > LARGEST)
    throw new RangeError(`${number} is not counted in Roman numerals here.`);
  let left = number;
  let roman = '';
  for (const [sign, value] of SIGNS) for (; left >= value; left -= value) roman += sign;
  return roman;
}

/** The number, or null where it is not written in the one accepted way: IX, never VIIII. */
export function numberOf(roman: string): number | null {
  let number = 0;
  let left = roman;
  for (const [sign, value] of SIGNS)
    for (; left.startsWith(sign); left = left.slice(sign.length)) number += value;
  const fits = left === '' && number >= 1 && number <= LARGEST;
  return fits && romanOf(number) === roman ? number : null;
}
