import { useEffect, useRef } from 'react';
import { type AttachedStatement } from '@shanyrak/publishing';
import { type Language, useLanguage } from '../platform/language';
import { momentOf } from '../platform/times';
import { Said } from './said';
import { usePassed } from './use-passed';
import { useNamed, useStatementsWords } from './words';

interface AttachedProps {
  readonly symbol: string;
  readonly statements: readonly AttachedStatement[];
  /** Until when they are received; null where that is not told. */
  readonly until: number | null;
}

/** The statements attached to a decision, on its page (domain 8.2). */
export function Attached({ symbol, statements, until }: AttachedProps) {
  const say = useStatementsWords();
  const language = useLanguage();
  const isOver = usePassed(until);
  const mayChange = until !== null && !isOver;
  if (statements.length === 0 && !mayChange) return null;
  return (
    <section className="attached" aria-labelledby="attached">
      <h2 id="attached">{say('title')}</h2>
      {mayChange && (
        <p className="statement-facts">
          {say('until', { when: momentOf(until, language) })}{' '}
          {statements.length > 0 && say('numbersMayChange')}
        </p>
      )}
      {statements.map((statement) => (
        <Attachment key={statement.attachment} {...{ symbol, statement }} />
      ))}
    </section>
  );
}

interface AttachmentProps {
  readonly symbol: string;
  readonly statement: AttachedStatement;
}

function Attachment({ symbol, statement }: AttachmentProps) {
  const say = useStatementsWords();
  const named = useNamed();
  const language = useLanguage();
  const { attachment, kind, author, provision, onBehalfOf, aligned } = statement;
  const place = useRef<HTMLElement>(null);
  const id = `attachment-${attachment}`;
  useEffect(() => {
    if (location.hash === `#${id}`) place.current?.scrollIntoView();
  }, [id]);
  const names = (members: AttachedStatement['aligned']): string =>
    members.map((one) => nameOf(one, language)).join(', ');
  return (
    <article ref={place} className="statement" id={id}>
      <h3>{say('attachment', { number: attachment, symbol })}</h3>
      <p className="statement-by">{named(kind, nameOf(author, language))}</p>
      {provision !== null && (
        <p className="statement-facts">
          {provision === '' ? say('onTitle') : say('onProvision', { label: provision })}
        </p>
      )}
      {onBehalfOf.length > 0 && (
        <p className="statement-facts">{say('onBehalfOf', { names: names(onBehalfOf) })}</p>
      )}
      {aligned.length > 0 && (
        <p className="statement-facts">{say('aligned', { names: names(aligned) })}</p>
      )}
      <Said {...statement} />
    </article>
  );
}

const nameOf = ({ code, name }: AttachedStatement['author'], language: Language): string =>
  name[language] ?? code;
