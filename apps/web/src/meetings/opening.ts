import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Capacity } from '@shanyrak/council';
import { streamName } from '@shanyrak/kernel';
import { meetingIdOf, type Payloads } from '@shanyrak/meeting';
import { type Outcome, type Problem } from '@shanyrak/protocol';
import { post, ProblemError } from '../platform/api';
import { addressOf, pathOf } from './address';

type Opens = 'meeting.convene' | 'meeting.request';

/**
 * The act that a meeting begins with. There is no room yet in which it could be done, so it is sent by
 * itself; sent once more after a lost answer it bears the same name, and is taken once.
 */
export function useOpening() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const sent = useRef<{ readonly words: string; readonly id: string } | null>(null);

  async function open<T extends Opens>(type: T, as: Capacity, payload: Payloads[T]): Promise<void> {
    const stream = streamName('meeting', meetingIdOf(payload.symbol));
    const words = JSON.stringify([type, as, payload]);
    if (sent.current?.words !== words) sent.current = { words, id: crypto.randomUUID() };
    const command = { id: sent.current.id, stream, type, v: 1, as, payload, seen: 0 };
    setSending(true);
    setProblem(null);
    try {
      await post<Outcome>(`${pathOf(payload.symbol)}/commands`, command);
      await queries.invalidateQueries({ queryKey: ['meetings'] });
      void navigate(addressOf(payload.symbol));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error.problem);
    } finally {
      setSending(false);
    }
  }
  return { open, problem, isSending };
}
