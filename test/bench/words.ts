import { type ProvisionKind, type SubmittedProvision } from '@shanyrak/draft';
import { draft } from '../stories/story/script';
import { Draws } from './draws';

/**
 * Words for long drafts: provisions and amendments in the vocabulary of the demonstration's draft,
 * each word following one that it follows there. Drawn by a generator with a fixed beginning, so
 * that two runs weigh the same words.
 */
export class Words extends Draws {
  private readonly next: Readonly<Record<'en' | 'ru', ReadonlyMap<string, readonly string[]>>>;
  private readonly begins: Readonly<Record<'en' | 'ru', readonly string[]>>;

  constructor(seed?: number) {
    super(seed);
    const texts = draft.provisions.map(({ text }) => text);
    const followers = (language: 'en' | 'ru') => followersIn(texts.map((one) => one[language]!));
    const starts = (language: 'en' | 'ru') => texts.map((one) => one[language]!.split(' ')[0]!);
    this.next = { en: followers('en'), ru: followers('ru') };
    this.begins = { en: starts('en'), ru: starts('ru') };
  }

  /** So many words of running text. */
  text(language: 'en' | 'ru', count: number): string {
    const words: string[] = [this.pick(this.begins[language])];
    while (words.length < count) {
      const after = this.next[language].get(words.at(-1)!);
      words.push(after ? this.pick(after) : this.pick(this.begins[language]));
    }
    return words.join(' ');
  }

  provision(kind: ProvisionKind): SubmittedProvision {
    const length = kind === 'title' ? 8 : 20 + this.draw(40);
    const en = this.text('en', length);
    const ru = this.text('ru', length);
    return { kind, depth: 0, text: { en, ru } };
  }

  /** The text as somebody else would have it: a few words of it replaced by up to eight others. */
  reworded(text: string): string {
    const words = text.split(' ');
    const at = this.draw(words.length);
    const others = this.text('en', 1 + this.draw(8)).split(' ');
    words.splice(at, 1 + this.draw(4), ...others);
    return words.join(' ');
  }
}

function followersIn(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>();
  for (const text of texts) {
    const words = text.split(' ');
    for (const [i, word] of words.slice(0, -1).entries()) {
      const after = followers.get(word) ?? [];
      after.push(words[i + 1]!);
      followers.set(word, after);
    }
  }
  return followers;
}
