import { Button, Group } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ReasonField } from '../live/reason-field';
import { reasonGiven } from '../live/reason-given';
import { useOffer } from '../platform/offers';
import { type AnyAct } from './draft-kind';
import { useStanceWords } from './stance-words';
import { useRoom } from './use-room';

interface OwnReasonProps {
  /** The reason that stands; null where none was given. */
  readonly reason: string | null;
  /** For what it is one: the name of the stance. */
  readonly what: string;
  /** The same stance or objection once more, with this reason or without one. */
  readonly actOf: (reason: { readonly reason?: string }) => AnyAct;
}

/** Beneath what one's delegation has pressed: its reason, or the quiet offer to add one. */
export function OwnReason({ reason, what, actOf }: OwnReasonProps) {
  const { room } = useRoom();
  const say = useStanceWords();
  const [typed, setTyped] = useState<string | null>(null);
  const open = (): void => setTyped(reason ?? '');
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = typed !== null;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  useOffer({ label: say(reason ? 'changeReasonTo' : 'addReasonTo', { what }), take: open });
  const give = (event: FormEvent): void => {
    event.preventDefault();
    const given = reasonGiven(typed ?? '');
    if (given !== (reason ?? undefined))
      room.act(actOf(given === undefined ? {} : { reason: given }));
    setTyped(null);
  };
  if (!isOpen)
    return (
      <div className="own-reason">
        <button
          ref={opener}
          type="button"
          className="plain-button"
          aria-label={say(reason ? 'changeReasonTo' : 'addReasonTo', { what })}
          onClick={open}
        >
          {say(reason ? 'changeReason' : 'addReason')}
        </button>
      </div>
    );
  return (
    <form
      className="own-reason"
      onSubmit={give}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setTyped(null);
      }}
    >
      <ReasonField value={typed} onChange={setTyped} takesFocus />
      <Group gap={4} mt={4}>
        <Button type="submit" size="compact-sm" variant="light">
          {say('giveReason')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setTyped(null)}>
          {say('leave')}
        </Button>
      </Group>
    </form>
  );
}
