import { type ReadableProvision } from '@shanyrak/protocol';
import { type Language } from '../platform/language';
import { Marked } from '../platform/marked';
import { dayInWords } from './dates';
import { type Decision } from './decisions';
import { wordsIn } from './words';

/** Which language stands on the page; both stand side by side where there is room. */
export type Shown = Language | 'both';

interface ResolutionProps {
  readonly decision: Decision;
  readonly languages: readonly Language[];
  readonly shown: Shown;
}

/**
 * A decision as a printed resolution has it (domain 8.2). Each language is a document of its own, in
 * its own words throughout; side by side, the same provision stands on the same line in both.
 */
export function Resolution({ decision, languages, shown }: ResolutionProps) {
  return (
    <div className="resolution" data-columns={shown === 'both' ? languages.length : 1}>
      {languages.map((language, at) => (
        <Version
          key={language}
          decision={decision}
          language={language}
          isHidden={shown !== 'both' && shown !== language}
          isSecond={at > 0}
        />
      ))}
    </div>
  );
}

interface VersionProps {
  readonly decision: Decision;
  readonly language: Language;
  readonly isHidden: boolean;
  readonly isSecond: boolean;
}

function Version({ decision, language, isHidden, isSecond }: VersionProps) {
  const say = wordsIn(language);
  const { body, symbol, number, meeting, bySilence, originalLanguage, provisions } = decision;
  const silence = meeting === null ? 'adoptedBySilencePublicly' : 'adoptedBySilence';
  const how = bySilence ? silence : 'adopted';
  const date = dayInWords(decision.date, language);
  const original = originalLanguage === 'ru' ? say('inRussian') : say('inEnglish');
  const isLate = provisions.some((one) => wordsOf(one, decision, language).isLate);
  const line = (n: number) => ({ gridRow: n });
  return (
    <article
      lang={language}
      className="resolution-version"
      hidden={isHidden}
      data-second={isSecond || undefined}
      aria-label={`${symbol}, ${language === 'ru' ? 'Русский' : 'English'}`}
    >
      <header style={line(1)}>
        <p className="resolution-body">{body[language] ?? body[originalLanguage]}</p>
        <dl>
          <dt className="visually-hidden">{say('symbol')}</dt>
          <dd>
            <b>{symbol}</b>
          </dd>
          <dt className="visually-hidden">{say('date')}</dt>
          <dd>
            <time dateTime={decision.date}>{date}</time>
          </dd>
          <dt>{say('original')}: </dt>
          <dd>{original}</dd>
        </dl>
      </header>
      {isLate && (
        <p className="resolution-late" role="note" style={line(2)}>
          {say('behindNotice')}
        </p>
      )}
      <p className="resolution-number" style={line(3)}>
        {say('number', { number })}
      </p>
      {provisions.map((provision, at) => (
        <Line
          key={`${provision.label} ${at}`}
          {...{ provision, decision, language }}
          style={line(at + 4)}
        />
      ))}
      <p className="resolution-adopted" style={line(provisions.length + 4)}>
        {say(how, { meeting: meeting ?? '', date })}
      </p>
    </article>
  );
}

interface LineProps {
  readonly provision: ReadableProvision;
  readonly decision: Decision;
  readonly language: Language;
  readonly style: { readonly gridRow: number };
}

/** A provision with its label in the margin; its words alone are the adopted text. */
function Line({ provision, decision, language, style }: LineProps) {
  const { kind, depth, label } = provision;
  const { words, lang, isLate } = wordsOf(provision, decision, language);
  const text = (
    <>
      <span lang={lang} className={isLate ? 'resolution-instead' : undefined}>
        <Marked text={words} />
      </span>
      {isLate && <small className="resolution-behind"> [{wordsIn(language)('behind')}]</small>}
    </>
  );
  if (kind === 'title') return <h2 style={style}>{text}</h2>;
  if (kind === 'heading') return <h3 style={style}>{text}</h3>;
  return (
    <p className="resolution-line" data-kind={kind} data-depth={Math.min(depth, 3)} style={style}>
      <span className="resolution-label">{label}</span>
      {text}
    </p>
  );
}

/**
 * The words of a provision in this language; where it has not followed the original, the original:
 * what such a version still says is what the text once was, and was never adopted.
 */
function wordsOf(
  { text, behind }: ReadableProvision,
  { originalLanguage }: Decision,
  language: Language,
): { readonly words: string; readonly lang: string; readonly isLate: boolean } {
  const isLate = language !== originalLanguage && (behind.includes(language) || !text[language]);
  const lang = isLate ? originalLanguage : language;
  return { words: text[lang] ?? '', lang, isLate };
}
