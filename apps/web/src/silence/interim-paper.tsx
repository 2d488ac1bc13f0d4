import {
  INTERIM_WORDS,
  type InterimText,
  markOf,
  PAGE_LANGUAGES,
  type PageLanguage,
  roundLine,
  temporaryTitle,
} from '@shanyrak/publishing';
import { inLanguageOf } from '../council/texts';
import { dayInWords } from '../decisions/dates';
import { wordsIn } from '../decisions/words';
import { useLanguage } from '../platform/language';
import { Marked } from '../platform/marked';
import './interim.css';

interface InterimPaperProps {
  readonly text: InterimText;
  /** In place of the deadline as it stands now: as it was named in a meeting. */
  readonly until?: InterimText['until'];
  /** What became of the round; a journal does not say it. */
  readonly saysEnd?: boolean;
}

/** An interim text as a paper, in each of its languages, the reader's own first (domain 2.1). */
export function InterimPaper({ text, until = text.until, saysEnd = true }: InterimPaperProps) {
  const own = useLanguage();
  const languages = PAGE_LANGUAGES.filter((one) => text.languages.includes(one));
  const inOrder = [...languages].sort((one, other) => Number(other === own) - Number(one === own));
  return inOrder.map((language) => (
    <Version key={language} {...{ text, until, saysEnd, language }} />
  ));
}

function Version({
  text,
  until,
  saysEnd,
  language,
}: Required<InterimPaperProps> & { readonly language: PageLanguage }) {
  const words = INTERIM_WORDS[language];
  const [title, ...provisions] = text.provisions;
  return (
    <article className="interim" lang={language} aria-label={`${words.name} ${text.symbol}`}>
      <Header {...{ text, language }} />
      {saysEnd && (
        <p className="interim-end" role="note">
          {roundLine(text, language)}
        </p>
      )}
      <p className="interim-name">{words.name}</p>
      {title && (
        <h2>
          <Words {...{ text, language }} of={title.text} />
        </h2>
      )}
      <p className="interim-until">{temporaryTitle(until, language)}</p>
      {provisions.map((one, n) => (
        <p
          key={n}
          className="interim-line"
          data-kind={one.kind}
          data-depth={Math.min(one.depth, 3)}
        >
          {one.kind !== 'heading' && <span>{markOf(one, language)}</span>}
          <Words {...{ text, language }} of={one.text} />
        </p>
      ))}
      <p className="interim-digest">
        {words.digest}: <code>{text.digest}</code>
      </p>
    </article>
  );
}

function Header({ text, language }: Pick<InterimPaperProps, 'text'> & { language: PageLanguage }) {
  const words = INTERIM_WORDS[language];
  const say = wordsIn(language);
  const { body, symbol, date, draft, meeting, originalLanguage } = text;
  const facts = [
    [words.draft, draft],
    ...(meeting === null ? [] : [[words.meeting, meeting]]),
    [say('original'), say(originalLanguage === 'ru' ? 'inRussian' : 'inEnglish')],
    [words.distribution, words.members],
  ];
  return (
    <header>
      <p className="interim-body">{inLanguageOf(body, language).words}</p>
      <dl>
        <dt className="visually-hidden">{say('symbol')}</dt>
        <dd>
          <b>{symbol}</b>
        </dd>
        <dt className="visually-hidden">{say('date')}</dt>
        <dd>
          <time dateTime={date}>{dayInWords(date, language)}</time>
        </dd>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}: </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** In this language, or in the original, marked, where this one has not followed. */
function Words({
  text: { originalLanguage },
  language,
  of,
}: {
  readonly text: InterimText;
  readonly language: PageLanguage;
  readonly of: Readonly<Record<string, string>>;
}) {
  const lang = of[language] === undefined ? originalLanguage : language;
  // One element, also where some of its words are emphasised: it stands beside a label.
  return (
    <span lang={lang}>
      <Marked text={of[lang] ?? ''} />
      {lang !== language && <small lang={language}> [{wordsIn(language)('behind')}]</small>}
    </span>
  );
}
