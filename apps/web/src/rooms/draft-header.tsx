import { Link } from 'react-router';
import { type DraftState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { StatusMark } from '../drafts/status';
import { useLanguage } from '../platform/language';
import { dayOf } from '../platform/times';
import { WholeTextAdRef } from './ad-ref';
import { PaperMargins } from './paper-margins';
import { type Standing } from './seat';
import { Seats } from './seats';
import { useRoomWords } from './words';

interface HeaderProps {
  readonly state: DraftState;
  readonly standing: Standing;
}

/** Which draft it is, whose, and how far it has come. */
export function DraftHeader({ state, standing }: HeaderProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const sponsors = [state.sponsor, ...state.coSponsors].map(nameOf).join(', ');
  return (
    <header className="draft-header">
      <p className="symbol">
        {state.symbol}
        {state.revision > 0 && ` · ${say('revision', { number: state.revision })}`}
        <StatusMark status={state.status} />
      </p>
      <p className="sponsor">
        {say('sponsor', { names: sponsors })} · {say('original')}
      </p>
      <PaperMargins symbol={state.symbol} revision={state.revision} distribution="members" />
      <div className="on-screen-only">
        <Seats state={state} standing={standing} />
        <WholeTextAdRef state={state} standing={standing} />
      </div>
    </header>
  );
}

/** That the text is a decision now, and where that is read. */
export function Adopted({ state: { decision } }: Pick<HeaderProps, 'state'>) {
  const say = useRoomWords();
  const language = useLanguage();
  if (!decision) return null;
  const { symbol, adoptedAt } = decision;
  return (
    <p className="adopted" role="status">
      {say('adoptedAs', { symbol, day: dayOf(adoptedAt, language) })}{' '}
      <Link to={`/decisions/${encodeURIComponent(symbol)}`}>{say('readDecision')}</Link>
    </p>
  );
}
