import { type Payloads, type SubmissionState, type Texts } from '@shanyrak/draft';
import { found } from '@shanyrak/kernel';
import { pastedWords } from './pasted';

/**
 * The sponsor's answer to the Secretariat's remarks: the same paper with other words. What is kept of
 * it is only what was changed, by provision and language, so that it fits the paper as it stands.
 */
export type Answer = Readonly<Record<string, Texts>>;

/** Under this name the mandate is kept, beside the ids of provisions. */
export const MANDATE = 'mandate';

/** The words in a field: what was typed there, else what stands in the paper. */
export function wordsIn(state: SubmissionState, answer: Answer, of: string, lang: string): string {
  const typed = found(answer, of)?.[lang];
  return typed ?? standingIn(state, of)[lang] ?? '';
}

/** With other words in one field. */
export const withWords = (answer: Answer, of: string, lang: string, words: string): Answer => ({
  ...answer,
  [of]: { ...answer[of], [lang]: words },
});

/** The whole paper as it is handed in anew. */
export function answeredWith(state: SubmissionState, answer: Answer): Payloads['draft.submit'] {
  const { coSponsors, order, provisions, body } = state;
  return {
    ...{ coSponsors, body, mandate: textsOf(state, answer, MANDATE) },
    provisions: order.map((id) => {
      const { kind, depth } = provisions[id]!;
      return { kind, depth, text: textsOf(state, answer, id) };
    }),
  };
}

const standingIn = (state: SubmissionState, of: string): Texts =>
  of === MANDATE ? state.mandate : (found(state.provisions, of)?.text ?? {});

/** A translation that has been emptied is left for later; the original never is. */
function textsOf(state: SubmissionState, answer: Answer, of: string): Texts {
  const worded = state.languages.map(
    (lang) => [lang, pastedWords(wordsIn(state, answer, of, lang), false).trim()] as const,
  );
  return Object.fromEntries(
    worded.filter(([lang, words]) => words !== '' || lang === state.originalLanguage),
  );
}
