import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type PreparedView } from '@shanyrak/protocol';
import { momentInWords } from '../decisions/dates';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { TwoSteps } from '../platform/two-steps';
import { endPrepared } from './council';
import { citedInWords } from './dated';
import { useCredentialsWords } from './credentials-words';
import { toldOf, useChangeInWords } from './told-change';
import { useWhyNot } from './why-not';

interface PreparedListProps {
  readonly prepared: readonly PreparedView[];
  /** The code of the main body. */
  readonly main: string;
  /** Officers confirm; the Chair takes back what the Chair has prepared. */
  readonly isOfficer: boolean;
}

/** What waits for a second officer, and what was settled lately. */
export function PreparedList({ prepared, main, isOfficer }: PreparedListProps) {
  const say = useCredentialsWords();
  const waiting = prepared.filter(({ state }) => state === 'prepared');
  const settled = prepared.filter(({ state }) => state !== 'prepared');
  return (
    <>
      <section aria-labelledby="waiting">
        <h2 id="waiting">{say('waiting')}</h2>
        {waiting.length === 0 && <p>{say('nothingWaits')}</p>}
        <ul className="council-prepared">
          {waiting.map((one) => (
            <Waiting key={one.id} one={one} main={main} isOfficer={isOfficer} />
          ))}
        </ul>
      </section>
      {settled.length > 0 && (
        <details className="council-settled">
          <summary>
            <h2>{say('settled')}</h2>
          </summary>
          <ul className="council-prepared">
            {settled.map((one) => (
              <li key={one.id}>
                <Words one={one} main={main} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type RowProps = Omit<PreparedListProps, 'prepared'> & { readonly one: PreparedView };

function Waiting({ one, main, isOfficer }: RowProps) {
  const say = useCredentialsWords();
  const queries = useQueryClient();
  const whyNot = useWhyNot();
  const inWords = useChangeInWords();
  const { who, what } = inWords(toldOf(one, main));
  const act = useMutation({
    mutationFn: (how: 'confirm' | 'withdraw') => endPrepared(queries, one.id, how),
  });
  const takeBack = (): void => act.mutate('withdraw');
  const mayTakeBack = isOfficer || one.mine;
  const name = [who, what].filter(Boolean).join(': ');
  const takeBackName = `${say('withdraw')}: ${name}`;
  useOffer(mayTakeBack ? { label: takeBackName, take: takeBack } : null);
  const ends = one.change.kind === 'accreditation.ended';
  return (
    <li>
      <Words one={one} main={main} />
      {one.mine && <p>{say('mine')}</p>}
      {act.error && (
        <Alert role="alert" variant="outline">
          {whyNot(act.error)}
        </Alert>
      )}
      <div className="council-acts">
        {isOfficer && !one.mine && (
          <TwoSteps
            label={say('confirm')}
            named={`${say('confirm')}: ${name}`}
            means={<p>{say(ends ? 'confirmEndMeans' : 'confirmMeans')}</p>}
            busy={act.isPending && act.variables === 'confirm'}
            onAct={() => act.mutate('confirm')}
            variant="filled"
          />
        )}
        {mayTakeBack && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={takeBackName}
            loading={act.isPending && act.variables === 'withdraw'}
            onClick={takeBack}
          >
            {say('withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Words({ one, main }: Pick<RowProps, 'one' | 'main'>) {
  const say = useCredentialsWords();
  const language = useLanguage();
  const inWords = useChangeInWords();
  const { who, what } = inWords(toldOf(one, main));
  const { cited, state, preparedBy, preparedAt, endedBy, endedAt } = one;
  const by = (endedBy ?? preparedBy)[language];
  const when = momentInWords(endedAt ?? preparedAt, language);
  return (
    <>
      {who && <b>{who}</b>}
      <p>{what}</p>
      <small>
        {say(cited.kind)} {citedInWords(`${cited.symbol}, ${cited.dated}`, language)} ·{' '}
        {say(state, { by, when })}
      </small>
    </>
  );
}
