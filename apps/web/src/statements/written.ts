import { type DraftState, type Payloads, type StatementKind, wordsPut } from '@shanyrak/draft';
import { normalise } from '@shanyrak/text';
import { type AnyAct } from '../rooms/draft-kind';

/** Under this name what is written of it is kept. */
export const NAME = 'statement';

/** A statement that one is writing and has not submitted. */
export interface Written {
  readonly kind: StatementKind;
  /** Empty: the whole text. */
  readonly provision: string;
  readonly language: string;
  readonly text: string;
  readonly into: string;
  readonly translation: string;
  readonly onBehalfOf: readonly string[];
}

export const AFRESH: Written = {
  ...{ kind: 'interpretativeStatement', provision: '', language: 'en', text: '' },
  ...{ into: '', translation: '', onBehalfOf: [] },
};

/** The kinds that may name a provision; a dissociation must. */
export const ON_PROVISION: readonly StatementKind[] = ['dissociation', 'reservation'];

/** Languages of the Council and of its Members. */
export const SPOKEN = [
  ...['en', 'ru', 'ar', 'az', 'bn', 'fa', 'he', 'hi', 'kk', 'km', 'ko', 'ky', 'mn', 'ps'],
  ...['si', 'tg', 'th', 'tr', 'ur', 'uz', 'vi', 'zh'],
];

/** As it is sent. */
export const fit = (text: string): string => normalise(text.trim());

/** The act, on the words that stand before this reader. */
export function submitting(state: DraftState, written: Partial<Written>): AnyAct {
  const { kind, provision, language, text, translation, ...rest } = { ...AFRESH, ...written };
  const into = intoOf({ language, into: rest.into }, state.languages);
  const speaksOf = ON_PROVISION.includes(kind) && provision !== '';
  const payload: Payloads['statement.submit'] = {
    ...{ kind, language, text: fit(text), onBehalfOf: rest.onBehalfOf },
    ...(translation.trim() !== '' && {
      translation: { language: into, text: fit(translation) },
    }),
    ...(speaksOf && { provision }),
  };
  const digest = wordsPut(state);
  return { type: 'statement.submit', as: 'national', payload, ...(digest && { digest }) };
}

/** Into which language of the Council it is translated: the one chosen, else the first that it is not in. */
export function intoOf(
  { language, into }: Pick<Written, 'language' | 'into'>,
  languages: readonly string[],
): string {
  const others = languages.filter((one) => one !== language);
  return others.includes(into) ? into : (others[0] ?? '');
}
