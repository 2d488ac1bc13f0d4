import { Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { rebase } from '@shanyrak/text';
import { type Unsent } from './unsent';
import { TrackedWords } from './tracked-words';
import { useWritingWords } from './writing-words';

interface CarryOverProps {
  readonly unsent: Unsent;
  /** The words as one would send them, on one line. */
  readonly text: string;
  /** Whether each line is a paragraph of its own. */
  readonly lines: boolean;
  /** The provision's words as they stand now. */
  readonly base: string;
  readonly lang: string;
  readonly write: (change: Partial<Unsent>) => void;
}

/**
 * The words were changed under whoever writes. What has changed is shown; where the engine can carry
 * one's own words over, as it would an amendment that stands in the text, it is offered.
 */
export function CarryOver({ unsent, text, base, lines, lang, write }: CarryOverProps) {
  const tell = useWritingWords();
  const fate = useMemo(
    () => rebase({ base: unsent.base, adopted: base, pending: text }),
    [unsent.base, base, text],
  );
  const untouched = text === unsent.base;
  const carry = (words: string): void =>
    write({ text: lines ? words.split(' ¶ ').join('\n') : words, start: base, base });
  return (
    <div className="carry-over" role="alert">
      <Text size="sm">{tell('moved')}</Text>
      <p className="change" lang={lang}>
        <TrackedWords base={unsent.base} text={base} />
      </p>
      <Text size="sm">
        {fate.outcome === 'conflict'
          ? tell('carriedNot')
          : fate.outcome === 'satisfied' && !untouched && tell('alreadySo')}{' '}
        {tell('movedMore')}
      </Text>
      <Group gap="xs" mt={4}>
        {(fate.outcome === 'carried' || untouched) && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => carry(fate.outcome === 'carried' ? fate.text : base)}
          >
            {tell('carryOver')}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => write({ base })}>
          {tell('compared')}
        </Button>
      </Group>
    </div>
  );
}
