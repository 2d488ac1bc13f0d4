import { Text } from '@mantine/core';
import { type DraftState, type Question, runningSilence, type Silence } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useBodyName } from '../meetings/bodies';
import { useCouncilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { dayOf, minuteTime } from '../platform/times';
import { useTogetherWords } from '../rooms/put-together';
import { useQuestionWords } from '../rooms/question-words';
import { useSayings } from '../rooms/sayings';
import { type BeforeRoom, isAsk } from '../rooms/before';
import { useWallWords } from './wall-words';

interface WallFootProps {
  readonly state: DraftState;
  readonly before: BeforeRoom;
  /** Whether the screen is up to date: of what may be over already no seconds are counted. */
  readonly isLive: boolean;
}

/**
 * What is asked of the room, in one line: the question in the council's words, and the seconds that
 * must pass. That an objection has been expressed is said; by whom, and by how many, is not.
 */
export function WallFoot({ state, before, isLive }: WallFootProps) {
  const say = useWallWords();
  const language = useLanguage();
  const { asks, others } = before;
  const became = useBecame(state);
  const silence = runningSilence(state);
  if (!asks && !became && !silence) return null;
  const objected = asks !== null && Object.keys(asks.objections).length > 0;
  return (
    <div className="wall-foot">
      <div role="status" className="wall-asked">
        {asks ? (
          <Asked {...{ state, asks }} />
        ) : silence ? (
          <UnderSilence {...silence} />
        ) : (
          became && (
            <>
              {became.words}
              <small>{dayOf(became.at, language)}</small>
            </>
          )
        )}
        {objected && <b className="wall-objected">{say('objected')}</b>}
        {asks && others > 0 && <small>{say('alsoAsked', { count: others })}</small>}
      </div>
      {asks && isLive && (
        <Countdown until={isAsk(asks) ? asks.until : (asks.gavel?.until ?? null)} />
      )}
    </div>
  );
}

/** What has become of the text, and when; null while it is worked on. */
function useBecame({ status, decision, adoptedAbove, remitted, forwarded }: DraftState) {
  const say = useWallWords();
  const nameOfBody = useBodyName();
  if (decision) {
    const { symbol, adoptedAt: at } = decision;
    return { words: say(status === 'VOIDED' ? 'voided' : 'adopted', { symbol }), at };
  }
  if (adoptedAbove) {
    const { body, symbol, at } = adoptedAbove;
    return { words: say('adoptedAbove', { body: nameOfBody(body), symbol }), at };
  }
  if (remitted)
    return { words: say('remitted', { body: nameOfBody(remitted.to) }), at: remitted.at };
  if (!forwarded) return null;
  return { words: say('forwarded', { body: nameOfBody(forwarded.to) }), at: forwarded.at };
}

function Asked({ state, asks }: { state: DraftState; asks: NonNullable<BeforeRoom['asks']> }) {
  const say = useWallWords();
  const nameOf = useNameOf();
  const sayings = useSayings(state);
  if (!isAsk(asks)) return <QuestionPut {...{ state }} question={asks} />;
  const amendment = asks.amendment ? state.amendments[asks.amendment] : undefined;
  return (
    <>
      {sayings.asks(asks)}
      {amendment && <small>{say('of', { name: nameOf(amendment.sponsor) })}</small>}
    </>
  );
}

/** Until when the text is under silence; once the deadline has passed, that it is not adopted yet. */
function UnderSilence({ symbol, until }: Silence) {
  const say = useWallWords();
  const language = useLanguage();
  const isOver = useCouncilNow(true) >= until;
  const when = { day: dayOf(until, language), time: minuteTime(until, language) };
  return (
    <>
      {say(isOver ? 'silenceGrace' : 'underSilence', when)}
      <small>{symbol}</small>
    </>
  );
}

/** What is asked about the whole text, and that other drafts are asked about with it. */
function QuestionPut({ state, question }: { state: DraftState; question: Question }) {
  const say = useWallWords();
  const tell = useQuestionWords();
  const nameOfBody = useBodyName();
  const together = useTogetherWords(state);
  const { gavel, recommends } = question;
  const asked = (): string => {
    const symbol = symbolOf(state);
    if (recommends === null) return say(gavel ? 'gavelled' : 'askQuestion', { symbol });
    const body = nameOfBody(recommends);
    return gavel ? say('gavelledRecommend', { symbol, body }) : tell('askRecommend', { body });
  };
  return (
    <>
      {asked()}
      {together && <small>{together}</small>}
    </>
  );
}

/** Nothing once they are over: then the Chair goes on when the Chair sees fit. */
function Countdown({ until }: { readonly until: number | null }) {
  const say = useWallWords();
  const now = useCouncilNow(until !== null);
  const seconds = until === null ? 0 : Math.ceil((until - now) / 1_000);
  if (seconds <= 0) return null;
  return (
    <Text role="timer" className="wall-seconds" aria-label={say('seconds', { count: seconds })}>
      {seconds}
    </Text>
  );
}

const symbolOf = ({ symbol, revision }: DraftState): string =>
  revision > 0 ? `${symbol}/Rev.${revision}` : symbol;
