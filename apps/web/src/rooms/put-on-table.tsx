import { Button, type ButtonProps, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type SubmissionState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useWhyNot } from '../council/why-not';
import { draftsQuery } from '../drafts/drafts';
import { useLiveWords } from '../live/words';
import { post } from '../platform/api';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { type StepsToTable } from './at-submission';
import { commandOf, hindrance } from './foresee';
import { Opener, useOpening } from './opener';
import { useRoom } from './use-room';

interface PutOnTableProps extends Pick<ButtonProps, 'variant'> {
  readonly state: SubmissionState;
  readonly steps: StepsToTable;
  readonly label: string;
  /** What it means: it takes two deliberate steps. */
  readonly means: string;
}

/** Puts a paper before all Members. The page then follows to the draft's own room. */
export function PutOnTable({ state, steps, label, means, variant }: PutOnTableProps) {
  const { view } = useRoom();
  const say = useLiveWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const whyNot = useWhyNot();
  const opening = useOpening();
  const confirming = useRef<HTMLButtonElement>(null);
  const putting = usePutting(state, steps);
  const { error, isPending } = putting;
  const { isOpen, setOpen } = opening;
  const [{ stream, act }] = steps;
  const refusal = hindrance(state, stream, act, view.context, councilNow());
  const isAsking = isOpen && !refusal;
  useEffect(() => {
    if (isAsking) confirming.current?.focus();
  }, [isAsking]);
  if (!isAsking)
    return (
      <Opener
        {...{ label, opening, variant }}
        why={refusal && inSentence(refusal, language, nameOf)}
      />
    );
  return (
    <span
      className="second-step"
      role="group"
      aria-label={label}
      onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
    >
      <Text size="sm">{means}</Text>
      {error && (
        <Text size="sm" role="alert" className="why">
          {whyNot(error)}
        </Text>
      )}
      <Group gap="xs" mt={4}>
        <Button
          ref={confirming}
          size="compact-sm"
          loading={isPending}
          onClick={({ detail }) => detail > 1 || putting.mutate()}
        >
          {label}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>
          {say('no')}
        </Button>
      </Group>
    </span>
  );
}

/** It opens a stream of its own, which no room holds yet: hence not by this room's line. */
function usePutting({ id, seq }: SubmissionState, steps: StepsToTable) {
  const queries = useQueryClient();
  // Sent again they are the same acts.
  const [names] = useState(() => new Map<string, string>());
  const nameOf = (stream: string): string => {
    const name = names.get(stream) ?? crypto.randomUUID();
    names.set(stream, name);
    return name;
  };
  return useMutation({
    mutationFn: async () => {
      for (const { stream, act } of steps)
        await post(
          `/drafts/${id}/commands`,
          commandOf(act, {
            id: nameOf(stream),
            stream,
            seen: stream.startsWith('draft:') ? 0 : seq,
          }),
        );
    },
    onSettled: () =>
      Promise.all(
        [['stream', id], draftsQuery.queryKey].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
