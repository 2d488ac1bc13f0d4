import { Button, NativeSelect, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode, useMemo, useState } from 'react';
import {
  compared as comparedWords,
  type ComparedProvision,
  type DraftState,
  provisionPairs,
} from '@shanyrak/draft';
import { directionOf } from '../platform/direction';
import { useLanguage } from '../platform/language';
import { endsIn, type Slope } from '../platform/emphasis';
import { dayOf } from '../platform/times';
import { comparisonOf } from './comparison';
import { ReadWords } from './read-words';
import { draftAt, type Past } from './past';
import { usePast } from './use-past';
import { useRoom } from './use-room';
import { useViewWords } from './view-words';
import { useRoomWords } from './words';

interface TrackedTextProps {
  readonly state: DraftState;
  readonly readIn: string;
  readonly focus: string | null;
  readonly onFocus: (provision: string) => void;
  /** What stands beneath the provision in focus, on a narrow screen. */
  readonly beneath: ReactNode;
}

/** The text of now on an earlier one: what has gone is struck, what has come is underlined. */
export function TrackedText({ state, readIn, focus, onFocus, beneath }: TrackedTextProps) {
  const tell = useViewWords();
  const language = useLanguage();
  const { view } = useRoom();
  const [from, setFrom] = useState(0);
  const past = usePast();
  const then = useMemo(
    () => (past?.state ? comparedThen(past.past, from, past.state, readIn) : null),
    [past, from, readIn],
  );
  const compared = useQuery({
    enabled: then === null,
    // What is on its way is not in the server's text yet: it is asked for again once it is.
    queryKey: ['comparison', state.id, from, readIn, state.seq, view.pending.length],
    queryFn: () => comparisonOf(state.id, from, readIn),
    placeholderData: keepPreviousData,
  });
  const provisions = then ?? compared.data?.provisions;
  return (
    <section className="tracked-text" aria-label={tell('tracked')}>
      <NativeSelect
        className="on-screen-only"
        size="xs"
        label={tell('since')}
        description={tell('trackedNote')}
        value={String(from)}
        onChange={({ currentTarget }) => setFrom(Number(currentTarget.value))}
        data={[
          { value: '0', label: tell('circulated') },
          ...state.revisions.map(({ number, seq, at }) => ({
            value: String(seq),
            label: tell('revisionOf', { number, day: dayOf(at, language) }),
          })),
        ]}
      />
      {!then && compared.isPending && <Text role="status">{tell('comparing')}</Text>}
      {!then && compared.isError && (
        <div role="alert">
          <Text size="sm">{tell('notCompared')}</Text>
          <Button size="compact-sm" variant="light" onClick={() => void compared.refetch()}>
            {tell('again')}
          </Button>
        </div>
      )}
      {provisions?.every(({ fate }) => fate === 'same') && (
        <Text size="sm" role="status">
          {tell('nothingAccepted')}
        </Text>
      )}
      {provisions?.map((provision) => (
        <Fragment key={provision.provision}>
          <TrackedRow
            inFocus={provision.provision === focus}
            {...{ provision, language: readIn, onFocus }}
          />
          {provision.provision === focus && beneath}
        </Fragment>
      ))}
    </section>
  );
}

/** At an earlier moment this browser compares by itself: it has every state of the text. */
function comparedThen(
  past: Past,
  from: number,
  to: DraftState,
  language: string,
): readonly ComparedProvision[] {
  const circulated = past.acts[0]?.to ?? 0;
  const before = draftAt(past, Math.max(from, circulated));
  return before ? provisionPairs(before, to, language).map((pair) => comparedWords(pair)) : [];
}

interface TrackedRowProps {
  readonly provision: ComparedProvision;
  readonly language: string;
  readonly inFocus: boolean;
  readonly onFocus: (provision: string) => void;
}

function TrackedRow({ provision, language, inFocus, onFocus }: TrackedRowProps) {
  const say = useRoomWords();
  const tell = useViewWords();
  const { provision: id, label, formerLabel, kind, depth, fate, changed } = provision;
  const name = label || say('title');
  const what = tell(fate === 'moved' && changed ? 'alsoMoved' : fate);
  const margin = (
    <>
      <span className="of">{name}</span>{' '}
      <span className="status">
        {fate === 'same' ? <span className="visually-hidden">{what}</span> : what}
        {formerLabel && <> · {say('formerly', { label: formerLabel })}</>}
      </span>
    </>
  );
  const Heading = kind === 'title' ? 'h1' : 'h2';
  const words = <Spans spans={provision.spans} />;
  return (
    <section
      className="provision"
      data-kind={kind}
      data-depth={depth}
      data-fate={fate}
      data-focus={inFocus}
    >
      {fate === 'deleted' ? (
        <span className="label">{margin}</span>
      ) : (
        <button type="button" className="label" aria-pressed={inFocus} onClick={() => onFocus(id)}>
          {margin}
        </button>
      )}
      <div className="words" lang={language} dir={directionOf(language)}>
        {kind === 'title' || kind === 'heading' ? (
          <Heading data-kind={kind}>{words}</Heading>
        ) : (
          <p>{words}</p>
        )}
      </div>
    </section>
  );
}

/** Words that stand, went or came; both also told to those who listen. Italics run through what stands. */
function Spans({ spans }: Pick<ComparedProvision, 'spans'>) {
  const say = useViewWords();
  let slope: Slope = 'upright';
  return spans.map(({ change, text }, n) => {
    const starts = slope;
    if (change !== 'deleted') slope = endsIn(text, slope);
    const words = <ReadWords text={text} starts={starts} />;
    if (change === 'kept') return <Fragment key={n}>{words}</Fragment>;
    const Change = change === 'deleted' ? 'del' : 'ins';
    return (
      <Fragment key={n}>
        <span className="visually-hidden">[{say(change)}: </span>
        <Change>{words}</Change>
        <span className="visually-hidden">]</span>
      </Fragment>
    );
  });
}
