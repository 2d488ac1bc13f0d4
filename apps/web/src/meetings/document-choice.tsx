import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ItemDocument, LONGEST_SYMBOL } from '@shanyrak/meeting';
import { inLanguageOf } from '../council/texts';
import { draftsQuery } from '../drafts/drafts';
import { unmarked } from '../platform/emphasis';
import { useLanguage } from '../platform/language';
import { useDeskWords } from './desk-words';

/** The drafts that are known here and bear a symbol, as choices. */
export function useDraftChoices(): readonly {
  readonly value: string;
  readonly label: string;
  readonly symbol: string;
}[] {
  const language = useLanguage();
  const { data } = useQuery(draftsQuery);
  return (data ?? []).flatMap(({ id, symbol, title }) =>
    symbol === null
      ? []
      : [
          {
            value: id,
            symbol,
            label: `${symbol} – ${unmarked(inLanguageOf(title, language).words)}`,
          },
        ],
  );
}

interface ChoiceProps {
  /** Symbols that stand there already. */
  readonly taken: readonly string[];
  readonly onChoose: (document: ItemDocument) => void;
}

/** A draft that is negotiated here, or a paper by its symbol. */
export function DocumentChoice({ taken, onChoose }: ChoiceProps) {
  const tell = useDeskWords();
  const drafts = useDraftChoices().filter(({ symbol }) => !taken.includes(symbol));
  const [typed, setTyped] = useState('');
  const symbol = typed.trim();
  const add = (): void => {
    if (symbol === '') return;
    onChoose({ symbol, draft: drafts.find((one) => one.symbol === symbol)?.value ?? null });
    setTyped('');
  };
  return (
    <Group gap="xs" align="flex-end">
      <NativeSelect
        size="xs"
        maw="20rem"
        label={tell('addDraft')}
        value=""
        onChange={({ currentTarget: { value } }) => {
          const chosen = drafts.find((one) => one.value === value);
          if (chosen) onChoose({ symbol: chosen.symbol, draft: chosen.value });
        }}
        data={[{ value: '', label: tell('chooseDraft') }, ...drafts]}
      />
      <TextInput
        size="xs"
        label={tell('addSymbol')}
        maxLength={LONGEST_SYMBOL}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button size="compact-sm" variant="light" disabled={symbol === ''} onClick={add}>
        {tell('addIt')}
      </Button>
    </Group>
  );
}
