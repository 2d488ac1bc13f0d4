import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { type DraftState, type Objected, objectedIn } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { Term } from '../glossary/term';
import { type NameOf } from '../platform/refusals';
import { objectionReasons } from './issues';
import { useStanceWords } from './stance-words';
import { Reasons } from './stances';
import { useRoom } from './use-room';

const NONE: readonly Objected[] = [];

/** Every objection that stands, whether it is asked about just now or was before. */
export function useObjected(state: DraftState): readonly Objected[] {
  const roster = useRoom().view.context?.roster;
  return useMemo(() => (roster ? objectedIn(state, roster) : NONE), [state, roster]);
}

/** Who objects at a provision, for its margin; without names where the text is read without. */
export function useObjectionMargin(
  state: DraftState,
  nameOf: NameOf | null,
): ReadonlyMap<string, string> {
  const say = useStanceWords();
  const objected = useObjected(state);
  return useMemo(() => {
    const who = new Map<string, Set<string>>();
    for (const { provision, objections } of objected)
      if (provision !== null)
        for (const { delegation } of objections)
          who.set(provision, (who.get(provision) ?? new Set()).add(delegation));
    const told = [...who].map(([provision, codes]) => {
      const names = nameOf && [...codes].map(nameOf).join(', ');
      return [provision, names ? say('objection', { names }) : say('objectionUnnamed')] as const;
    });
    return new Map(told);
  }, [objected, nameOf, say]);
}

interface ObjectedToProps {
  readonly objected: Objected | undefined;
}

/** Beside an amendment: who objects to its wording, and why; no stance does what this does. */
export function ObjectedTo({ objected }: ObjectedToProps) {
  const say = useStanceWords();
  const nameOf = useNameOf();
  if (!objected) return null;
  const { objections } = objected;
  const names = objections.map(({ delegation }) => nameOf(delegation)).join(', ');
  return (
    <Text size="xs" component="div" className="objected">
      <Term of={['objection', 'stance']} side="left">
        {say(objected.kind === 'closing' ? 'standsInTheWayOfClosing' : 'standsInTheWay', { names })}
      </Term>
      <Reasons all={objectionReasons(objections)} />
    </Text>
  );
}
