import { useDeferredValue } from 'react';
import { type Amendment, type DraftState, type Objected, speaksTo } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { AmendmentCard } from './amendment-card';
import { amendedBy } from './change-words';
import { type Standing } from './seat';
import { useStructureWords } from './structure-words';
import { type Writing } from './writing';

interface AmendmentsProps {
  readonly all: readonly Amendment[];
  readonly state: DraftState;
  readonly standing: Standing;
  readonly objected: readonly Objected[];
  readonly onWrite: (writing: Writing | null) => void;
}

/** So many are drawn with the press that asks for them; the others a frame later. */
const AT_ONCE = 3;

/** Amendments in the order in which they came, each followed by those that would amend it. */
export function Amendments({ all, ...rest }: AmendmentsProps) {
  const there = new Set(all.map(({ id }) => id));
  const isBeneath = ({ change }: Amendment): boolean =>
    change.kind === 'amend' && there.has(change.amendment);
  const places = all.filter((amendment) => !isBeneath(amendment));
  const drawn = useDeferredValue(Number.POSITIVE_INFINITY, AT_ONCE);
  return places.slice(0, drawn).map((amendment) => (
    <div key={amendment.id}>
      <Card {...rest} amendment={amendment} />
      <Amending {...rest} of={amendment} all={all} />
    </div>
  ));
}

/** What others would change in an amendment, beneath it. */
function Amending({ of, all, ...rest }: AmendmentsProps & { readonly of: Amendment }) {
  const tell = useStructureWords();
  const nameOf = useNameOf();
  const own = all.filter(({ change }) => change.kind === 'amend' && change.amendment === of.id);
  if (own.length === 0) return null;
  const label = tell('amendmentsTo', { name: nameOf(of.sponsor) });
  return (
    <div className="amending" role="group" aria-label={label}>
      {own.map((amendment) => (
        <Card key={amendment.id} {...rest} amendment={amendment} />
      ))}
    </div>
  );
}

function Card({
  amendment,
  objected: allObjected,
  ...others
}: Omit<AmendmentsProps, 'all'> & { readonly amendment: Amendment }) {
  const objected = allObjected.find((one) => one.amendment === amendment.id);
  const rest = { ...others, objected };
  const tell = useStructureWords();
  const nameOf = useNameOf();
  const amended = amendedBy(rest.state, amendment);
  if (!amended) return <AmendmentCard {...rest} amendment={amendment} />;
  const label = tell('amendmentTo', {
    name: nameOf(amendment.sponsor),
    of: nameOf(amended.sponsor),
  });
  return <AmendmentCard {...rest} amendment={amendment} label={label} />;
}

/** Those that stand in the text here or came back to their sponsor, and the rest. */
export function amendmentsOn({ amendments }: DraftState, provision: string) {
  const all = Object.values(amendments)
    .filter(({ change }) => speaksTo(change).includes(provision))
    .sort((a, b) => a.seq - b.seq);
  const isStanding = ({ status }: Amendment) => status === 'IN_TEXT' || status === 'RETURNED';
  return { now: all.filter(isStanding), earlier: all.filter((one) => !isStanding(one)) };
}
