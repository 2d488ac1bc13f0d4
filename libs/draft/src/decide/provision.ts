import { nthOf, type Refusal, found } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { provisionDigest } from '../digest';
import { standing } from '../place';
import { inTextOn } from '../status';
import { type Ask, type DraftState } from '../state';
import {
  happening,
  inSession,
  sameWords,
  underNegotiation,
  unless,
  unopposed,
  type DraftRule,
} from './rule';
import { openAsk } from './wording';

/**
 * Closing a provision, paragraph after paragraph (domain 4 (c)): "may I take it that OP3 is agreed?"
 * All closings are provisional until adoption. A closing ends when the words change, or when the
 * Chair or the facilitator reopens the provision; no reason is ever compulsory.
 */
export const askClosing: DraftRule<'provision.ask'> = (state, command, context) => {
  const { provision: id } = command.payload;
  return unless(
    underNegotiation(state) ??
      inSession(state) ??
      mayBeClosed(state, id) ??
      sameWords(command, provisionDigest(state, id), state),
    () => {
      const ask: Ask = {
        ...openAsk(state, nthOf(command.id, 1), 'closing', command.digest!, context),
        amendment: null,
        provision: id,
      };
      return [happening('provision.ask', { ask })];
    },
  );
};

export const closeProvision: DraftRule<'provision.close'> = (state, command, context) => {
  const ask = found(state.asks, command.payload.ask);
  const provision = ask?.provision ?? null;
  if (ask?.kind !== 'closing' || provision === null)
    return unless(refuse('ask.absent', { ask: command.payload.ask }), () => []);
  const digest = provisionDigest(state, provision);
  return unless(
    underNegotiation(state) ??
      unopposed(ask, context) ??
      mayBeClosed(state, provision) ??
      sameWords(command, digest, state) ??
      (ask.digest === digest ? null : refuse('stale', { seen: command.seen, seq: state.seq })),
    () => [happening('provision.close', { ask: ask.id, provision })],
  );
};

export const reopenProvision: DraftRule<'provision.reopen'> = (state, { payload }) => {
  const provision = standing(state, payload.provision);
  return unless(
    underNegotiation(state) ??
      (provision ? null : refuse('target.absent', { target: payload.provision })) ??
      (provision!.closed ? null : refuse('provision.notClosed', { label: provision!.label })),
    () => [happening('provision.reopen', { provision: payload.provision })],
  );
};

function mayBeClosed(state: DraftState, id: string): Refusal | null {
  const provision = standing(state, id);
  if (!provision) return refuse('target.absent', { target: id });
  const { label } = provision;
  if (provision.closed) return refuse('provision.closed', { label });
  return inTextOn(state, id).length > 0 ? refuse('provision.bracketed', { labels: [label] }) : null;
}
