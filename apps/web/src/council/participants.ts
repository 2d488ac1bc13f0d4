import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, createElement, type ReactNode, useCallback, useContext } from 'react';
import { isOffice, isSealedObjector, numberOfSealed } from '@shanyrak/draft';
import { type ParticipantsAnswer } from '@shanyrak/protocol';
import { get } from '../platform/api';
import { type Language, useLanguage } from '../platform/language';
import { type NameOf } from '../platform/refusals';
import { useCouncilWords } from './words';

/** The roster of now. */
export const participantsQuery = queryOptions({
  queryKey: ['participants'],
  queryFn: () => get<ParticipantsAnswer>('/participants'),
  staleTime: 5 * 60_000,
});

const Names = createContext<NameOf | null>(null);

/** Gives names to a page. The roster is read once for all of it: a room asks in a hundred places. */
export function NamesProvider({ children }: { readonly children: ReactNode }) {
  return createElement(Names.Provider, { value: useNames() }, children);
}

/**
 * Delegations by their short names, in the reader's language; the Chair, the facilitator and the
 * Secretariat by theirs; by numbers, where attribution is sealed. What is no code of theirs is answered as it came.
 */
export function useNameOf(): NameOf {
  const nameOf = useContext(Names);
  if (!nameOf) throw new Error('Names are known on the pages of those who have signed in.');
  return nameOf;
}

/** For what the whole hall reads where attribution is sealed: offices by name, no delegation by any. */
export function NamelessProvider({ children }: { readonly children: ReactNode }) {
  const nameOf = useNameOf();
  const say = useCouncilWords();
  const value = useCallback(
    (code: string) => (isOffice(code) ? nameOf(code) : say('aDelegation')),
    [nameOf, say],
  );
  return createElement(Names.Provider, { value }, children);
}

function useNames(): NameOf {
  const { data } = useQuery(participantsQuery);
  const language: Language = useLanguage();
  const say = useCouncilWords();
  return useCallback(
    (code: string) => {
      if (code === 'CHAIR') return say('chair');
      if (code === 'FACILITATOR') return say('facilitator');
      if (code === 'SEC') return say('secretariat');
      const number = numberOfSealed(code);
      if (number !== null) return say('sealedSpeaker', { number });
      if (isSealedObjector(code)) return say('aDelegation');
      return data?.participants.find((one) => one.code === code)?.name[language] ?? code;
    },
    [data, language, say],
  );
}
