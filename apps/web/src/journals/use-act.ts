import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type JournalAnswer } from '@shanyrak/protocol';
import { useLanguage } from '../platform/language';
import { whatIsWrong } from '../platform/what-is-wrong';
import { actOnJournal, type JournalAct } from './journals';

/** One way to act on a journal: what is under way, and in words what went wrong. */
export interface Acting {
  readonly act: (act: JournalAct) => void;
  readonly busy: boolean;
  readonly wrong: string | null;
}

export function useAct(journal: JournalAnswer, onDone: () => void = () => undefined): Acting {
  const queries = useQueryClient();
  const language = useLanguage();
  const seen = journal.audience === 'members' ? journal.seq : 1;
  const sending = useMutation({
    mutationFn: (act: JournalAct) => actOnJournal(queries, journal, seen, act),
    onSuccess: onDone,
  });
  return {
    act: (act) => sending.mutate(act),
    busy: sending.isPending,
    wrong: sending.error ? whatIsWrong(sending.error, language) : null,
  };
}
