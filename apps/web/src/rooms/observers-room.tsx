import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { type ObserversView, type SeenProvision } from '@shanyrak/draft';
import { type Language, useLanguage } from '../platform/language';
import { Marked } from '../platform/marked';
import { ConnectionLine } from './connection-line';
import { useRoomWords } from './words';

/** What observers see: the text as it stands and where it is on its way; no bracket, no name. */
export function ObserversRoom({ view }: { readonly view: ObserversView | null }) {
  const say = useRoomWords();
  const language = useLanguage();
  const symbol = view?.symbol;
  useEffect(() => {
    if (symbol) document.title = `${symbol} – Shanyrak`;
  }, [symbol]);
  if (!view)
    return (
      <div className="room">
        <p className="closed-to-observers" role="status">
          {say('observersClosed')}
        </p>
        <ConnectionLine />
      </div>
    );
  return (
    <div className="room">
      <header className="draft-header">
        <p className="symbol">
          {view.symbol}
          {view.revision > 0 && ` · ${say('revision', { number: view.revision })}`}
          <span className="draft-status">{say(view.status)}</span>
        </p>
        <Text size="sm">{say('observing')}</Text>
        {view.decision && (
          <p className="adopted" role="status">
            {say('adoptedForObservers', { symbol: view.decision })}
          </p>
        )}
      </header>
      <div className="columns">
        <div className="text">
          {view.provisions.map((provision) => (
            <Seen key={provision.id} provision={provision} language={language} />
          ))}
        </div>
      </div>
      <div className="foot-of-room">
        <ConnectionLine />
      </div>
    </div>
  );
}

interface SeenProps {
  readonly provision: SeenProvision;
  readonly language: Language;
}

/** In the reader's language where there is one, else in the original; what is behind says so. */
function Seen({ provision, language }: SeenProps) {
  const say = useRoomWords();
  const { id, kind, depth, label, text, behind } = provision;
  const shown = text[language] === undefined ? 'en' : language;
  const words = <Marked text={text[shown] ?? ''} />;
  const isHeading = kind === 'title' || kind === 'heading';
  return (
    <section id={`p-${id}`} className="provision" data-kind={kind} data-depth={depth}>
      <span className="label">
        <span className="of">{label}</span>
      </span>
      <div className="words" lang={shown}>
        {isHeading ? <h2 data-kind={kind}>{words}</h2> : <p>{words}</p>}
        {behind.includes(shown) && <p className="behind">{say('behind')}</p>}
      </div>
    </section>
  );
}
