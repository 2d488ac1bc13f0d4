import { Group } from '@mantine/core';
import { type DraftState, STANCES, targetDigest } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { ActButton } from './act-button';
import { type AnyAct } from './draft-kind';
import { OwnReason } from './own-reason';
import { type Standing } from './seat';
import { type NamingVoice, stanceName } from './stance-names';
import { useStanceWords } from './stance-words';
import { useRoomWords } from './words';

interface StancesProps {
  readonly state: DraftState;
  readonly target: string;
}

/** Who supports, opposes, reserves, and why: by name, never counted. */
export function Stances({ state, target }: StancesProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const stances = Object.entries(state.stances[target] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = STANCES.map((kind) => ({
    kind,
    who: stances.flatMap(([code, { stance, reason }]) =>
      stance === kind ? [{ code, reason }] : [],
    ),
  })).filter(({ who }) => who.length > 0);
  if (lines.length === 0) return null;
  return (
    <ul className="stances">
      {lines.map(({ kind, who }) => (
        <li key={kind} data-stance={kind}>
          {say(STANDING[kind], { names: who.map(({ code }) => nameOf(code)).join(', ') })}
          <Reasons all={who} />
        </li>
      ))}
    </ul>
  );
}

const STANDING = { support: 'supportedBy', oppose: 'opposedBy', reserve: 'reservedBy' } as const;

interface ReasonsProps {
  readonly all: readonly { readonly code: string; readonly reason: string | null | undefined }[];
}

/** The reasons that were given, each with who gave it. */
export function Reasons({ all }: ReasonsProps) {
  const say = useStanceWords();
  const nameOf = useNameOf();
  return all.map(({ code, reason }) =>
    reason ? (
      <span key={code} className="reason">
        {say('reasonOf', { name: nameOf(code), reason })}
      </span>
    ) : null,
  );
}

/** What names of stances are made of, in the reader's language. */
export function useNaming(): NamingVoice {
  const say = useStanceWords();
  const tell = useRoomWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  return { say, nameOf, language, title: tell('title').toLocaleLowerCase(language) };
}

interface StanceActsProps extends StancesProps {
  readonly standing: Standing;
}

/** Support, oppose, reserve in one press; the same press takes it back. */
export function StanceActs({ state, target, standing }: StanceActsProps) {
  const say = useRoomWords();
  const naming = useNaming();
  const { delegation, speaks } = standing;
  if (delegation === null || !speaks) return null;
  const own = state.stances[target]?.[delegation] ?? null;
  return (
    <Group gap={4} role="group" aria-label={say('yourStance')} className="acts">
      {STANCES.map((stance, n) => {
        const pressed = own?.stance === stance;
        const act: AnyAct = pressed
          ? {
              ...{ type: 'stance.lift', as: 'national', payload: { target } },
              digest: targetDigest(state, target),
            }
          : { type: 'stance.set', as: 'national', payload: { target, stance } };
        const named = stanceName(state, stance, target, naming);
        // The keys are those of the paragraph in focus; of its amendments there may be many.
        const key = state.provisions[target] ? { keyName: String(n + 1) } : {};
        return (
          <ActButton
            key={stance}
            {...{ act, named, pressed, ...key }}
            {...(pressed && {
              variant: 'filled',
              offered: naming.say('takeBack', { stance: named }),
            })}
            label={say(stance)}
          />
        );
      })}
    </Group>
  );
}

/** The reason for one's own stance, which nobody has to give. */
export function StanceReason({ state, target, standing }: StanceActsProps) {
  const naming = useNaming();
  const { delegation, speaks } = standing;
  const own = delegation === null ? null : state.stances[target]?.[delegation];
  if (!own || !speaks) return null;
  return (
    <OwnReason
      reason={own.reason}
      what={stanceName(state, own.stance, target, naming)}
      actOf={(reason) => ({
        ...{ type: 'stance.set', as: 'national' },
        payload: { target, stance: own.stance, ...reason },
      })}
    />
  );
}
