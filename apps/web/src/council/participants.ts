import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
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

/**
 * Delegations by their short names, in the reader's language; the Chair, the facilitator and the
 * Secretariat by theirs. What is no code of theirs is answered as it came.
 */
export function useNameOf(): NameOf {
  const { data } = useQuery(participantsQuery);
  const language: Language = useLanguage();
  const say = useCouncilWords();
  return useCallback(
    (code: string) => {
      if (code === 'CHAIR') return say('chair');
      if (code === 'FACILITATOR') return say('facilitator');
      if (code === 'SEC') return say('secretariat');
      return data?.participants.find((one) => one.code === code)?.name[language] ?? code;
    },
    [data, language, say],
  );
}
