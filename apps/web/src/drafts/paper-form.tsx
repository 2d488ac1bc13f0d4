import { Button, Text } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { numberAfresh } from '@shanyrak/draft';
import { useSubmissionWords } from '../rooms/submission-words';
import { useRoomWords } from '../rooms/words';
import { CoSponsors } from './co-sponsors';
import { idOf, LanguageFields, type Pasted, useFaultInWords } from './language-fields';
import { usePaperWords } from './paper-words';
import { provisionsOf } from './pasted-paper';
import { ProvisionFields, type Rewrite } from './provision-fields';
import {
  addedAfter,
  deepestAt,
  moved,
  pastedInto,
  type Provisions,
  putBack,
  removed,
} from './provisions-written';
import {
  CO_SPONSORS,
  type Faults,
  inOrder,
  MANDATE,
  type Spoken,
  WHOLE,
  type WrittenPaper,
  type WrittenProvision,
} from './written-paper';
import './paper.css';

export interface PaperFormProps {
  readonly paper: WrittenPaper;
  readonly spoken: Spoken;
  /** Who hands it in. */
  readonly sponsor: string;
  /** Those that are shown. */
  readonly faults: Faults;
  readonly write: (change: (paper: WrittenPaper) => Partial<WrittenPaper>) => void;
}

/** A whole paper: on what it rests, with whom, and each provision in all languages side by side. */
export function PaperForm({ paper, spoken, sponsor, faults, write }: PaperFormProps) {
  const say = usePaperWords();
  const tell = useRoomWords();
  const ask = useSubmissionWords();
  const inWords = useFaultInWords();
  const headingId = useId();
  const languages = useMemo(() => inOrder(spoken), [spoken]);
  const rewrite = useCallback<Rewrite>(
    (how) => write(({ provisions }) => ({ provisions: how(provisions) })),
    [write],
  );
  const { mandate, coSponsors, provisions } = paper;
  const { onAdd, onRemove, onPaste, told } = useRewriting(provisions, rewrite, languages[0]!);
  const labels = numberAfresh(provisions.map(({ key: id, kind, depth }) => ({ id, kind, depth })));
  const whole = inWords(faults[WHOLE]);
  return (
    <div className="paper">
      <LanguageFields
        of={MANDATE}
        label={ask('mandate')}
        text={mandate}
        {...{ languages, faults }}
        onWords={(lang, words) => write((now) => ({ mandate: { ...now.mandate, [lang]: words } }))}
      />
      <CoSponsors
        sponsor={sponsor}
        chosen={coSponsors}
        fault={inWords(faults[CO_SPONSORS])}
        onChoose={(chosen) => write(() => ({ coSponsors: chosen }))}
      />
      <h2 id={headingId}>{say('text')}</h2>
      <Text size="sm">{say('pasteHow')}</Text>
      {whole !== undefined && (
        <Text size="sm" className="paper-fault" role="alert">
          {whole}
        </Text>
      )}
      <ol aria-labelledby={headingId}>
        {provisions.map((provision, place) => (
          <ProvisionFields
            key={provision.key}
            label={labels[provision.key] || tell(provision.kind)}
            faults={faultsOf(provision.key, faults)}
            deepest={deepestAt(provisions, place)}
            mayGoUp={mayGo(provisions, place, -1)}
            mayGoDown={mayGo(provisions, place, 1)}
            {...{ provision, languages, rewrite, onAdd, onRemove, onPaste }}
          />
        ))}
      </ol>
      <div role="status" className="paper-told">
        {told}
      </div>
    </div>
  );
}

const NONE: Faults = {};

/** What has no fault is not drawn again for those of others. */
const faultsOf = (key: string, faults: Faults): Faults =>
  Object.keys(faults).some((field) => field.startsWith(`${key} `)) ? faults : NONE;

const mayGo = (all: Provisions, place: number, by: 1 | -1): boolean =>
  place > 0 && moved(all, all[place]!.key, by) !== all;

/** Adding, removing and pasting: where the focus goes then, and what is told. */
function useRewriting(provisions: Provisions, rewrite: Rewrite, original: string) {
  const [told, setTold] = useState<ReactNode>(null);
  const next = useRef<string | null>(null);
  const latest = useRef(provisions);
  useEffect(() => {
    latest.current = provisions;
    if (next.current !== null) document.getElementById(next.current)?.focus();
    next.current = null;
  });
  const goTo = useCallback(
    (one: WrittenProvision | undefined): void =>
      void (next.current = one ? idOf(one.key, original) : null),
    [original],
  );
  const onAdd = useCallback(
    (key: string): void => {
      const name = crypto.randomUUID();
      const added = addedAfter(latest.current, key, name);
      rewrite(() => added);
      goTo(added.find((one) => one.key === name));
      setTold(null);
    },
    [rewrite, goTo],
  );
  const onRemove = useCallback(
    (key: string, label: string): void => {
      const all = latest.current;
      const place = all.findIndex((one) => one.key === key);
      const gone = all[place]!;
      const onBack = (): void => {
        rewrite((now) => putBack(now, place, gone));
        goTo(gone);
        setTold(null);
      };
      rewrite(() => removed(all, key));
      goTo(all[place + 1] ?? all[place - 1]);
      setTold(<Removed {...{ label, onBack }} />);
    },
    [rewrite, goTo],
  );
  const onPaste = useCallback(
    (key: string, lang: string, { words, before, after }: Pasted): boolean => {
      const pasted = provisionsOf(words);
      if (pasted.length < 2) return false;
      const names = pasted.map(() => crypto.randomUUID());
      rewrite((all) => pastedInto(all, { key, lang, before, after }, pasted, names));
      setTold(<HasPasted count={pasted.length} />);
      return true;
    },
    [rewrite],
  );
  return { onAdd, onRemove, onPaste, told };
}

/** Said in the reader's language, whichever that becomes. */
function HasPasted({ count }: { readonly count: number }) {
  return usePaperWords()('pasted', { count });
}

interface RemovedProps {
  readonly label: string;
  readonly onBack: () => void;
}

function Removed({ label, onBack }: RemovedProps) {
  const say = usePaperWords();
  return (
    <>
      {say('removed', { label })}{' '}
      <Button size="compact-xs" variant="light" onClick={onBack}>
        {say('putBack')}
      </Button>
    </>
  );
}
