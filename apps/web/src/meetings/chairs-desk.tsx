import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { agendaDigest, type Format, FORMATS, type MeetingState } from '@shanyrak/meeting';
import { councilNow } from '../platform/clock';
import { OfferPlace, useOffer } from '../platform/offers';
import { astanaInstant, partsOf } from './calendar';
import { useDeskWords } from './desk-words';
import { DrawUp } from './draw-up';
import { EnteredFromPaper } from './entered-from-paper';
import { type Entering } from './entering';
import { Reschedule } from './reschedule';
import { MeetingButton } from './use-meeting';
import { useMeetingsWords } from './words';

interface DeskProps {
  readonly state: MeetingState;
  readonly drawsUp: boolean;
  /** Where the meeting was held on paper. */
  readonly entering: Entering | null;
  readonly onDrawUp: () => void;
}

/** What the Chair does with the meeting as a whole; what is said of an item stands beside that item. */
export function ChairsDesk({ state, drawsUp, entering, onDrawUp }: DeskProps) {
  const tell = useDeskWords();
  const { status, agenda } = state;
  if (status === 'CLOSED' || status === 'CANCELLED') return null;
  return (
    <OfferPlace value={tell('chairsDesk')}>
      <section className="desk on-screen-only" aria-label={tell('chairsDesk')}>
        <h2>{tell('chairsDesk')}</h2>
        <EnteredFromPaper entering={entering} />
        <Stack gap="sm" align="flex-start">
          {status === 'CONVENED' && <BeforeIt state={state} />}
          {status === 'OPEN' && agenda.status === 'DRAFT' && !agenda.ask && (
            <MeetingButton
              act={{
                ...{ type: 'agenda.ask', as: 'chair', payload: {} },
                digest: agendaDigest(state),
              }}
              label={tell('askAgenda')}
              variant="filled"
              whyBeside
            />
          )}
          {agenda.status === 'DRAFT' && !drawsUp && <DrawUp onDrawUp={onDrawUp} />}
          {status === 'OPEN' && <WhoIsThere state={state} />}
          {status === 'OPEN' && <Suspend happenedAt={entering?.at ?? null} />}
          {status === 'SUSPENDED' && (
            <MeetingButton
              act={{ type: 'meeting.resume', as: 'chair', payload: {} }}
              label={tell('resume')}
              variant="filled"
            />
          )}
          {(status === 'OPEN' || status === 'SUSPENDED') && <Close state={state} />}
        </Stack>
      </section>
    </OfferPlace>
  );
}

function BeforeIt({ state }: Pick<DeskProps, 'state'>) {
  const tell = useDeskWords();
  return (
    <>
      <MeetingButton
        act={{ type: 'meeting.open', as: 'chair', payload: {} }}
        label={tell('open')}
        means={tell('openMeans')}
        variant="filled"
      />
      <Reschedule state={state} as="chair" />
      <MeetingButton
        act={{ type: 'meeting.cancel', as: 'chair', payload: {} }}
        label={tell('cancel')}
        means={tell('cancelMeans')}
        variant="subtle"
      />
    </>
  );
}

/** Who is in the room (practice 2.7). */
function WhoIsThere({ state }: Pick<DeskProps, 'state'>) {
  const tell = useDeskWords();
  const call = useMeetingsWords();
  const [chosen, choose] = useState<Format | null>(null);
  const format = chosen ?? state.format;
  return (
    <Group gap="xs" align="flex-end">
      <NativeSelect
        size="xs"
        label={tell('format')}
        value={format}
        onChange={({ currentTarget }) => choose(currentTarget.value as Format)}
        data={FORMATS.map((value) => ({ value, label: call(value) }))}
      />
      {format !== state.format && (
        <MeetingButton
          act={{ type: 'format.set', as: 'chair', payload: { format } }}
          label={tell('setFormat')}
          offered={`${tell('format')}: ${call(format)}`}
          means={tell('setFormatMeans')}
          onDone={() => choose(null)}
        />
      )}
    </Group>
  );
}

function Suspend({ happenedAt }: { readonly happenedAt: number | null }) {
  const tell = useDeskWords();
  const [open, setOpen] = useState(false);
  const [time, setTime] = useState('');
  const until = time === '' ? null : astanaInstant(partsOf(happenedAt ?? councilNow()).day, time);
  useOffer(open ? null : { label: tell('suspend'), take: () => setOpen(true) });
  if (!open) return <Opener label={tell('suspend')} onOpen={() => setOpen(true)} />;
  return (
    <Stack gap="xs" align="flex-start">
      <TextInput
        size="xs"
        type="time"
        label={tell('until')}
        value={time}
        onChange={({ currentTarget }) => setTime(currentTarget.value)}
      />
      <MeetingButton
        act={{
          ...{ type: 'meeting.suspend', as: 'chair' },
          payload: until === null ? {} : { until },
        }}
        label={tell('suspend')}
        variant="filled"
        whyBeside
        onDone={() => setOpen(false)}
      />
    </Stack>
  );
}

/** The end of it, with the next meeting where that is known. */
function Close({ state }: Pick<DeskProps, 'state'>) {
  const tell = useDeskWords();
  const [open, setOpen] = useState(false);
  const [symbol, setSymbol] = useState('');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const next = {
    symbol: symbol.trim() === '' ? null : symbol.trim(),
    startsAt: day === '' || time === '' ? null : astanaInstant(day, time),
  };
  const isKnown = next.symbol !== null || next.startsAt !== null;
  useOffer(open ? null : { label: tell('close'), take: () => setOpen(true) });
  if (!open) return <Opener label={tell('close')} onOpen={() => setOpen(true)} />;
  return (
    <Stack gap="xs" align="flex-start">
      <TextInput
        size="xs"
        label={tell('nextSymbol')}
        placeholder={state.symbol}
        value={symbol}
        onChange={({ currentTarget }) => setSymbol(currentTarget.value)}
      />
      <Group gap="xs">
        <TextInput
          size="xs"
          type="date"
          label={tell('nextDay')}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <TextInput
          size="xs"
          type="time"
          label={tell('nextTime')}
          value={time}
          onChange={({ currentTarget }) => setTime(currentTarget.value)}
        />
      </Group>
      <MeetingButton
        act={{ type: 'meeting.close', as: 'chair', payload: isKnown ? { next } : {} }}
        label={tell('close')}
        means={tell('closeMeans')}
        variant="filled"
        whyBeside
        onDone={() => setOpen(false)}
      />
    </Stack>
  );
}

/** The first of an act's steps, where it asks something first. */
function Opener({ label, onOpen }: { readonly label: string; readonly onOpen: () => void }) {
  return (
    <Button size="compact-sm" variant="subtle" onClick={onOpen}>
      {label} …
    </Button>
  );
}
