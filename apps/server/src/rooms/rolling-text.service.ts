import { Injectable } from '@nestjs/common';
import { type DraftState, type RollingDraft, rollingText } from '@shanyrak/draft';
import { problem } from '../platform/problems';
import { momentOf, Moments } from './moments.service';
import { type Opened } from './readers.service';

/** The rolling text of a draft as it stands, or as it stood at a number or an instant. */
@Injectable()
export class RollingTexts {
  constructor(private readonly moments: Moments) {}

  async of(
    opened: Opened,
    person: string,
    asked: { readonly lang?: string | undefined; readonly at?: string | undefined },
  ): Promise<RollingDraft> {
    const { draft, language } = draftFor(opened, asked.lang);
    if (asked.at === undefined) return rollingText(draft, language);
    const moment = momentOf(asked.at, 'at');
    const state = await this.moments.draftAt(opened.view, person, moment);
    if (!state) throw problem('not-found');
    return rollingText(state, language);
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
