import { Text } from '@mantine/core';
import { type ObserversView } from '@shanyrak/draft';
import { StatusMark } from '../drafts/status';
import { usePageTitle } from '../platform/page-title';
import { ConnectionLine } from './connection-line';
import { PaperMargins } from './paper-margins';
import { PlainProvision } from './plain-provision';
import { WallLink } from '../wall/wall-link';
import { useRoomWords } from './words';

/** What observers see: the text as it stands and where it is on its way; no bracket, no name. */
export function ObserversRoom({ view }: { readonly view: ObserversView | null }) {
  const say = useRoomWords();
  usePageTitle(view?.symbol ?? '');
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
          <StatusMark status={view.status} />
        </p>
        <div className="room-tools on-screen-only">
          <WallLink />
        </div>
        <Text size="sm">{say('observing')}</Text>
        <PaperMargins
          {...{ symbol: view.symbol, revision: view.revision }}
          distribution="observers"
        />
        {view.decision && (
          <p className="adopted" role="status">
            {say('adoptedForObservers', { symbol: view.decision })}
          </p>
        )}
      </header>
      <div className="columns">
        <div className="text">
          {view.provisions.map((provision) => (
            <PlainProvision
              key={provision.id}
              original={view.languages[0] ?? 'en'}
              {...provision}
            />
          ))}
        </div>
      </div>
      <div className="foot-of-room">
        <ConnectionLine />
      </div>
    </div>
  );
}
