import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type DraftState, type PackagedDraft, textDigest } from '@shanyrak/draft';
import { type Refusal, streamName } from '@shanyrak/kernel';
import { type StateAnswer } from '@shanyrak/protocol';
import { draftsQuery } from '../drafts/drafts';
import { type ContextHere } from '../live/kind';
import { get, post } from '../platform/api';
import { councilNow } from '../platform/clock';
import { type AnyAct } from '../rooms/draft-kind';
import { hindrance } from '../rooms/foresee';
import { useMeeting } from './use-meeting';

/** A draft under the item, and why it cannot be put now, where it cannot. */
export interface Packable {
  readonly id: string;
  readonly state: DraftState;
  readonly digest: string;
  readonly refusal: Refusal | null;
}

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
    return [packable(data.state, meeting, view.context)];
  });
  return {
    all,
    isPending: answers.some(({ isPending }) => isPending),
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}

export function packable(
  state: DraftState,
  meeting: string,
  context: ContextHere | null,
): Packable {
  const { id } = state;
  const digest = textDigest(state);
  // Alone it is judged as it will be among the others: what they have in common the server judges.
  const act: AnyAct = { type: 'question.put', as: 'chair', payload: { meeting }, digest };
  const refusal = hindrance(state, streamName('draft', id), act, context, councilNow());
  return { id, state, digest, refusal };
}

/** Puts these drafts, in this order, as one question, whose stream is the first one's. */
export function usePutting(meeting: string, onPut: (all: readonly Packable[]) => void) {
  const queries = useQueryClient();
  const sent = useRef<{ readonly words: string; readonly id: string } | null>(null);
  return useMutation({
    mutationFn: async (all: readonly Packable[]) => {
      const [first] = all;
      if (!first) return;
      const packed = all.map(({ id: draft, digest }): PackagedDraft => ({ draft, digest }));
      const words = JSON.stringify(packed);
      // Sent again it is the same question.
      if (sent.current?.words !== words) sent.current = { words, id: crypto.randomUUID() };
      await post(`/drafts/${first.id}/commands`, {
        ...{ id: sent.current.id, stream: streamName('draft', first.id) },
        ...{ type: 'question.put', v: 1, as: 'chair', seen: first.state.seq },
        ...{ digest: first.digest, payload: { meeting, package: packed } },
      });
    },
    onSuccess: (_, all) => onPut(all),
    onError: () => queries.invalidateQueries({ queryKey: ['packable'] }),
    onSettled: () => queries.invalidateQueries({ queryKey: draftsQuery.queryKey }),
  });
}
