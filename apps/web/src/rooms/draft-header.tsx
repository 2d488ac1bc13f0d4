import { useState } from 'react';
import { Link } from 'react-router';
import { type DraftState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { StatusMark } from '../drafts/status';
import { type TermKey } from '../glossary/glossary-words';
import { Term } from '../glossary/term';
import { RoomHelp } from '../help/room-help';
import { useLanguage } from '../platform/language';
import { dayOf } from '../platform/times';
import { WholeTextAdRef } from './ad-ref';
import { AttributionMark } from './attribution';
import { CameFrom } from './forwarding';
import { PaperMargins } from './paper-margins';
import { type Standing } from './seat';
import { Seats } from './seats';
import { UnderMeeting } from './under-meeting';
import { WallLink } from '../wall/wall-link';
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
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="draft-header" data-open={isOpen}>
      <p className="symbol">
        {state.symbol}
        {state.revision > 0 && (
          <>
            {' · '}
            <Term of="revision">{say('revision', { number: state.revision })}</Term>
          </>
        )}
        <Status status={state.status} />
        <AttributionMark mode={state.attribution.mode} />
        <button
          type="button"
          className="plain-button more-of-draft on-screen-only"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {say('moreOfDraft')}
        </button>
      </p>
      <CameFrom origin={state.origin} />
      <p className="sponsor">
        {say('sponsor', { names: sponsors })} · {say('original')}
      </p>
      <PaperMargins symbol={state.symbol} revision={state.revision} distribution="members" />
      <div className="room-tools on-screen-only">
        <WallLink />
        <RoomHelp state={state} />
      </div>
      <div className="sitting on-screen-only">
        <Seats state={state} standing={standing} />
        <UnderMeeting state={state} />
        <WholeTextAdRef state={state} standing={standing} />
      </div>
    </header>
  );
}

/** How far it has come, and what that is called. */
function Status({ status }: Pick<DraftState, 'status'>) {
  const terms = MEANS[status];
  const mark = <StatusMark status={status} />;
  return terms ? <Term of={terms}>{mark}</Term> : mark;
}

const MEANS: Readonly<Partial<Record<DraftState['status'], readonly TermKey[]>>> = {
  NEGOTIATION: ['rollingText', 'squareBrackets'],
  CLEAN: ['cleanText', 'question'],
  UNDER_SILENCE: ['silence', 'breakSilence', 'round', 'grace'],
  SCHEDULED: ['question', 'objection', 'gavel', 'quietPeriod'],
};

/** That the text is a decision now, or turned out to be none, and where that is read. */
export function Adopted({ state: { decision, status } }: Pick<HeaderProps, 'state'>) {
  const say = useRoomWords();
  const language = useLanguage();
  if (!decision) return null;
  const { symbol, adoptedAt, bySilence, meeting } = decision;
  const as = status === 'VOIDED' ? 'voidedAs' : bySilence ? 'adoptedBySilence' : 'adoptedAs';
  return (
    <p className="adopted" role="status">
      {say(as, { symbol, round: meeting, day: dayOf(adoptedAt, language) })}{' '}
      <Link to={`/decisions/${encodeURIComponent(symbol)}`}>{say('readDecision')}</Link>
    </p>
  );
}
