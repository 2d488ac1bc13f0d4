import { Group, Text, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { dayInAstana, periodOf } from '@shanyrak/council';
import {
  type AdRefMarks,
  adRefsOn,
  adRefsStanding,
  type DraftState,
  provisionDigest,
  textDigest,
} from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { useNameOf } from '../council/participants';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { type NameOf } from '../platform/refusals';
import { dateOf } from '../platform/times';
import { ActButton } from './act-button';
import { isAtRest } from './at-rest';
import { useDeskWords } from './desk-words';
import { type Standing } from './seat';
import { useRoom } from './use-room';

/**
 * Agreed ad referendum on the screen (practice 3 (a)): who agreed subject to the capital's word, in
 * the margin and in front of the Chair, and the two acts of a Member, to mark and to confirm.
 */

/** Browsers let a timer wait no longer than this, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The council's clock, drawn anew when the next of these instants has passed. */
function usePassing(instants: readonly Instant[]): Instant {
  const [, again] = useState(0);
  const now = councilNow();
  const next = Math.min(...instants.filter((one) => one > now));
  useEffect(() => {
    if (!Number.isFinite(next)) return;
    const wait = Math.min(next - councilNow() + 50, LONGEST_TIMER);
    const timer = setTimeout(() => again((n) => n + 1), wait);
    return () => clearTimeout(timer);
  }, [next]);
  return now;
}

function untils({ adRefs }: DraftState): Instant[] {
  return Object.values(adRefs).flatMap((marks) =>
    Object.values(marks).flatMap(({ until }) => until ?? []),
  );
}

/** Where the dates to come stand too; elsewhere only that one has passed. */
type Detail = 'names' | 'dates';

/** The marks on a provision, or with null on the whole text, as names; empty where none stands. */
export function useAdRefNames(state: DraftState, nameOf: NameOf, detail: Detail = 'dates') {
  const { view } = useRoom();
  const say = useDeskWords();
  const language = useLanguage();
  const now = usePassing(untils(state));
  const roster = view.context?.roster;
  return useCallback(
    (provision: string | null, except?: string | null): string => {
      const marks: AdRefMarks = roster ? adRefsStanding(state, provision, roster) : {};
      return Object.keys(marks)
        .filter((code) => code !== except)
        .sort()
        .map((code) => {
          const { until } = marks[code]!;
          const name = nameOf(code);
          if (until === null || (detail === 'names' && until >= now)) return name;
          const day = dateOf(until, language);
          return say(until < now ? 'notConfirmed' : 'byDay', { name, day });
        })
        .join(', ');
    },
    [state, roster, nameOf, detail, say, language, now],
  );
}

const asCode = (code: string): string => code;

/** What the margin says of a provision's marks: its status where it is closed, else a line beside it. */
export function useAdRefMargin(state: DraftState, nameOf: NameOf | null) {
  const say = useDeskWords();
  const namesOn = useAdRefNames(state, nameOf ?? asCode, 'names');
  return (provision: string, agreed: boolean): string | null => {
    const names = namesOn(provision);
    if (names === '') return null;
    if (nameOf === null) return say(agreed ? 'agreedAdRefUnnamed' : 'adRefUnnamed');
    return say(agreed ? 'agreedAdRef' : 'adRefBeside', { names });
  };
}

interface AdRefProps {
  /** Null for the whole text. */
  readonly provision: string | null;
  /** What it is called in a sentence. */
  readonly name: string;
  readonly state: DraftState;
  readonly standing: Standing;
}

/** In the panel: who has agreed ad referendum, and one's own mark. */
export function AdRef(props: AdRefProps) {
  const { provision, state, standing } = props;
  const say = useDeskWords();
  const namesOn = useAdRefNames(state, useNameOf());
  const atRest = isAtRest(state);
  const mayMark = standing.speaks && standing.delegation !== null && !atRest;
  const names = namesOn(provision, mayMark ? standing.delegation : null);
  if (names === '' && !mayMark) return null;
  return (
    <div className="ad-ref" role="group" aria-label={say('adRef')}>
      {names !== '' && <Text size="sm">{say('agreedAdRef', { names })}</Text>}
      {mayMark && <OwnAdRef {...props} />}
    </div>
  );
}

/** In the header: the same for the whole text, folded until somebody needs it. */
export function WholeTextAdRef({ state, standing }: Pick<AdRefProps, 'state' | 'standing'>) {
  const say = useDeskWords();
  const names = useAdRefNames(state, useNameOf())(null);
  const atRest = isAtRest(state);
  if (atRest || (names === '' && !standing.speaks)) return null;
  return (
    <details className="seats">
      <summary>
        {say('adRefOnText')}
        {names !== '' && ` – ${names}`}
      </summary>
      <AdRef provision={null} name={say('theWholeText')} {...{ state, standing }} />
    </details>
  );
}

function OwnAdRef({ provision, name, state, standing }: AdRefProps) {
  const say = useDeskWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const now = usePassing(untils(state));
  const delegation = standing.delegation ?? '';
  const own = adRefsOn(state, provision)[delegation];
  if (!own) return <Marking provision={provision} />;
  const { until } = own;
  const day = until === null ? '' : dateOf(until, language);
  const digest = provision === null ? textDigest(state) : provisionDigest(state, provision);
  return (
    <>
      <Text size="sm">
        {say(until === null ? 'ownAdRef' : until < now ? 'ownAdRefOver' : 'ownAdRefUntil', { day })}
      </Text>
      <Group gap="xs" className="acts">
        <ActButton
          act={{ type: 'adRef.confirm', as: 'national', payload: { provision }, digest }}
          label={say('confirmAdRef')}
          means={say('confirmMeans', { name: nameOf(delegation), what: name })}
        />
      </Group>
    </>
  );
}

/** One press; a day may be named, in Astana, through its end. */
function Marking({ provision }: Pick<AdRefProps, 'provision'>) {
  const say = useDeskWords();
  const [day, setDay] = useState('');
  const period = day === '' ? null : periodOf(day);
  const until = period === null ? null : period.end - 1;
  return (
    <div className="acts marking" title={say('adRefMeans')}>
      <ActButton
        act={{ type: 'adRef.mark', as: 'national', payload: { provision, until } }}
        label={say('markAdRef')}
      />
      <details>
        <summary>{say('toDay')}</summary>
        <TextInput
          size="xs"
          type="date"
          label={say('byWhen')}
          min={dayInAstana(councilNow())}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </details>
    </div>
  );
}
