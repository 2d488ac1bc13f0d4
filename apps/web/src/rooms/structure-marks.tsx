import { type RollingAmendment, type RollingMove, type RollingProvision } from '@shanyrak/draft';
import { standingOn } from '@shanyrak/text';
import { type NameOf } from '../platform/refusals';
import { Attribution, Sign } from './rolling-words';
import { useStructureWords } from './structure-words';
import { useRoom } from './use-room';

interface MarksProps {
  readonly row: RollingProvision;
  /** Null where the text is read without names. */
  readonly nameOf: NameOf | null;
  readonly own: string | null;
}

/** What would happen to the place of a provision, and not to its words: moves and mergings. */
export function StructureMarks({ row, nameOf, own }: MarksProps) {
  const tell = useStructureWords();
  const { place, moves, amendments } = row;
  const said = ({ from, after }: RollingMove): string =>
    place === 'destination'
      ? tell('wouldStandHere', { label: from })
      : tell('moveAfter', { after: after || tell('theTitle') });
  const mergings = place === 'standing' ? amendments.filter(({ kind }) => kind === 'merge') : [];
  return (
    <>
      {moves.map((move) => (
        <Mark key={move.amendment} id={move.amendment} {...{ amendments, nameOf, own }}>
          {said(move)}
        </Mark>
      ))}
      {mergings.map(({ id }) => (
        <Mark key={id} id={id} {...{ amendments, nameOf, own }}>
          <Merging id={id} provision={row.provision} />
        </Mark>
      ))}
    </>
  );
}

interface MarkProps extends Omit<MarksProps, 'row'> {
  readonly id: string;
  readonly amendments: readonly RollingAmendment[];
  readonly children: React.ReactNode;
}

/** A wish in brackets, with who stands behind it. */
function Mark({ id, amendments, nameOf, own, children }: MarkProps) {
  const tell = useStructureWords();
  const who = standingOn([id], new Map(amendments.map((one) => [one.id, one])));
  const isOwn = own !== null && [...who.by, ...who.coSponsoredBy].includes(own);
  return (
    <span className="bracket mark" role="group" aria-label={tell('proposed')}>
      <Sign>[</Sign>
      <span className={isOwn ? 'reading own' : 'reading'}>
        <ins className="wish">{children}</ins>
        {nameOf && <Attribution who={who} nameOf={nameOf} />}
      </span>
      <Sign>]</Sign>
    </span>
  );
}

/** Into which provision, or which one is taken in. */
function Merging({ id, provision }: { readonly id: string; readonly provision: string }) {
  const tell = useStructureWords();
  const { state } = useRoom().view;
  if (state?.kind !== 'draft') return null;
  const change = state.amendments[id]?.change;
  if (change?.kind !== 'merge') return null;
  const stays = change.provision === provision;
  const label = state.provisions[stays ? change.with : change.provision]?.label ?? '';
  return tell(stays ? 'takesIn' : 'goesInto', { label });
}
