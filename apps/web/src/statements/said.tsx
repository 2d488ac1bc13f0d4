import { type WordsGiven } from '@shanyrak/draft';
import { directionOf } from '../platform/direction';
import { useLanguageNames } from '../platform/language-names';
import { useStatementsWords } from './words';
import './statements.css';

interface SaidProps {
  readonly given: WordsGiven;
  readonly translation: WordsGiven | null;
}

/** A statement to the letter (I10), and its courtesy translation, told apart from it. */
export function Said({ given, translation }: SaidProps) {
  const say = useStatementsWords();
  const languageOf = useLanguageNames();
  return (
    <>
      <p className="statement-facts">{say('original', { language: languageOf(given.language) })}</p>
      <Words {...given} />
      {translation && (
        <div className="statement-courtesy">
          <p className="statement-facts">
            {say('courtesy', { language: languageOf(translation.language) })}
          </p>
          <Words {...translation} />
        </div>
      )}
    </>
  );
}

function Words({ language, text }: WordsGiven) {
  return (
    <p className="statement-words" lang={language} dir={directionOf(language)}>
      {text}
    </p>
  );
}
