import { streamName, uuidNamed } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Command } from '../commands';
import { type Context } from '../context';
import { standingInOrder } from '../place';
import { type DraftState } from '../state';
import { happening, unless, type Judgement } from './rule';

/**
 * A text goes up (domain 1.2): one body recommends it for adoption, and it is opened before the other
 * as that body's own draft, word for word, with a link to where it was negotiated. What was agreed
 * below is open again above: no body is bound by another's closing of a paragraph.
 */

/**
 * The UUID of a draft before the body to which another has forwarded it: it is opened there once, and
 * anew each time that it went up again after that body had remitted it.
 */
export function receivedIdOf(from: string, body: string, remitted = 0): string {
  return uuidNamed({ forwarded: from, body, ...(remitted > 0 && { remitted }) });
}

/** The UUID of the draft in which this text stands before another body; null while it stands before none. */
export function aboveOf({ id, forwarded, remittals }: DraftState): string | null {
  if (!forwarded) return null;
  const { to } = forwarded;
  return receivedIdOf(id, to, remittals.filter(({ by }) => by === to).length);
}

export function receive(
  id: string,
  command: Command<'draft.receive'>,
  context: Context,
): Judgement {
  const { from, body } = command.payload;
  const source = draftRead(from, context);
  if (!source) return unless(refuse('stream.absent', {}), () => []);
  const { forwarded } = source;
  const reason =
    (forwarded?.to === body ? null : refuse('draft.notForwarded', { body })) ??
    (aboveOf(source) === id ? null : refuse('draft.notForwarded', { body }));
  return unless(reason, () => [
    happening('draft.receive', { ...headerFor(id, body, source), symbol: symbolOf(body, context) }),
    ...standingInOrder(source).map((provision) =>
      happening('provision.table', {
        provision: { ...provision, closed: null, formerly: null },
      }),
    ),
  ]);
}

export function draftRead(id: string, { reads }: Context): DraftState | null {
  const read = reads[streamName('draft', id)] ?? null;
  return read !== 'unread' && read?.kind === 'draft' ? read : null;
}

function headerFor(id: string, body: string, source: DraftState) {
  const { sponsor, coSponsors, mandate, originalLanguage, languages, symbol, forwarded } = source;
  return {
    ...{ id, sponsor, coSponsors, mandate, body, originalLanguage, languages },
    origin: { draft: source.id, symbol, body: source.body, meeting: forwarded!.meeting },
  };
}

function symbolOf(body: string, { number }: Context): string {
  if (!number) throw new Error('A draft that is received needs the next number of the register.');
  return `${body}.DD/${number.value}/${number.year}`;
}
