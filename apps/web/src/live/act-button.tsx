import { Button, type ButtonProps, Group, Text } from '@mantine/core';
import {
  memo,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { inSentence } from '../platform/refusals';
import { momentOf } from '../platform/times';
import { type ActOf } from './kind';
import { ReasonField } from './reason-field';
import { reasonGiven } from './reason-given';
import { useLiveRoom } from './use-room';
import { WhyDead } from './why-dead';
import { useLiveWords } from './words';

export interface ActButtonProps<A extends ActOf> extends Pick<
  ButtonProps,
  'variant' | 'size' | 'color'
> {
  readonly act: A;
  readonly label: string;
  /** Its whole name, where several buttons of one label are on the screen; it begins with the label. */
  readonly named?: string;
  /** What the palette calls it, where that is another name still. */
  readonly offered?: string;
  /** Why it is dead stands beside it from the beginning: whoever presides does not go looking. */
  readonly whyBeside?: boolean;
  /** The act with a reason: the second step then has a field for one. */
  readonly withReason?: (reason: string) => A;
  /** What the act means, for acts that commit a State: it then takes a second, deliberate step. */
  readonly means?: string;
  /** The second step's own words. */
  readonly confirm?: string;
  readonly pressed?: boolean;
  /** Nothing is drawn where the rules would refuse the act. */
  readonly onlyWhenOpen?: boolean;
  /** Its key, as `nameOfKey` names it. */
  readonly keyName?: string;
  /** It has been sent, under this name. */
  readonly onDone?: (command: string) => void;
}

/**
 * A button for one act. The shared core says beforehand whether the rules let the act through; a dead
 * button stays reachable and says in words why it is dead (design 2).
 */
export function ActButton(props: ActButtonProps<ActOf>) {
  const { act, label, named, means, pressed, onlyWhenOpen, keyName, onDone } = props;
  const { room, view } = useLiveRoom();
  const say = useLiveWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const reasonId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const confirming = useRef<HTMLButtonElement>(null);
  const [step, setStep] = useState<'rest' | 'asking' | 'why'>('rest');
  const stepBefore = useRef(step);
  useEffect(() => {
    if (step === 'asking') confirming.current?.focus();
    else if (stepBefore.current === 'asking') button.current?.focus({ preventScroll: true });
    stepBefore.current = step;
  }, [step]);

  const [reason, setReason] = useState('');
  const doIt = (): void => {
    const given = reasonGiven(reason);
    const command = room.act(
      given !== undefined && props.withReason ? props.withReason(given) : act,
    );
    setReason('');
    setStep('rest');
    onDone?.(command);
  };
  const refusal = room.hindrance(act, view);
  const why = refusal ? inSentence(refusal, language, nameOf) : null;
  const press = (): void => {
    if (refusal) setStep(step === 'why' ? 'rest' : 'why');
    else if (means === undefined) doIt();
    else setStep('asking');
  };
  const take = (): void => {
    button.current?.focus();
    press();
  };
  const pressNow = useRef(press);
  useLayoutEffect(() => {
    pressNow.current = press;
  });
  const onPress = useCallback((event: MouseEvent) => {
    if (!isPressedTwice(event)) pressNow.current();
  }, []);
  const offered = props.offered ?? named ?? label;
  useOffer(
    refusal && onlyWhenOpen ? null : { label: offered, why, take, ...(keyName && { keyName }) },
  );

  if (refusal && onlyWhenOpen) return null;
  const look = { size: 'compact-sm', variant: 'light', ...props } satisfies ButtonProps;
  const { size, variant } = look;
  const showsWhy = why !== null && (step === 'why' || props.whyBeside === true);

  if (step === 'asking' && !refusal)
    return (
      <span
        className="second-step"
        role="group"
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setStep('rest');
        }}
      >
        <Text size="sm">{means}</Text>
        <AsOf at={room.happenedAt(act, view)} />
        {props.withReason && <ReasonField value={reason} onChange={setReason} />}
        <Group gap="xs" mt={4}>
          <Button
            ref={confirming}
            size={size}
            variant="filled"
            onClick={(event) => !isPressedTwice(event) && doIt()}
          >
            {props.confirm ?? label}
          </Button>
          <Button size={size} variant="subtle" onClick={() => setStep('rest')}>
            {say('no')}
          </Button>
        </Group>
      </span>
    );
  return (
    <span className="act">
      <Face
        {...{ button, size, variant, label, named, why, pressed, onPress }}
        describedBy={showsWhy ? reasonId : undefined}
      />
      {showsWhy &&
        (props.whyBeside ? (
          <Text
            id={reasonId}
            size="xs"
            className="why"
            role={step === 'why' ? 'status' : undefined}
          >
            {why}
          </Text>
        ) : (
          <WhyDead id={reasonId} why={why} onClose={() => setStep('rest')} />
        ))}
    </span>
  );
}

/** When it happened, before it is entered from paper. */
function AsOf({ at }: { readonly at: number | null }) {
  const say = useLiveWords();
  const language = useLanguage();
  if (at === null) return null;
  return (
    <Text size="sm" fw={600}>
      {say('happened', { when: momentOf(at, language) })}
    </Text>
  );
}

/** The second press of a double one answers nothing that the first has brought under the finger. */
const isPressedTwice = ({ detail }: MouseEvent): boolean => detail > 1;

interface FaceProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly label: string;
  readonly named: string | undefined;
  /** Why it is dead. */
  readonly why: string | null;
  readonly pressed: boolean | undefined;
  readonly describedBy: string | undefined;
  readonly onPress: (event: MouseEvent) => void;
}

/** What is seen of it: of the fifty on a page those are drawn again whose state is another one now. */
const Face = memo(function Face(props: FaceProps) {
  const { button, label, named, why, pressed, describedBy, onPress, ...look } = props;
  const isDead = why === null ? undefined : true;
  return (
    <Button
      ref={button}
      aria-disabled={isDead}
      data-disabled={isDead}
      aria-label={named}
      aria-pressed={pressed}
      aria-describedby={describedBy}
      title={why ?? undefined}
      onClick={onPress}
      {...look}
    >
      {pressed ? `✓ ${label}` : label}
    </Button>
  );
});
