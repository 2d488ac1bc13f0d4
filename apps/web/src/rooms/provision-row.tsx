import { memo } from 'react';
import { type RollingProvision } from '@shanyrak/draft';
import { type NameOf } from '../platform/refusals';
import { RollingWords } from './rolling-words';
import { useRoomWords } from './words';

interface ProvisionRowProps {
  readonly row: RollingProvision;
  readonly language: string;
  readonly formerly: string | null;
  readonly inFocus: boolean;
  readonly isSaving: boolean;
  readonly own: string | null;
  readonly nameOf: NameOf;
  readonly onFocus: (provision: string) => void;
}

const STATUS = {
  OPEN: 'open',
  BRACKETED: 'bracketed',
  RESERVED: 'reserved',
  AGREED: 'agreed',
} as const;

/** Shapes beside the words, so that status is never told by colour alone. */
const MARK = { OPEN: '○', BRACKETED: '[ ]', RESERVED: 'R', AGREED: '✓' } as const;

/** One provision: its label and status in the margin, its words with their brackets. */
export const ProvisionRow = memo(function ProvisionRow(props: ProvisionRowProps) {
  const { row, language, formerly, inFocus, isSaving, own, nameOf, onFocus } = props;
  const say = useRoomWords();
  const { provision, kind, depth, label, status, pending, behind, rolling, amendments } = row;
  const name = label || say('title');
  const words = <RollingWords segments={rolling.segments} {...{ amendments, nameOf, own }} />;
  const Heading = kind === 'title' ? 'h1' : 'h2';
  const isHeading = kind === 'title' || kind === 'heading';
  return (
    <section
      id={`p-${provision}`}
      className="provision"
      data-kind={kind}
      data-depth={depth}
      data-focus={inFocus}
      data-pending={pending}
      aria-busy={isSaving}
      onClick={() => selectsNothing() && onFocus(provision)}
    >
      <button
        type="button"
        className="label"
        aria-pressed={inFocus}
        title={formerly ? say('formerly', { label: formerly }) : undefined}
        onClick={(event) => {
          event.stopPropagation();
          onFocus(provision);
        }}
      >
        <span className="of">{name}</span>{' '}
        <span className="status" data-status={status}>
          <span aria-hidden="true">{MARK[status]}</span> {say(pending ? 'pending' : STATUS[status])}
        </span>
        {isSaving && <span className="saving">{say('saving')}</span>}
      </button>
      <div className="words" lang={language}>
        {isHeading ? <Heading data-kind={kind}>{words}</Heading> : <p>{words}</p>}
        {behind && <p className="behind">{say('behind')}</p>}
      </div>
    </section>
  );
});

/** Whoever is selecting words does not mean to move the focus. */
function selectsNothing(): boolean {
  return (getSelection()?.toString() ?? '') === '';
}
