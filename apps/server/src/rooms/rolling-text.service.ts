import { Injectable } from '@nestjs/common';
import {
  type DraftState,
  type Rolled,
  type RollingDraft,
  type RollingProvision,
  rollingTextOf,
  type UnmadeRow,
  unmadeRows,
} from '@shanyrak/draft';
import { type RollingText } from '@shanyrak/text';
import { problem } from '../platform/problems';
import { type Consolidation, Words } from '../words';
import { momentOf, Moments } from './moments.service';
import { type Opened } from './readers.service';

/** Rolling texts kept at the most; the longest unused goes first. */
const KEPT = 20;

interface Kept {
  readonly state: DraftState;
  readonly text: Promise<RollingDraft>;
  /** This one once it is made, until then the one before it. */
  made: Rolled | null;
}

/**
 * The rolling text of a draft as it stands, or as it stood at a number or an instant: made row by row
 * beside the event loop, once for everybody who reads the same words, and from the rows of the text
 * before wherever nothing has happened to them.
 */
@Injectable()
export class RollingTexts {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly moments: Moments,
    private readonly words: Words,
  ) {}

  async of(
    opened: Opened,
    person: string,
    asked: { readonly lang?: string | undefined; readonly at?: string | undefined },
  ): Promise<RollingDraft> {
    const { draft, language } = draftFor(opened, asked.lang);
    const key = `${draft.id} ${language} ${opened.wording}`;
    if (asked.at === undefined) return this.now(key, draft, language);
    const moment = momentOf(asked.at, 'at');
    const state = await this.moments.draftAt(opened, person, moment);
    if (!state) throw problem('not-found');
    return state === draft ? this.now(key, draft, language) : this.make(state, language, null);
  }

  private now(key: string, state: DraftState, language: string): Promise<RollingDraft> {
    const known = this.kept.get(key);
    this.kept.delete(key);
    const kept = known?.state === state ? known : this.begun(state, language, known?.made ?? null);
    this.kept.set(key, kept);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return kept.text;
  }

  private begun(state: DraftState, language: string, before: Rolled | null): Kept {
    const text = this.make(state, language, before);
    const kept: Kept = { state, text, made: before };
    void text.then((made) => (kept.made = { state, text: made }));
    return kept;
  }

  private async make(
    state: DraftState,
    language: string,
    before: Rolled | null,
  ): Promise<RollingDraft> {
    const rows: RollingProvision[] = [];
    for (const row of unmadeRows(state, language, before)) {
      await this.words.turn();
      rows.push(await this.made(row));
    }
    await this.words.turn();
    return rollingTextOf(state, language, rows);
  }

  /** A row asks first what it needs, and is made when that is there. */
  private async made(row: UnmadeRow): Promise<RollingProvision> {
    const asked: Consolidation[] = [];
    const unmade: RollingText = { segments: [], groups: [], plain: '' };
    const made = row((input) => {
      asked.push(input);
      return unmade;
    });
    if (asked.length === 0) return made;
    const answers: RollingText[] = [];
    for (const input of asked) answers.push(await this.words.consolidate(input));
    await this.words.turn();
    return row(() => answers.shift()!);
  }
}

/**
 * The draft whose text was asked for, and in which language; the original one where none is named.
 * Observers read no brackets and no past, and a submission is no draft yet: both `not-found`.
 */
export function draftFor(
  { view: { state }, audience }: Opened,
  lang: string | undefined,
): { readonly draft: DraftState; readonly language: string } {
  if (audience !== 'members' || state.kind !== 'draft') throw problem('not-found');
  const language = lang ?? state.originalLanguage;
  if (!state.languages.includes(language))
    throw problem('bad-request', { errors: [`lang must be one of ${state.languages.join(', ')}`] });
  return { draft: state, language };
}
