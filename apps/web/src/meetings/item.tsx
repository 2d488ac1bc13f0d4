import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { type Item, type SeenItem } from '@shanyrak/meeting';
import { inLanguageOf } from '../council/texts';
import { useLanguage } from '../platform/language';
import { minuteTime } from '../platform/times';
import { ItemStatusMark } from './item-status';
import { useMeetingWords } from './meeting-words';

type Open = Extract<SeenItem, { readonly closed: false }>;

/** What is shown of an item, to Members and, where it is not closed, to observers. */
type Shown = Pick<
  Item,
  'label' | 'title' | 'annotation' | 'action' | 'status' | 'outcome' | 'results' | 'adjournedTo'
> & {
  readonly documents: readonly (Item['documents'][number] | Open['documents'][number])[];
  readonly closed: boolean;
} & Partial<Pick<Item, 'currentIssues' | 'carriedFrom' | 'openedAt' | 'closedAt' | 'movedTo'>>;

interface ItemProps {
  readonly item: Shown;
  readonly isOpen?: boolean;
  /** The label of the item under which it may be raised now; null: to informal consultations. */
  readonly movedTo: string | null;
  /** Where the meeting was entered from paper: in what time an item was dealt with is told too. */
  readonly timeOf?: ((at: number) => string) | undefined;
  readonly children?: ReactNode;
}

/** An item as the annotated agenda has it; the open one wide. */
export function AgendaItem({ item, isOpen = false, movedTo, timeOf, children }: ItemProps) {
  const say = useMeetingWords();
  const language = useLanguage();
  const { label, status } = item;
  const title = inLanguageOf(item.title, language);
  const note = inLanguageOf(item.annotation, language);
  const beneath = label.includes('.');
  return (
    <li className="item" data-status={status} data-open={isOpen} data-depth={beneath ? 1 : 0}>
      <span className="item-label">
        <span className="visually-hidden">{say('item', { label })} </span>
        <span aria-hidden="true">{beneath ? `(${label.split('.')[1]})` : `${label}.`}</span>
      </span>
      <div>
        <h3 lang={title.lang}>{title.words}</h3>
        <p className="item-facts">
          <ItemStatusMark status={status} />
          <Fate {...{ item, movedTo, timeOf }} />
          {timeOf && item.openedAt && item.closedAt && (
            <span>{say('fromTo', { from: timeOf(item.openedAt), to: timeOf(item.closedAt) })}</span>
          )}
          {item.closed && <span>{say('membersOnly')}</span>}
          {item.currentIssues && <span>{say('currentIssues')}</span>}
          {item.carriedFrom && <span>{say('carriedFrom', { meeting: item.carriedFrom })}</span>}
          {status === 'PENDING' && <span>{say('expected', { action: say(item.action) })}</span>}
        </p>
        {note.words !== '' && (
          <p className="annotation" lang={note.lang}>
            {note.words}
          </p>
        )}
        <Documents item={item} />
        {children}
      </div>
    </li>
  );
}

/** What became of it, or since when it is open. */
function Fate({ item, movedTo, timeOf }: Pick<ItemProps, 'item' | 'movedTo' | 'timeOf'>) {
  const say = useMeetingWords();
  const language = useLanguage();
  const { status, outcome, adjournedTo, openedAt } = item;
  if (status === 'OPEN' && openedAt)
    return (
      <span>
        {say('openSince', { time: timeOf?.(openedAt) ?? minuteTime(openedAt, language) })}
      </span>
    );
  if (outcome) return <b>{say(outcome)}</b>;
  if (status === 'ADJOURNED' && adjournedTo)
    return <span>{say('adjournedTo', { meeting: adjournedTo })}</span>;
  if (status === 'MOVED')
    return (
      <span>
        {movedTo === null ? say('movedInformal') : say('movedIssues', { label: movedTo })}
      </span>
    );
  return null;
}

/** The papers under it, those that are negotiated here with a link, each with what became of it. */
function Documents({ item }: Pick<ItemProps, 'item'>) {
  const say = useMeetingWords();
  const { label, documents, results } = item;
  if (documents.length === 0) return null;
  return (
    <ul className="item-documents" aria-label={say('documents', { label })}>
      {documents.map((one) => {
        const { symbol, draft } = typeof one === 'string' ? { symbol: one, draft: null } : one;
        const result = results.find(({ document }) => document === symbol);
        return (
          <li key={symbol}>
            {draft === null ? symbol : <Link to={`/drafts/${draft}`}>{symbol}</Link>}
            {result && (
              <>
                {' – '}
                {say(result.outcome)}
                {result.to !== null && ` (${result.to})`}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
