import { type Ask, type DraftState, type Question } from '@shanyrak/draft';

/**
 * What is before the room, as the wall shows it: the Chair has taken up a paragraph, or has asked
 * about one, or has put the whole text. The wall always follows; whoever reads at a desk may not.
 */
export interface BeforeRoom {
  /** The paragraph that is dark while the others are grey; null where the whole text is before the room. */
  readonly provision: string | null;
  /** What is asked, in one line at the foot. */
  readonly asks: Ask | Question | null;
  /** How many other things are asked at the same time. */
  readonly others: number;
}

export function beforeRoom(state: DraftState): BeforeRoom {
  const { question } = state;
  const open = Object.values(state.asks).sort((a, b) => b.at - a.at);
  if (question) return { provision: null, asks: question, others: open.length };
  const asks = open[0] ?? null;
  const provision = state.session?.takenUp ?? asks?.provision ?? null;
  return { provision, asks, others: Math.max(0, open.length - 1) };
}

export const isAsk = (asked: Ask | Question): asked is Ask => 'kind' in asked;
