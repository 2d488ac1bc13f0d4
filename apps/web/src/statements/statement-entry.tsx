import { Group } from '@mantine/core';
import { alignedIn, confirmedIn, type DraftState, type Statement } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { ActButton } from '../rooms/act-button';
import { type Standing } from '../rooms/seat';
import { useSayings } from '../rooms/sayings';
import { Said } from './said';
import { useNamed, useStatementsWords } from './words';

interface EntryProps {
  readonly state: DraftState;
  readonly standing: Standing;
  readonly statement: Statement;
  /** Among what is attached to the decision; null before the adoption. */
  readonly number: number | null;
}

/** One statement: whose, for whom else, in what words, and what this reader's State may do about it. */
export function StatementEntry({ state, standing, statement, number }: EntryProps) {
  const say = useStatementsWords();
  const named = useNamed();
  const nameOf = useNameOf();
  const { labelOf } = useSayings(state);
  const { kind, delegation, provision, status } = statement;
  const called = named(kind, nameOf(delegation));
  const names = (codes: readonly string[]): string => codes.map(nameOf).join(', ');
  const [confirmed, aligned] = [confirmedIn(statement), alignedIn(statement)];
  const waited = Object.keys(statement.onBehalfOf).filter((one) => !confirmed.includes(one));
  return (
    <article className="statement" aria-label={called}>
      {number !== null && (
        <h3>{say('attachment', { number, symbol: state.decision?.symbol ?? '' })}</h3>
      )}
      <p className="statement-by">
        {called}
        {status !== 'STANDING' && <small> ({say(status)})</small>}
      </p>
      {provision !== null && (
        <p className="statement-facts">{say('onProvision', { label: labelOf(provision) })}</p>
      )}
      {confirmed.length > 0 && (
        <p className="statement-facts">{say('onBehalfOf', { names: names(confirmed) })}</p>
      )}
      {aligned.length > 0 && (
        <p className="statement-facts">{say('aligned', { names: names(aligned) })}</p>
      )}
      {waited.length > 0 && standing.delegation === delegation && (
        <p className="statement-facts">{say('waitingFor', { names: names(waited) })}</p>
      )}
      <Said {...statement} />
      {status === 'STANDING' && standing.speaks && <Acts {...{ statement, called }} />}
    </article>
  );
}

const ACTS = ['confirm', 'align', 'leave', 'withdraw'] as const;

/** Those that the rules leave open to this reader, each in two steps: they commit the State. */
function Acts({ statement: { id }, called }: Pick<EntryProps, 'statement'> & { called: string }) {
  const say = useStatementsWords();
  return (
    <Group gap="xs" className="acts">
      {ACTS.map((act) => (
        <ActButton
          key={act}
          act={{ type: `statement.${act}`, as: 'national', payload: { statement: id } }}
          label={say(act)}
          named={say(`${act}Named`, { statement: called })}
          means={say(`${act}Means`)}
          variant={act === 'confirm' || act === 'align' ? 'light' : 'subtle'}
          onlyWhenOpen
        />
      ))}
    </Group>
  );
}
