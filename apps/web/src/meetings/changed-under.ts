import { type AnyCommand, type MeetingState } from '@shanyrak/meeting';

/**
 * Whether that of which an act speaks has changed while the act was on its way. Who asks about the
 * agenda or adopts it says by a digest which one; an objection is never held back (practice rule 1).
 * What would lay a whole agenda or a whole list anew over another's work waits for its sender.
 */
export interface AgendaChanged {
  readonly what: 'agenda' | 'speakers';
}

export function changedUnder(
  { type }: AnyCommand,
  then: MeetingState | null,
  now: MeetingState | null,
): AgendaChanged | null {
  if (!then || !now) return null;
  if (type === 'agenda.set')
    return then.agenda.version === now.agenda.version ? null : { what: 'agenda' };
  if (type === 'floor.order')
    return then.floor.list === now.floor.list ? null : { what: 'speakers' };
  return null;
}
