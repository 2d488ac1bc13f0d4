import { Text } from '@mantine/core';
import { type SubmissionState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { Marked } from '../platform/marked';
import { ConnectionLine } from './connection-line';
import { useRoomWords } from './words';

/** A draft before its circulation: between its sponsor and the Secretariat alone. */
export function SubmissionRoom({ state }: { readonly state: SubmissionState }) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { symbol, status, sponsor, coSponsors, suggestion, order, provisions } = state;
  return (
    <div className="room">
      <header className="draft-header">
        <p className="symbol">
          {symbol}
          <span className="draft-status">{say(status)}</span>
        </p>
        <p className="sponsor">
          {say('sponsor', { names: [sponsor, ...coSponsors].map(nameOf).join(', ') })}
        </p>
        <Text size="sm">{say('submission')}</Text>
        {suggestion && <Text size="sm">{say('remarkWas', { note: suggestion })}</Text>}
      </header>
      <div className="columns">
        <div className="text">
          {order.map((id) => {
            const { kind, depth, label, text } = provisions[id]!;
            const shown = text[language] === undefined ? state.originalLanguage : language;
            return (
              <section key={id} className="provision" data-kind={kind} data-depth={depth}>
                <span className="label">
                  <span className="of">{label}</span>
                </span>
                <div className="words" lang={shown}>
                  <p>
                    <Marked text={text[shown] ?? ''} />
                  </p>
                </div>
              </section>
            );
          })}
        </div>
      </div>
      <div className="foot-of-room">
        <ConnectionLine />
      </div>
    </div>
  );
}
