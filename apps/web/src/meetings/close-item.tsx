import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  draftsUnder,
  type Item,
  ITEM_OUTCOMES,
  type ItemOutcome,
  type ItemResult,
} from '@shanyrak/meeting';
import { useOffer } from '../platform/offers';
import { useBodyName, useWays } from './bodies';
import { useDeskWords } from './desk-words';
import { useMeetingWords } from './meeting-words';
import { MeetingButton } from './use-meeting';

/** What goes on to another body names it: one above, or, where it is remitted, one below. */
const GOES: Readonly<Partial<Record<ItemOutcome | '', 'up' | 'down'>>> = {
  recommended: 'up',
  forwarded: 'up',
  remitted: 'down',
};

/** The Chair concludes the open item with its outcome, or adjourns it to another meeting. */
export function CloseItem({ item, body }: Pick<FormProps, 'item'> & { readonly body: string }) {
  const tell = useDeskWords();
  const { label } = item;
  const [closing, setClosing] = useState<'conclude' | 'adjourn' | null>(null);
  useOffer({ label: tell('conclude', { label }), take: () => setClosing('conclude') });
  useOffer({ label: tell('adjourn', { label }), take: () => setClosing('adjourn') });
  const close = (): void => setClosing(null);
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="light"
          aria-expanded={closing === 'conclude'}
          onClick={() => setClosing(closing === 'conclude' ? null : 'conclude')}
        >
          {tell('conclude', { label })}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={closing === 'adjourn'}
          onClick={() => setClosing(closing === 'adjourn' ? null : 'adjourn')}
        >
          {tell('adjourn', { label })}
        </Button>
      </Group>
      {closing === 'conclude' && <Conclude {...{ item, body }} onClose={close} />}
      {closing === 'adjourn' && <Adjourn item={item} onClose={close} />}
    </>
  );
}

interface FormProps {
  readonly item: Item;
  readonly onClose: () => void;
}

function Conclude({ item, body, onClose }: FormProps & { readonly body: string }) {
  const say = useMeetingWords();
  const tell = useDeskWords();
  const ways = useWays(body);
  const goesTo = (one: ItemOutcome | ''): readonly string[] | null => {
    const way = GOES[one];
    return way === undefined ? null : ways[way];
  };
  const [outcome, setOutcome] = useState<ItemOutcome>('discussed');
  const [said, setSaid] = useState<Readonly<Record<string, ItemOutcome | ''>>>({});
  const [bodies, setBodies] = useState<Readonly<Record<string, string>>>({});
  const results = item.documents.flatMap(({ symbol: document }): ItemResult[] => {
    const one = said[document] ?? '';
    if (one === '') return [];
    const may = goesTo(one);
    const to = may && bodyOf(bodies[document], may);
    return [{ document, outcome: one, to }];
  });
  const outcomes = ITEM_OUTCOMES.map((value) => ({ value, label: say(value) }));
  return (
    <Stack gap="xs" className="composer">
      <NativeSelect
        size="xs"
        label={tell('outcome')}
        value={outcome}
        onChange={({ currentTarget }) => setOutcome(currentTarget.value as ItemOutcome)}
        data={outcomes}
      />
      {item.documents.map(({ symbol }) => (
        <Group key={symbol} gap="xs" align="flex-end">
          <NativeSelect
            size="xs"
            label={symbol}
            value={said[symbol] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setSaid({ ...said, [symbol]: value as ItemOutcome | '' })
            }
            data={[{ value: '', label: tell('noResult') }, ...outcomes]}
          />
          <WhereTo
            may={goesTo(said[symbol] ?? '')}
            chosen={bodies[symbol]}
            onChoose={(to) => setBodies({ ...bodies, [symbol]: to })}
          />
        </Group>
      ))}
      <MeetingButton
        act={{
          ...{ type: 'item.conclude', as: 'chair' },
          payload: { item: item.id, outcome, results, drafts: draftsUnder(item) },
        }}
        label={tell('concludeIt')}
        variant="filled"
        whyBeside
        onDone={onClose}
      />
    </Stack>
  );
}

interface WhereToProps {
  /** The bodies to which the document may go; null where it goes to none. */
  readonly may: readonly string[] | null;
  readonly chosen: string | undefined;
  readonly onChoose: (to: string) => void;
}

function WhereTo({ may, chosen, onChoose }: WhereToProps) {
  const tell = useDeskWords();
  const nameOfBody = useBodyName();
  if (!may) return null;
  return (
    <NativeSelect
      size="xs"
      label={tell('to')}
      value={bodyOf(chosen, may)}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      data={may.map((value) => ({ value, label: nameOfBody(value) }))}
    />
  );
}

/** The body that was chosen where the document may go there, else the first. */
const bodyOf = (chosen: string | undefined, may: readonly string[]): string =>
  chosen !== undefined && may.includes(chosen) ? chosen : (may[0] ?? '');

function Adjourn({ item, onClose }: FormProps) {
  const tell = useDeskWords();
  const [to, setTo] = useState('');
  const meeting = to.trim();
  return (
    <Stack gap="xs" className="composer">
      <TextInput
        size="xs"
        label={tell('adjournTo')}
        placeholder="PC/2026-XV"
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <MeetingButton
        act={{
          ...{ type: 'item.adjourn', as: 'chair' },
          payload: { item: item.id, drafts: draftsUnder(item), ...(meeting && { to: meeting }) },
        }}
        label={tell('adjournIt')}
        variant="filled"
        whyBeside
        onDone={onClose}
      />
    </Stack>
  );
}
