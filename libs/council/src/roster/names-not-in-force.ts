import { type Instant } from '@shanyrak/kernel';
import { HOST_CITY, hostCityAt } from './astana';
import { nameAt, type Participant } from './participant';

/** A name that was in use at another time, and the one of this instant (domain trap 8). */
export interface NameNotInForce {
  readonly used: string;
  readonly inForce: string;
}

/**
 * Every other name that these participants and the host city have borne or will bear, in both languages,
 * short and formal. A name that is still somebody's own is none of them.
 */
export function namesNotInForce(
  participants: readonly Participant[],
  at: Instant,
): NameNotInForce[] {
  const found = new Map<string, string>();
  const inForce = new Set<string>();
  const note = (used: string | undefined, now: string): void => {
    inForce.add(now);
    if (used !== undefined && used !== now) found.set(used, now);
  };
  for (const participant of participants)
    for (const name of participant.names)
      for (const language of ['en', 'ru'] as const) {
        note(name[language], nameAt(participant, at, language));
        const formal = language === 'en' ? name.enFormal : name.ruFormal;
        note(formal, nameAt(participant, at, language, 'formal'));
      }
  for (const city of HOST_CITY)
    for (const language of ['en', 'ru'] as const) note(city[language], hostCityAt(at)[language]);
  return [...found]
    .filter(([used]) => !inForce.has(used))
    .map(([used, now]) => ({ used, inForce: now }));
}
