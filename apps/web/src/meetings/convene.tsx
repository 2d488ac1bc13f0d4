import {
  Button,
  Checkbox,
  CloseButton,
  Group,
  Modal,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dayInAstana } from '@shanyrak/council';
import {
  type Format,
  FORMATS,
  LONGEST_TITLE,
  LONGEST_WORDS,
  type Mode,
  MODES,
} from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { councilNow } from '../platform/clock';
import { useLanguage } from '../platform/language';
import { problemIn } from '../platform/refusals';
import { ownMoment } from '../platform/times';
import { astanaInstant, type MeetingRow, nextSymbol } from './calendar';
import { useOpening } from './opening';
import { useMeetingsWords } from './words';

interface DialogProps {
  readonly rows: readonly MeetingRow[];
  readonly onClose: () => void;
}

/** The usual hour, which is only proposed. */
const MORNING = '10:00';
const WEEK = 7 * 24 * 3_600_000;

/** Which meeting, and when: its symbol is proposed anew with the year until somebody writes another. */
function useNamed(rows: readonly MeetingRow[]) {
  const [day, setDay] = useState(() => dayInAstana(councilNow() + WEEK));
  const [time, setTime] = useState(MORNING);
  const [typed, setTyped] = useState<string | null>(null);
  const year = Number(day.slice(0, 4));
  const symbol = typed ?? nextSymbol(rows, Number.isNaN(year) ? new Date().getFullYear() : year);
  return { day, setDay, time, setTime, symbol, setTyped, startsAt: astanaInstant(day, time) };
}

/** The Chair or the Secretariat convenes a meeting; its agenda is drawn up on its own page. */
export function Convene({
  rows,
  as,
  onClose,
}: DialogProps & { readonly as: 'chair' | 'secretariat' }) {
  const say = useMeetingsWords();
  const named = useNamed(rows);
  const [mode, setMode] = useState<Mode>('inRoom');
  const [format, setFormat] = useState<Format>('plenary');
  const [onPaper, setOnPaper] = useState(false);
  const { open, problem, isSending } = useOpening();
  const { symbol, startsAt } = named;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (startsAt === null) return;
    const payload = { symbol: symbol.trim(), startsAt, mode, format, ...(onPaper && { onPaper }) };
    void open('meeting.convene', as, payload);
  };
  return (
    <Dialog title={say('convene')} onClose={onClose}>
      <form onSubmit={send}>
        <Stack gap="sm">
          <Named {...named} />
          <NativeSelect
            label={say('mode')}
            value={mode}
            onChange={({ currentTarget }) => setMode(currentTarget.value as Mode)}
            data={MODES.map((value) => ({ value, label: say(value) }))}
          />
          <NativeSelect
            label={say('format')}
            value={format}
            onChange={({ currentTarget }) => setFormat(currentTarget.value as Format)}
            data={FORMATS.map((value) => ({ value, label: say(value) }))}
          />
          <Checkbox
            label={say('onPaper')}
            description={say('onPaperMore')}
            checked={onPaper}
            onChange={({ currentTarget }) => setOnPaper(currentTarget.checked)}
          />
          <Refused problem={problem} />
          <Group gap="xs">
            <Button type="submit" disabled={startsAt === null || isSending}>
              {isSending ? say('sending') : say('convene')}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {say('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** A Member asks for an urgent meeting, with reasons; it speaks for the State, so it takes two steps. */
export function AskUrgent({ rows, onClose }: DialogProps) {
  const say = useMeetingsWords();
  const named = useNamed(rows);
  const [subject, setSubject] = useState('');
  const [subjectRu, setSubjectRu] = useState('');
  const [reason, setReason] = useState('');
  const [isAsking, setAsking] = useState(false);
  const { open, problem, isSending } = useOpening();
  const { symbol, startsAt } = named;
  const ready = startsAt !== null && subject.trim() !== '' && reason.trim() !== '';
  const send = (): void => {
    if (startsAt === null) return;
    const ru = subjectRu.trim();
    const title = { en: subject.trim(), ...(ru && { ru }) };
    const payload = { symbol: symbol.trim(), startsAt, title, reason: reason.trim() };
    void open('meeting.request', 'national', payload);
  };
  return (
    <Dialog title={say('askUrgent')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        <Stack gap="sm">
          <Named {...named} />
          <TextInput
            label={say('subject')}
            maxLength={LONGEST_TITLE}
            value={subject}
            onChange={({ currentTarget }) => setSubject(currentTarget.value)}
          />
          <TextInput
            label={say('subjectRu')}
            maxLength={LONGEST_TITLE}
            value={subjectRu}
            onChange={({ currentTarget }) => setSubjectRu(currentTarget.value)}
          />
          <Textarea
            label={say('reason')}
            autosize
            minRows={2}
            maxLength={LONGEST_WORDS}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Refused problem={problem} />
          {isAsking && ready ? (
            <div className="second-step" role="group" aria-label={say('askUrgent')}>
              <Text size="sm">{say('urgentMeans')}</Text>
              <Group gap="xs" mt={4}>
                <Button disabled={isSending} onClick={send}>
                  {isSending ? say('sending') : say('yesAsk')}
                </Button>
                <Button variant="subtle" onClick={() => setAsking(false)}>
                  {say('cancel')}
                </Button>
              </Group>
            </div>
          ) : (
            <Group gap="xs">
              <Button type="submit" disabled={!ready}>
                {say('askUrgent')}
              </Button>
              <Button variant="subtle" onClick={onClose}>
                {say('cancel')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}

interface OwnDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

function Dialog({ title, onClose, children }: OwnDialogProps) {
  const say = useMeetingsWords();
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': title } }}
      size="34rem"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      {/* A dialog's own heading is a second banner to whoever listens: this one is none. */}
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <h2 className="dialog-title">{title}</h2>
        <CloseButton aria-label={say('cancel')} onClick={onClose} />
      </Group>
      {children}
    </Modal>
  );
}

/** Its symbol, its day and its time, in Astana and by one's own clock. */
function Named({
  day,
  setDay,
  time,
  setTime,
  symbol,
  setTyped,
  startsAt,
}: ReturnType<typeof useNamed>) {
  const say = useMeetingsWords();
  return (
    <>
      <TextInput
        label={say('symbol')}
        description={say('symbolMore')}
        value={symbol}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Group gap="sm" grow align="flex-start">
        <TextInput
          type="date"
          label={say('day')}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <TextInput
          type="time"
          label={say('time')}
          value={time}
          onChange={({ currentTarget }) => setTime(currentTarget.value)}
        />
      </Group>
      <OwnTime at={startsAt} />
    </>
  );
}

/** One's own zone beside Astana's. */
export function OwnTime({ at }: { readonly at: number | null }) {
  const say = useMeetingsWords();
  const language = useLanguage();
  if (at === null) return <Text size="sm">{say('noDay')}</Text>;
  const own = ownMoment(at, language);
  return <Text size="sm">{own === null ? say('sameTime') : say('ownTime', { own })}</Text>;
}

function Refused({ problem }: Pick<ReturnType<typeof useOpening>, 'problem'>) {
  const language = useLanguage();
  const nameOf = useNameOf();
  if (!problem) return null;
  return (
    <Text size="sm" role="alert" className="why">
      {problemIn(problem, language, nameOf)}
    </Text>
  );
}
