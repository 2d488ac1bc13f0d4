/** Trouble that a launcher foresees: it is told in words that say what to do, without a stack. */
export class Trouble extends Error {
  /** `what` is wrong, and the `remedy`: what the person in front of the screen can do now. */
  constructor(what, remedy) {
    super(`${what}\nWhat to do: ${remedy}`);
    this.name = new.target.name;
  }
}

/** An error in the words for the person who waits: foreseen trouble speaks plainly, a fault shows where it was. */
export function wordsOf(error) {
  return error instanceof Trouble ? error.message : (error.stack ?? String(error));
}
