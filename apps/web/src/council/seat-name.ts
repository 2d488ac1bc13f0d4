import { type MeAnswer } from '@shanyrak/protocol';
import { useLanguage } from '../platform/language';
import { useCouncilWords } from './words';

export interface SeatName {
  /** State and office, by which one is addressed first (domain 8.3): `Akrenia`, `Chair`. */
  readonly place: string;
  /** The function inside the delegation; null for whoever holds an office. */
  readonly role: string | null;
}

/** Where somebody sits, in the reader's language. */
export function useSeatName(): (me: Pick<MeAnswer, 'accreditations' | 'offices'>) => SeatName {
  const language = useLanguage();
  const say = useCouncilWords();
  return ({ accreditations: [accreditation], offices }) => {
    const places = [...offices.map((office) => say(office)), accreditation?.name[language]];
    const isDelegate = accreditation && offices.length === 0;
    return {
      place: places.filter(Boolean).join(' · '),
      role: isDelegate ? say(accreditation.function) : null,
    };
  };
}
