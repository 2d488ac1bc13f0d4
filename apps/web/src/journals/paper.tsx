import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { type Intervention, type JournalEntry } from '@shanyrak/meeting';
import {
  announcementLine,
  inLanguage,
  interimsIn,
  JOURNAL_WORDS,
  type JournalDocument,
  nextLine,
  type OpenItem,
  orderLine,
  placedLine,
  resultLine,
  sittingLines,
  speakerLine,
  statementLine,
  type StatementRead,
  takenLine,
} from '@shanyrak/publishing';
import { dayInWords } from '../decisions/dates';
import { decisionPath } from '../decisions/decisions';
import { useLanguage } from '../platform/language';
import { InterimLink } from '../silence/interim-link';

interface PaperProps {
  readonly document: JournalDocument;
  readonly entries: readonly JournalEntry[];
  /** What stands beside an intervention, for whoever may do something about it. */
  readonly besideSpeaker?: (entry: JournalEntry, intervention: Intervention) => ReactNode;
  readonly besideItem?: (entry: JournalEntry) => ReactNode;
  /** Whose interventions are marked as the reader's own. */
  readonly own: string | null;
}

/** The journal as it will be printed, with what one may do about it in place. */
export function Paper({ document, entries, own, besideSpeaker, besideItem }: PaperProps) {
  const language = useLanguage();
  const words = JOURNAL_WORDS[language];
  const original = document.originalLanguage;
  const said = (texts: Readonly<Record<string, string>>): string =>
    inLanguage(texts, language, original).words;
  const [date, chair, subjects, next] = words.parts;
  const interims = interimsIn(document);
  return (
    <article className="journal-paper" lang={language}>
      <header>
        <p className="journal-body">{said(document.body)}</p>
        <p>
          {document.symbol ?? words.draft}
          <br />
          {dayInWords(document.date, language)}
          <br />
          {words.meeting}: {document.meeting}
          {document.chairmanship.length > 0 && (
            <>
              <br />
              {words.chairmanship}: {document.chairmanship.map(said).join(', ')}
            </>
          )}
        </p>
      </header>
      <h2 className="journal-number">
        {document.number === null ? words.draft : words.journal(document.number)}
      </h2>
      {document.onPaper && <p className="journal-notice">{words.onPaper}</p>}
      <h3>1. {date}</h3>
      <p>
        {dayInWords(document.date, language)}. {said(document.city)}
        {document.place && `, ${said(document.place)}`}
      </p>
      <ul className="journal-plain">
        {sittingLines(document, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>2. {chair}</h3>
      <p>{document.chairpersons.map(said).join(', ')}</p>
      <h3>3. {subjects}</h3>
      {!document.agendaAdopted && <p>{words.agendaNotAdopted}</p>}
      <Announcements document={document} />
      {document.items.map((item, n) => (
        <Item
          key={item.label}
          {...{ document, own, besideSpeaker, besideItem }}
          item={item as OpenItem}
          entry={entries[n]!}
        />
      ))}
      <h3>4. {next}</h3>
      <p>{nextLine(document, language)}</p>
      {document.attachments.length > 0 && (
        <>
          <p>{words.appended}:</p>
          <ul className="journal-plain">
            {document.attachments.map((symbol) => (
              <li key={symbol}>
                <Link to={decisionPath(symbol)}>{symbol}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {interims.length > 0 && (
        <>
          <p>{words.annexed}:</p>
          <ul className="journal-plain">
            {interims.map(({ draft, silence, symbol }) => (
              <li key={silence}>
                {symbol}: <InterimLink {...{ draft }} silence={{ id: silence, symbol }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

/** What silence has adopted since the body met before, or what turned out to be no decision. */
function Announcements({ document }: Pick<PaperProps, 'document'>) {
  const language = useLanguage();
  const { announcements = [] } = document;
  if (announcements.length === 0) return null;
  const { bySilence } = JOURNAL_WORDS[language];
  return (
    <section className="journal-item" aria-label={bySilence}>
      <h4>{bySilence}</h4>
      {announcements.map((one) => (
        <Fragment key={one.symbol}>
          <p>{announcementLine(one, document, language)}</p>
          <Statements {...{ document }} decision={one.symbol} statements={one.statements} />
        </Fragment>
      ))}
    </section>
  );
}

interface StatementsProps extends Pick<PaperProps, 'document'> {
  readonly decision: string | undefined;
  readonly statements: readonly StatementRead[] | undefined;
}

/** What is attached to a decision: each line leads to the words. */
function Statements({ document, decision, statements }: StatementsProps) {
  const language = useLanguage();
  if (decision === undefined || !statements) return null;
  return (
    <ul className="journal-speakers">
      {statements.map((one) => (
        <li key={one.attachment}>
          <Link to={`${decisionPath(decision)}#attachment-${one.attachment}`}>
            {statementLine(one, language, document.originalLanguage)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface ItemProps extends Omit<PaperProps, 'entries'> {
  readonly item: OpenItem;
  readonly entry: JournalEntry;
}

function Item({ document, item, entry, own, besideSpeaker, besideItem }: ItemProps) {
  const language = useLanguage();
  const words = JOURNAL_WORDS[language];
  const original = document.originalLanguage;
  const heading = inLanguage(item.heading, language, original);
  const note = item.note && inLanguage(item.note, language, original);
  const taken = takenLine(item, language);
  return (
    <section className="journal-item" aria-label={words.item(item.label)}>
      <h4>
        {words.item(item.label)}. <span lang={heading.lang}>{heading.words}</span>
        {item.closed || (entry.closed && <small> ({words.closedItem})</small>)}
      </h4>
      {entry.interventions.length > 0 && (
        <ul className="journal-speakers">
          {entry.interventions.map((intervention) => (
            <Speaker
              key={intervention.id}
              {...{ document, item, entry, intervention }}
              isOwn={own !== null && intervention.delegation === own}
            >
              {besideSpeaker?.(entry, intervention)}
            </Speaker>
          ))}
        </ul>
      )}
      {taken && <p>{taken}</p>}
      {item.orders.map((order, n) => (
        <p key={n}>{orderLine(order, language, original)}</p>
      ))}
      {item.results.map((result, n) => (
        <Fragment key={n}>
          <p>{resultLine(result, document, language)}</p>
          <Statements
            {...{ document, statements: result.statements }}
            decision={result.decision?.symbol}
          />
        </Fragment>
      ))}
      {(item.silences ?? []).map((one) => (
        <p key={one.silence}>{placedLine(one, document, language)}</p>
      ))}
      {note && <p lang={note.lang}>{note.words}</p>}
      {besideItem?.(entry)}
    </section>
  );
}

interface SpeakerProps {
  readonly document: JournalDocument;
  readonly item: OpenItem;
  readonly entry: JournalEntry;
  readonly intervention: Intervention;
  readonly isOwn: boolean;
  readonly children: ReactNode;
}

function Speaker({ document, item, entry, intervention, isOwn, children }: SpeakerProps) {
  const language = useLanguage();
  // The document has those alone who are printed, in the same order.
  const printed = entry.interventions.filter(({ spoke }) => spoke);
  const speaker = item.speakers[printed.indexOf(intervention)];
  const summary =
    speaker?.summary && inLanguage(speaker.summary, language, document.originalLanguage);
  return (
    <li data-own={isOwn || undefined} data-silent={!intervention.spoke || undefined}>
      {speaker && (
        <>
          {speakerLine(speaker, language, document.originalLanguage)}
          {summary && (
            <>
              : <span lang={summary.lang}>{summary.words}</span>
            </>
          )}
        </>
      )}
      {children}
    </li>
  );
}
