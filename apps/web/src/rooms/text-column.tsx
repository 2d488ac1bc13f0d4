import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type DraftState, type RollingDraft, type RollingProvision } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useClearedFates } from './cleared-in-margin';
import { DelegationsText } from './delegations-text';
import { LanguagesText } from './languages-text';
import { EarlierMoments, MomentBand } from './moment-band';
import { OpenIssues } from './open-issues';
import { type Reading } from './reading';
import { Renumbering } from './renumbering';
import { RollingRows } from './rolling-rows';
import { TrackedText } from './tracked-text';
import { type Arrivals } from './use-arrivals';
import { usePast } from './use-past';
import { ViewChoice } from './view-choice';
import { useViewWords } from './view-words';
import { BackToList, type WayBack } from './way-back';
import { type WritingHere } from './writing-in-text';

interface TextColumnProps {
  readonly state: DraftState;
  readonly text: RollingDraft;
  readonly reading: Reading;
  /** The reader's own delegation, whose readings are underlined. */
  readonly own: string | null;
  readonly focus: string | null;
  readonly onFocus: (provision: string) => void;
  /** Leads from a list to a provision, where it stands in the text. */
  readonly onGo: (provision: string, entry: number) => void;
  /** From the text back to the list. */
  readonly wayBack: WayBack;
  /** What somebody writes at a row. */
  readonly writingAt: (row: RollingProvision) => WritingHere | null;
  /** The rows that others have changed since the reader saw them. */
  readonly arrivals: Arrivals;
  /** The way to the outline, where that does not stand beside the text. */
  readonly outline: ReactNode;
  /** What stands beneath the provision in focus, on a narrow screen. */
  readonly beneath: ReactNode;
}

const CODES = 'shanyrak.codes';

/** The page itself: the text in the view that the reader has chosen, and the choice above it. */
export function TextColumn(props: TextColumnProps) {
  const { state, text, reading, own, focus, arrivals, onFocus, onGo, writingAt, beneath } = props;
  const { wayBack } = props;
  const { view, language } = reading;
  const tell = useViewWords();
  const past = usePast();
  const fullNameOf = useNameOf();
  const [byCode, setByCode] = useState(() => localStorage.getItem(CODES) === '1');
  const nameOf = byCode ? codeOf : fullNameOf;
  const cleared = useClearedFates(state);
  const rows = { state, text, own, focus, arrivals, cleared, writingAt, onFocus, beneath };
  return (
    <div className="text" data-past={Boolean(past?.state)}>
      {past?.isOpen && <MomentBand past={past} />}
      <ViewChoice {...{ state, reading, byCode }} onCodes={chooseCodes}>
        {props.outline}
        {past && <EarlierMoments past={past} />}
      </ViewChoice>
      <BackToList way={wayBack} />
      <Renumbering state={state} />
      {page()}
    </div>
  );

  function page(): ReactNode {
    switch (view) {
      case 'rolling':
        return <RollingRows {...rows} nameOf={nameOf} />;
      case 'brackets':
        return (
          <>
            <Text size="sm" c="dimmed" role="note" className="on-screen-only">
              {tell('bracketsOnly')}
            </Text>
            <RollingRows {...rows} nameOf={null} />
          </>
        );
      case 'tracked':
        return <TrackedText readIn={language} {...{ state, focus, onFocus, beneath }} />;
      case 'languages':
        return <LanguagesText {...rows} nameOf={nameOf} other={language} />;
      case 'issues':
        return <OpenIssues {...{ state, text, nameOf, onGo }} backAt={wayBack.backAt} />;
      case 'delegation':
        return (
          <DelegationsText
            {...{ state, own, nameOf, focus, onFocus, beneath }}
            chosen={reading.delegation}
            onChoose={reading.onDelegation}
          />
        );
    }
  }

  function chooseCodes(chosen: boolean): void {
    localStorage.setItem(CODES, chosen ? '1' : '0');
    setByCode(chosen);
  }
}

const codeOf = (code: string): string => code;
