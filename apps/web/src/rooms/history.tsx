import { Button, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../platform/language';
import { clockTime, dayOf, momentOf } from '../platform/times';
import { usePastWords } from './past-words';
import { type Happened, historyOf, useNarrator } from './scenes';
import { type InPast, usePast } from './use-past';

/** Kept by this window: whoever has unfolded it reads it at the next provision too. */
const KEPT = 'shanyrak.history';

/** What happened to the provision in focus, the newest first; each leads to that moment. */
export function History({ provision }: { readonly provision: string }) {
  const tell = usePastWords();
  const past = usePast();
  const [open, setOpen] = useState(() => sessionStorage.getItem(KEPT) === '1');
  const want = past?.want;
  useEffect(() => {
    if (open) want?.();
  }, [open, want]);
  if (!past) return null;
  return (
    <details
      className="history"
      open={open}
      onToggle={({ currentTarget }) => {
        sessionStorage.setItem(KEPT, currentTarget.open ? '1' : '0');
        setOpen(currentTarget.open);
      }}
    >
      <summary>{tell('history')}</summary>
      {open && <Told {...{ past, provision }} />}
    </details>
  );
}

function Told({ past, provision }: { readonly past: InPast; readonly provision: string }) {
  const tell = usePastWords();
  const narrator = useNarrator();
  const all = useMemo(
    () => historyOf(past.past, provision, narrator),
    [past.past, provision, narrator],
  );
  if (past.isFailing && !past.isRead)
    return (
      <div role="alert">
        <Text size="sm">{tell('failing')}</Text>
        <Button size="compact-sm" variant="light" onClick={past.want}>
          {tell('again')}
        </Button>
      </div>
    );
  if (!past.isRead)
    return (
      <Text size="sm" role="status">
        {tell('reading')}
      </Text>
    );
  if (all.length === 0) return <Text size="sm">{tell('noHistory')}</Text>;
  return <Happenings {...{ all, past }} />;
}

interface HappeningsProps {
  readonly all: readonly Happened[];
  /** Null where there is no past to go to. */
  readonly past: InPast | null;
}

/** Things that happened, each with its time: the day is told where it changes. */
export function Happenings({ all, past }: HappeningsProps) {
  const tell = usePastWords();
  const language = useLanguage();
  return (
    <ol className="happenings">
      {all.map(({ seq, at, enteredAt, sentence }, n) => {
        const day = dayOf(at, language);
        const isNewDay = n === 0 || dayOf(all[n - 1]!.at, language) !== day;
        const entered =
          enteredAt === null
            ? ''
            : ` (${tell('entered', { when: momentOf(enteredAt, language) })})`;
        return (
          <li key={seq}>
            {isNewDay && <span className="day">{day}</span>}
            {past ? (
              <button
                type="button"
                className="to-moment"
                title={tell('toMoment')}
                onClick={() => past.goTo(seq)}
              >
                <time>{clockTime(at, language)}</time> <span>{sentence + entered}</span>
              </button>
            ) : (
              <>
                <time>{clockTime(at, language)}</time> <span>{sentence + entered}</span>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
