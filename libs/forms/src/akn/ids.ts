/**
 * How parts of a document are called in Akoma Ntoso (Naming Convention 1.0, section 5.4): the name of
 * what surrounds the part, two low lines, what it is, a low line and its number: `para_5bis`,
 * `para_3__subpara_a`, `recs__rec_2`, `att_1__para_1`. What surrounds is named where the number alone
 * would not tell: paragraphs are numbered through, so they need no section before them.
 *
 * The number comes from the key of a block, which is the same in all languages and editions (I16), not
 * from what is printed before it.
 */
export interface Ids {
  /** The name itself, or with `-2`, `-3` … where it is taken: names are unique in a document. */
  take(name: string): string;
  /** The next of its sort in a context, counted from 1: `para_3__content__ref_2`. */
  next(context: string, sort: string): string;
}

export function idsOfOneDocument(): Ids {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const take = (name: string): string => {
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name}-${n}`;
    taken.add(free);
    return free;
  };
  return {
    take,
    next: (context, sort) => {
      const series = context === '' ? sort : `${context}__${sort}`;
      counts.set(series, (counts.get(series) ?? 0) + 1);
      return take(`${series}_${counts.get(series)}`);
    },
  };
}

/** `context` may be empty. */
export const within = (context: string, name: string): string =>
  context === '' ? name : `${context}__${name}`;

/**
 * The number of a provision: `5bis` for the key `OP5-bis`, `a` for `OP3(a)`. Blanks mean nothing in a
 * number, other signs part it: `5 alt.1` is `5alt-1`.
 */
export function numberOfProvision(key: string, depth: number): string {
  const step = depth > 0 ? /\([^()]*\)[^()]*$/.exec(key)?.[0] : key.replace(/^[A-Z]+(?=\d)/, '');
  return cleaned(step ?? key);
}

/** The number of any other part: `3-b` for the key `item-3.b`, and the key where there is none, `members`. */
export const numberOfPart = (key: string): string =>
  cleaned(/^\p{L}+-(?<number>.*\d.*)$/u.exec(key)?.groups?.['number'] ?? key);

export const cleaned = (key: string): string =>
  key
    .replaceAll('-', '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
