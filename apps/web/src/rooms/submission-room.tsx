import { Text } from '@mantine/core';
import { type SubmissionState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { StatusMark } from '../drafts/status';
import { ConnectionLine } from './connection-line';
import { PaperMargins } from './paper-margins';
import { PlainProvision } from './plain-provision';
import { useRoomWords } from './words';

/** A draft before its circulation: between its sponsor and the Secretariat alone. */
export function SubmissionRoom({ state }: { readonly state: SubmissionState }) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const { symbol, status, sponsor, coSponsors, suggestion, order, provisions } = state;
  return (
    <div className="room">
      <header className="draft-header">
        <p className="symbol">
          {symbol}
          <StatusMark status={status} />
        </p>
        <p className="sponsor">
          {say('sponsor', { names: [sponsor, ...coSponsors].map(nameOf).join(', ') })}
        </p>
        <Text size="sm">{say('submission')}</Text>
        <PaperMargins symbol={symbol ?? ''} revision={0} distribution="secretariat" />
        {suggestion && <Text size="sm">{say('remarkWas', { note: suggestion })}</Text>}
      </header>
      <div className="columns">
        <div className="text">
          {order.map((id) => (
            <PlainProvision key={id} original={state.originalLanguage} {...provisions[id]!} />
          ))}
        </div>
      </div>
      <div className="foot-of-room">
        <ConnectionLine />
      </div>
    </div>
  );
}
