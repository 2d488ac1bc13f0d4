/**
 * Two language versions of one text, laid side by side by the ids of their provisions: what the
 * translator still has to do. The original decides; a version is *behind* when its provision has not
 * yet followed a change of the original (design 4).
 */

/** A provision of the original. */
export interface OriginalProvision {
  readonly id: string;
}

/** A provision of the other version; `behind` when it has not followed the original. */
export interface TranslatedProvision {
  readonly id: string;
  readonly behind?: boolean;
}

/** Aligned, behind, missing in the translation, or extra: the original has no such provision. */
export type Alignment = 'aligned' | 'behind' | 'missing' | 'extra';

export interface AlignedProvision {
  readonly id: string;
  readonly state: Alignment;
}

/**
 * The state of every provision in text order: that of the original, an extra one behind the provision
 * that it follows in the translation. Ids are distinct in each version.
 */
export function compareLanguages(
  original: readonly OriginalProvision[],
  translation: readonly TranslatedProvision[],
): AlignedProvision[] {
  const known = new Set(original.map(({ id }) => id));
  const translated = new Map(translation.map((provision) => [provision.id, provision]));
  const extras = new Map<string | null, AlignedProvision[]>();
  let follows: string | null = null;
  for (const { id } of translation) {
    if (known.has(id)) follows = id;
    else {
      const others = extras.get(follows) ?? [];
      others.push({ id, state: 'extra' });
      extras.set(follows, others);
    }
  }
  const stateOf = (id: string): Alignment => {
    const provision = translated.get(id);
    if (!provision) return 'missing';
    return provision.behind === true ? 'behind' : 'aligned';
  };
  return [
    ...(extras.get(null) ?? []),
    ...original.flatMap(({ id }) => [{ id, state: stateOf(id) }, ...(extras.get(id) ?? [])]),
  ];
}
