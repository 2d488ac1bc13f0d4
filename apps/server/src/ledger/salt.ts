import { randomFillSync } from 'node:crypto';

/** Bytes of a salt: too many to guess (practice rule 5). */
const SALT = 16;

/** Chance is asked for many salts at once, since asking costs more than what it answers. */
const stock = Buffer.alloc(SALT * 256);
let used = stock.length;

/** A new salt, in hexadecimal; none is given twice, and none is kept here once it has been given. */
export function drawSalt(): string {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  const salt = stock.toString('hex', used, used + SALT);
  stock.fill(0, used, used + SALT);
  used += SALT;
  return salt;
}
