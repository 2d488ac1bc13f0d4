import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type PackagedDraft } from '@shanyrak/draft';
import { streamName } from '@shanyrak/kernel';
import { type StateAnswer } from '@shanyrak/protocol';
import { draftsQuery } from '../drafts/drafts';
import { get, post } from '../platform/api';
import { councilNow } from '../platform/clock';
import { type Packable, packable } from './packable';
import { useMeeting } from './use-meeting';

/** The drafts under an item as they stand now, each judged by the rules that will judge the question. */
export function usePackable(drafts: readonly string[], meeting: string) {
  const { view } = useMeeting();
  const answers = useQueries({
    queries: drafts.map((id) => ({
      queryKey: ['packable', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        get<StateAnswer>(`/drafts/${id}/state`, { signal }),
      gcTime: 0,
      refetchOnWindowFocus: false,
    })),
  });
  const all = answers.flatMap(({ data }): Packable[] => {
    if (data?.audience !== 'members' || data.state.kind !== 'draft') return [];
    return [packable(data.state, meeting, view.context, councilNow())];
  });
  return {
    all,
    isPending: answers.some(({ isPending }) => isPending),
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}

/** Puts these drafts, in this order, as one question, whose stream is the first one's. */
export function usePutting(meeting: string, onPut: (all: readonly Packable[]) => void) {
  const queries = useQueryClient();
  const { occurredAt } = useMeeting().view;
  const sent = useRef<{ readonly words: string; readonly id: string } | null>(null);
  return useMutation({
    mutationFn: async (all: readonly Packable[]) => {
      const [first] = all;
      if (!first) return;
      const packed = all.map(({ id: draft, digest }): PackagedDraft => ({ draft, digest }));
      const certified = occurredAt === null ? {} : { occurredAt };
      const words = JSON.stringify({ packed, certified });
      // Sent again it is the same question.
      if (sent.current?.words !== words) sent.current = { words, id: crypto.randomUUID() };
      await post(`/drafts/${first.id}/commands`, {
        ...{ id: sent.current.id, stream: streamName('draft', first.id) },
        ...{ type: 'question.put', v: 1, as: 'chair', seen: first.state.seq },
        ...{ digest: first.digest, payload: { meeting, package: packed, ...certified } },
      });
    },
    onSuccess: (_, all) => onPut(all),
    onError: () => queries.invalidateQueries({ queryKey: ['packable'] }),
    onSettled: () => queries.invalidateQueries({ queryKey: draftsQuery.queryKey }),
  });
}
