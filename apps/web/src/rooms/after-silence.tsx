import { Button, Group } from '@mantine/core';
import { type DraftState, type Silence, type SilenceBreak } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { OfferPlace, useOffer } from '../platform/offers';
import { InterimLink } from '../silence/interim-link';
import { useMomentInFull } from '../silence/moment';
import { SilenceMark } from '../silence/silence-mark';
import { ActButton } from './act-button';
import { useSayings } from './sayings';
import { type Standing } from './seat';
import { useRoomSilenceWords } from './silence-words';
import { type Begun } from './writing';

interface AfterSilenceProps {
  readonly state: DraftState;
  readonly standing: Standing;
  readonly focus: string | null;
  readonly onBegin: (begun: Begun) => void;
}

/** What became of the latest round: by whom it was broken, where that is told, and what follows. */
export function AfterSilence(props: AfterSilenceProps) {
  const tell = useRoomSilenceWords();
  const { state, standing } = props;
  const latest = state.silences.at(-1);
  if (!latest || !isWorthTelling(state, latest)) return null;
  return (
    <OfferPlace value={tell('procedure')}>
      <section className="under-silence after-silence" aria-label={tell('procedure')}>
        {latest.status !== 'ADOPTED' && <SilenceMark status={latest.status} />}
        <div role="status">
          <WhatHappened state={state} silence={latest} />
        </div>
        <p>
          <InterimLink draft={state.id} silence={latest} />
        </p>
        {standing.desk === 'chair' && latest.status === 'ADOPTED' && (
          <DeclareVoid silence={latest} />
        )}
        <ProposeNow {...props} broken={latest.status === 'BROKEN' ? latest.break : null} />
      </section>
    </OfferPlace>
  );
}

/** An adoption is told above; a round that ended before another adoption is history. */
function isWorthTelling({ decision, forwarded }: DraftState, { status, break: proved }: Silence) {
  if (status === 'ADOPTED') return proved !== null;
  return status === 'VOIDED' || (decision === null && forwarded === null);
}

function WhatHappened({ state, silence }: { state: DraftState; silence: Silence }) {
  const tell = useRoomSilenceWords();
  const inFull = useMomentInFull();
  const nameOf = useNameOf();
  const { symbol, status, reason, break: broken } = silence;
  if (!broken)
    return (
      <p>
        {reason === null
          ? tell('cancelledByWithdrawal', { symbol })
          : tell('cancelled', { symbol, reason })}
      </p>
    );
  const said = { BROKEN: 'brokenBy', VOIDED: 'wasProved' } as const;
  const how = status === 'BROKEN' || status === 'VOIDED' ? said[status] : 'proved';
  const by = { symbol, name: nameOf(broken.delegation), moment: inFull(broken.receivedAt) };
  return (
    <>
      <p>{tell(how, by)}</p>
      <Details {...{ state, broken }} />
    </>
  );
}

function Details({ state, broken }: { state: DraftState; broken: SilenceBreak }) {
  const tell = useRoomSilenceWords();
  const { labelOf } = useSayings(state);
  const { kind, provision, reason, proof } = broken;
  const details = [
    tell(kind === 'amendment' ? 'asAmendment' : 'asObjection'),
    ...(provision === null ? [] : [tell('speaksTo', { label: labelOf(provision) })]),
    ...(proof === null ? [] : [tell('byNote', { proof })]),
    ...(reason === null ? [] : [tell('reasonGiven', { reason })]),
  ];
  return <p className="silence-facts">{details.join(' ')}</p>;
}

function DeclareVoid({ silence: { id } }: { readonly silence: Silence }) {
  const tell = useRoomSilenceWords();
  return (
    <ActButton
      act={{ type: 'silence.void', as: 'chair', payload: { silence: id } }}
      label={tell('declareVoid')}
      means={tell('voidMeans')}
      confirm={tell('yesVoid')}
      variant="outline"
    />
  );
}

interface ProposeNowProps extends AfterSilenceProps {
  readonly broken: SilenceBreak | null;
}

/** Whoever broke it by an amendment is one press away from writing it. */
function ProposeNow({ state, standing, focus, broken, onBegin }: ProposeNowProps) {
  const tell = useRoomSilenceWords();
  const { delegation } = standing;
  const isOwn = broken?.kind === 'amendment' && broken.delegation === delegation;
  const provision = broken?.provision ?? focus ?? firstOperative(state);
  const isOffered = isOwn && provision !== null && state.status === 'NEGOTIATION';
  const begin = (): void => {
    if (provision !== null) onBegin({ provision, writing: { what: 'replace' } });
  };
  useOffer(isOffered ? { label: tell('proposeNow'), take: begin } : null);
  if (!isOffered) return null;
  return (
    <Group className="on-screen-only">
      <Button size="compact-sm" variant="filled" onClick={begin}>
        {tell('proposeNow')}
      </Button>
    </Group>
  );
}

const firstOperative = ({ order, provisions }: DraftState): string | null =>
  order.find((id) => provisions[id]?.kind === 'operative' && !provisions[id].deleted) ?? null;
