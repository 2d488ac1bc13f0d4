import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { type Amendment, type DraftState, inText, speaksTo } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { Composer, type DeskProps } from './composer';
import { useSayings } from './sayings';
import { type Unsent } from './unsent';
import { useRoomWords } from './words';
import { nameOfWriting } from './writing';

/** A compromise on the Chair's or the facilitator's responsibility, begun from any reading. */
export function ChairsText({ provision, state, standing, onClose }: DeskProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const { labelOf, does } = useSayings(state);
  const there = mayBeSettled(state, provision.id);
  const as = standing.desk ?? 'chair';
  const language = state.originalLanguage;
  const base = provision.text[language] ?? '';
  const readings = [
    { value: base, label: say('presentText') },
    ...there.flatMap(({ change, sponsor }) =>
      change.kind === 'replace' || change.kind === 'alternative' || change.kind === 'merge'
        ? [{ value: change.text, label: nameOf(sponsor) }]
        : [],
    ),
  ];
  const words = there.filter(disputesWords).map(({ id }) => id);
  /** Those that were chosen and still stand: what came meanwhile is settled only by choice. */
  const settledBy = ({ settles = words }: Unsent): string[] =>
    there.map(({ id }) => id).filter((id) => settles.includes(id));
  return (
    <Composer
      name={nameOfWriting({ what: 'text' }, provision.id)}
      label={say('wordsOf', { label: labelOf(provision.id) })}
      send={say('sendText')}
      start={base}
      person={standing.person}
      choices={{ settles: words }}
      mayKeepWords={(unsent) => settledBy(unsent).length > 0}
      actOf={(text, _, unsent) => ({
        ...{ type: 'text.propose', as },
        payload: {
          change: { kind: 'replace', provision: provision.id, text },
          ...{ language, settles: settledBy(unsent) },
        },
      })}
      {...{ state, base, onClose }}
    >
      {(unsent, write) => (
        <Stack gap="xs" mt="xs">
          <NativeSelect
            size="xs"
            label={say('startFrom')}
            onChange={({ currentTarget }) =>
              write({ text: readings[currentTarget.selectedIndex]!.value })
            }
            data={readings.map(({ label }, n) => ({ value: String(n), label }))}
          />
          {there.length > 0 && (
            <Checkbox.Group
              size="xs"
              label={say('settlesWhich')}
              value={settledBy(unsent)}
              onChange={(settles) => write({ settles })}
            >
              {there.map((amendment) => (
                <Checkbox
                  key={amendment.id}
                  size="xs"
                  mt={4}
                  value={amendment.id}
                  label={`${nameOf(amendment.sponsor)} – ${does(amendment)}`}
                />
              ))}
            </Checkbox.Group>
          )}
        </Stack>
      )}
    </Composer>
  );
}

/**
 * What a text on this provision may settle: what speaks to it, and the new paragraphs that are
 * proposed after it. What would amend an amendment goes with that one.
 */
function mayBeSettled(state: DraftState, provision: string): readonly Amendment[] {
  return inText(state, ({ change }) => {
    if (change.kind === 'amend') return false;
    if (change.kind === 'insert') return change.after === provision;
    return speaksTo(change).includes(provision);
  });
}

/** What wants other words is settled unless the Chair leaves it out; a place is settled by choice. */
function disputesWords({ change }: Amendment): boolean {
  return change.kind !== 'insert' && change.kind !== 'move';
}
