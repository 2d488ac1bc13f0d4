import {
  type ChangeKind,
  FUNCTIONS,
  LEVELS,
  PARTICIPANT_KINDS,
  POWERS,
  stepsFrom,
} from '@shanyrak/council';
import { type BodiesAnswer, type CouncilAnswer } from '@shanyrak/protocol';
import { type ReactNode } from 'react';
import { useLanguage } from '../platform/language';
import { bodyInForm, citedKindFor } from './change-form';
import { useTheCouncilWords } from './council-words';
import { useCredentialsWords } from './credentials-words';
import { Choice, Line, Pair, Several, Tick, useForm } from './form-fields';
import { byName } from './told-change';
import { useCouncilWords } from './words';

export interface Known {
  readonly council: CouncilAnswer;
  readonly bodies: BodiesAnswer['bodies'];
}

/** The fields of each kind of change. */
export function ChangeFields({ known }: { readonly known: Known }) {
  const { form } = useForm();
  return FIELDS[form.kind](known);
}

const FIELDS: Readonly<Record<ChangeKind, (known: Known) => ReactNode>> = {
  'credentials.received': (known) => <CredentialsFields known={known} />,
  'accreditation.ended': (known) => (
    <>
      <Delegation known={known} />
      <KnownPerson known={known} />
      <Dates />
    </>
  ),
  'chairmanship.set': (known) => (
    <>
      <ChosenBody known={known} />
      <Delegation known={known} membersOnly />
      <KnownPerson known={known} />
      <Dates until />
    </>
  ),
  'chair.acting': (known) => (
    <>
      <ChosenBody known={known} />
      <Delegation known={known} membersOnly />
      <KnownPerson known={known} />
      <Dates until />
    </>
  ),
  'status.changed': (known) => <StatusFields known={known} />,
  'seat.contested': (known) => (
    <>
      <Delegation known={known} membersOnly />
      <Line name="effectsEn" />
      <Line name="effectsRu" />
      <Tick name="maySpeak" />
      <Tick name="mayObject" />
      <Dates />
    </>
  ),
  'seat.cleared': (known) => (
    <>
      <Delegation known={known} membersOnly />
      <Dates />
    </>
  ),
  'body.set': (known) => <BodyFields known={known} />,
};

function Dates({ until = false }: { readonly until?: boolean }) {
  return (
    <>
      <Pair>
        <Line name="from" type="date" />
        <Line name="fromTime" type="time" />
      </Pair>
      {until && (
        <Pair>
          <Line name="until" type="date" />
          <Line name="untilTime" type="time" />
        </Pair>
      )}
    </>
  );
}

interface DelegationProps {
  readonly known: Known;
  readonly membersOnly?: boolean;
  readonly orNew?: boolean;
}

function Delegation({ known: { council }, membersOnly, orNew }: DelegationProps) {
  const say = useCredentialsWords();
  const language = useLanguage();
  const rows = council.delegations
    .filter(({ status }) => !membersOnly || status === 'MEMBER')
    .toSorted(byName(language));
  return (
    <Choice
      name="delegation"
      options={[
        ['', say(orNew ? 'newParticipant' : 'choose')],
        ...rows.map(({ code, name }) => [code, name[language]] as const),
      ]}
      onChoose={() => ({ person: '', to: '' })}
    />
  );
}

/** Somebody who is accredited to the chosen delegation. */
function KnownPerson({ known, orNew }: { readonly known: Known; readonly orNew?: boolean }) {
  const say = useCredentialsWords();
  const sayFunction = useCouncilWords();
  const language = useLanguage();
  const { form } = useForm();
  const people =
    known.council.delegations.find(({ code }) => code === form.delegation)?.people ?? [];
  return (
    <Choice
      name="person"
      options={[
        ['', say(orNew ? 'newPerson' : 'choose')],
        ...people.map(
          (one) => [one.person, `${one.name[language]} – ${sayFunction(one.function)}`] as const,
        ),
      ]}
    />
  );
}

