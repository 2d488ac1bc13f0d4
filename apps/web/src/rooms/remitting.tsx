import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { type DraftState, LONGEST_REMARK } from '@shanyrak/draft';
import { useBodyName } from '../meetings/bodies';
import { useSittingOf } from '../meetings/meetings';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { dayOf } from '../platform/times';
import { ActButton } from './act-button';
import { isAtRest } from './at-rest';
import { useRemittingWords } from './remitting-words';
import { useRoomWords } from './words';

/** What the higher body does with a text that went up: it sends it back, or adopts it. */

interface RemittingProps {
  readonly state: DraftState;
}

/** That the text has gone back to the body that recommended it, and with what remarks. */
export function Remitted({ state: { remitted, origin } }: RemittingProps) {
  const say = useRemittingWords();
  const language = useLanguage();
  const nameOfBody = useBodyName();
  if (!remitted || !origin) return null;
  const { to, at, meeting, remarks } = remitted;
  const body = nameOfBody(to);
  return (
    <div className="adopted forwarded">
      <p role="status">
        {say('remitted', { body, meeting, day: dayOf(at, language) })}{' '}
        <Link to={`/drafts/${origin.draft}`}>{say('readThere', { symbol: origin.symbol })}</Link>
      </p>
      <Remarks>{remarks}</Remarks>
    </div>
  );
}

/** Why the text came back, with remarks or from a void adoption, the latest first, while it is worked on again. */
export function Remittals({ state }: RemittingProps) {
  const say = useRemittingWords();
  const language = useLanguage();
  const nameOfBody = useBodyName();
  if (isAtRest(state)) return null;
  return state.remittals.toReversed().map(({ by, draft, symbol, meeting, at, remarks, voided }) => (
    <section
      key={draft}
      className="adopted forwarded"
      aria-label={say(voided === undefined ? 'remarks' : 'cameBackLabel')}
    >
      <p>
        {voided === undefined
          ? say('cameBack', { body: nameOfBody(by), meeting, day: dayOf(at, language) })
          : say('cameBackVoid', { body: nameOfBody(by), symbol: voided })}{' '}
        <Link to={`/drafts/${draft}`}>{say('readThere', { symbol })}</Link>
      </p>
      {voided === undefined && <Remarks>{remarks}</Remarks>}
    </section>
  ));
}

/** That the body to which the text went has adopted it, and where the decision is read. */
export function AdoptedAbove({ state: { adoptedAbove } }: RemittingProps) {
  const say = useRemittingWords();
  const tell = useRoomWords();
  const language = useLanguage();
  const nameOfBody = useBodyName();
  if (!adoptedAbove) return null;
  const { body, symbol, at, draft } = adoptedAbove;
  return (
    <p className="adopted" role="status">
      {say('adoptedAbove', { body: nameOfBody(body), symbol, day: dayOf(at, language) })}{' '}
      <Link to={`/decisions/${encodeURIComponent(symbol)}`}>{tell('readDecision')}</Link>{' '}
      <Link to={`/drafts/${draft}`}>{say('draftThere')}</Link>
    </p>
  );
}

function Remarks({ children }: { readonly children: string }) {
  return <blockquote className="remarks">{children}</blockquote>;
}

/** At the Chair's desk, of a text that came from another body: it goes back there, with remarks. */
export function Remit({ state }: RemittingProps) {
  const say = useRemittingWords();
  const nameOfBody = useBodyName();
  const [isOpen, open] = useState(false);
  const { origin, question } = state;
  const mayGo = origin !== null && question === null && !isAtRest(state);
  useOffer(mayGo && !isOpen ? { label: say('remit'), take: () => open(true) } : null);
  if (!mayGo) return null;
  return (
    <>
      <span>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={isOpen}
          onClick={() => open(!isOpen)}
        >
          {say('remit')}
        </Button>
      </span>
      {isOpen && <RemarksForm {...{ state }} body={nameOfBody(origin.body)} />}
    </>
  );
}

interface RemarksFormProps extends RemittingProps {
  /** The name of the body to which the text goes back. */
  readonly body: string;
}

function RemarksForm({ state, body }: RemarksFormProps) {
  const say = useRemittingWords();
  const tell = useRoomWords();
  const [remarks, setRemarks] = useState('');
  const [named, setNamed] = useState<string | null>(null);
  const sitting = useSittingOf(state.body);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { session } = state;
  const meeting = session?.meeting ?? (named ?? sitting).trim();
  return (
    <Stack gap="xs" className="composer">
      <Textarea
        ref={field}
        size="xs"
        autosize
        minRows={3}
        label={say('remarksFor', { body })}
        maxLength={LONGEST_REMARK}
        value={remarks}
        onChange={({ currentTarget }) => setRemarks(currentTarget.value)}
      />
      {!session && (
        <TextInput
          size="xs"
          label={tell('meeting')}
          placeholder="MC/2026-I"
          value={named ?? sitting}
          onChange={({ currentTarget }) => setNamed(currentTarget.value)}
        />
      )}
      <ActButton
        act={{ type: 'draft.remit', as: 'chair', payload: { meeting, remarks: remarks.trim() } }}
        label={say('remitTo', { body })}
        means={say('remitMeans', { body })}
        variant="filled"
        whyBeside
      />
    </Stack>
  );
}
