import { Textarea } from '@mantine/core';
import { type ClipboardEvent } from 'react';
import { type Texts } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { directionOf } from '../platform/direction';
import { useLanguage } from '../platform/language';
import { useLanguageNames } from '../platform/language-names';
import { inSentence } from '../platform/refusals';
import { usePaperWords } from './paper-words';
import { type Fault, type Faults, fieldOf } from './written-paper';

/** By which a field is found on the page. */
export const idOf = (of: string, lang: string): string => `paper ${fieldOf(of, lang)}`;

interface LanguageFieldsProps {
  /** The key of a provision, or of what else has words. */
  readonly of: string;
  readonly label: string;
  readonly text: Texts;
  /** The original first. */
  readonly languages: readonly string[];
  readonly faults: Faults;
  readonly onWords: (lang: string, words: string) => void;
  /** Something is pasted; answers whether more is done with it than the browser would. */
  readonly onPaste?: (lang: string, pasted: Pasted) => boolean;
}

/** Words that are pasted into a field, and what stands there before and behind them. */
export interface Pasted {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** The same words in each language, side by side where there is room. */
export function LanguageFields(props: LanguageFieldsProps) {
  const { of, label, text, languages, faults, onWords, onPaste } = props;
  const nameOfLanguage = useLanguageNames();
  const inWords = useFaultInWords();
  return (
    <div className="paper-languages">
      {languages.map((lang) => (
        <Textarea
          key={lang}
          id={idOf(of, lang)}
          autosize
          size="xs"
          label={`${label} (${nameOfLanguage(lang)})`}
          classNames={{ input: 'paper-field', error: 'paper-fault' }}
          lang={lang}
          dir={directionOf(lang)}
          value={text[lang] ?? ''}
          error={inWords(faults[fieldOf(of, lang)])}
          onChange={({ currentTarget }) => onWords(lang, currentTarget.value)}
          onPaste={(event) => {
            if (onPaste?.(lang, pastedIn(event))) event.preventDefault();
          }}
        />
      ))}
    </div>
  );
}

function pastedIn({ currentTarget, clipboardData }: ClipboardEvent<HTMLTextAreaElement>): Pasted {
  const { value, selectionStart, selectionEnd } = currentTarget;
  return {
    words: clipboardData.getData('text/plain'),
    before: value.slice(0, selectionStart),
    after: value.slice(selectionEnd),
  };
}

/** A fault in the reader's language; undefined where there is none. */
export function useFaultInWords(): (fault: Fault | undefined) => string | undefined {
  const say = usePaperWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  return (fault) => {
    if (fault === undefined) return undefined;
    return fault === 'missing' ? say('missing') : inSentence(fault, language, nameOf);
  };
}