function CredentialsFields({ known }: { readonly known: Known }) {
  const sayFunction = useCouncilWords();
  const { form } = useForm();
  return (
    <>
      <Delegation known={known} />
      <KnownPerson known={known} orNew />
      {form.person === '' && <Names title />}
      <Choice name="function" options={FUNCTIONS.map((one) => [one, sayFunction(one)])} />
      <Dates until />
      <Line name="presented" type="date" />
      <Tick name="isResident" />
      {!form.isResident && (
        <Pair>
          <Line name="residenceEn" />
          <Line name="residenceRu" />
        </Pair>
      )}
    </>
  );
}

function Names({ title = false }: { readonly title?: boolean }) {
  return (
    <>
      <Pair>
        <Line name="nameEn" />
        <Line name="nameRu" />
      </Pair>
      {title && (
        <Pair>
          <Line name="titleEn" />
          <Line name="titleRu" />
        </Pair>
      )}
    </>
  );
}

function ChosenBody({ known: { bodies } }: { readonly known: Known }) {
  const say = useCredentialsWords();
  const language = useLanguage();
  return (
    <Choice
      name="body"
      options={[
        ['', say('choose')],
        ...bodies.map(({ prefix, name }) => [prefix, `${name[language]} (${prefix})`] as const),
      ]}
    />
  );
}

function StatusFields({ known }: { readonly known: Known }) {
  const say = useCredentialsWords();
  const sayStatus = useTheCouncilWords();
  const { form } = useForm();
  const chosen = known.council.delegations.find(({ code }) => code === form.delegation);
  const steps = stepsFrom(chosen?.membership ?? null, chosen?.kind ?? form.participantKind);
  return (
    <>
      <Delegation known={known} orNew />
      {!chosen && (
        <>
          <Line name="code" />
          <Choice
            name="participantKind"
            options={PARTICIPANT_KINDS.map((one) => [one, say(one)])}
          />
          <Names />
        </>
      )}
      <Choice
        name="to"
        options={[['', say('choose')], ...steps.map((one) => [one, sayStatus(one)] as const)]}
        onChoose={(to) => ({ citedKind: citedKindFor({ kind: form.kind, to } as typeof form) })}
      />
      <Tick name="territory" />
      <Pair>
        <Line name="declaration" type="date" />
        <Line name="act" type="date" />
      </Pair>
      <Dates />
    </>
  );
}

function BodyFields({ known }: { readonly known: Known }) {
  const say = useCredentialsWords();
  const sayCouncil = useTheCouncilWords();
  const language = useLanguage();
  const { form } = useForm();
  const { bodies } = known;
  const others = bodies.filter(({ prefix }) => prefix !== form.code);
  const named = others.map(
    ({ prefix, name }) => [prefix, `${name[language]} (${prefix})`] as const,
  );
  return (
    <>
      <Choice
        name="body"
        options={[
          ['', say('newBody')],
          ...bodies.map(({ prefix, name }) => [prefix, `${name[language]} (${prefix})`] as const),
        ]}
        onChoose={(value) => {
          const body = bodies.find(({ prefix }) => prefix === value);
          return body ? bodyInForm(body) : { code: '' };
        }}
      />
      {form.body === '' && <Line name="code" />}
      <Names />
      <Choice name="level" options={LEVELS.map((one) => [one, sayCouncil(one)])} />
      <Choice name="parent" options={[['', say('none')], ...named]} />
      <Pair>
        <Line name="rhythmEn" />
        <Line name="rhythmRu" />
      </Pair>
      <Several
        name="powers"
        chosen={form.powers}
        options={POWERS.map((one) => [one, sayCouncil(one)])}
      />
      <Several name="forwardsTo" chosen={form.forwardsTo} options={named} />
      <Tick name="keepsMinutes" />
      <Dates until />
    </>
  );
}
