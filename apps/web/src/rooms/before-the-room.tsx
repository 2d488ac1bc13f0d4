import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import {
  type Amendment,
  type Ask,
  type DraftState,
  isOffice,
  isSealed,
  type Objection,
  provisionDigest,
  type Question,
  textDigest,
  wordingDigest,
} from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { type TermKey } from '../glossary/glossary-words';
import { Term } from '../glossary/term';
import { useCouncilNow } from '../platform/clock';
import { useBodyName } from '../meetings/bodies';
import { OfferPlace } from '../platform/offers';
import { useLiveWords } from '../live/words';
import { ActButton } from './act-button';
import { titleOf } from './amendment-card';
import { comparedIn } from './change-words';
import { ClearedAtQuestion } from './cleared-at-question';
import { type AnyAct } from './draft-kind';
import { MemberChoice } from './member-choice';
import { ObjectingNational } from './objecting-national';
import { OwnReason } from './own-reason';
import { PutTogether } from './put-together';
import { useQuestionWords } from './question-words';
import { objectingMeans, raising } from './raising';
import { useSayings } from './sayings';
import { type Standing } from './seat';
import { useStanceWords } from './stance-words';
import { ReadWords } from './read-words';
import { Reasons, Stances } from './stances';
import { useStructureWords } from './structure-words';
import { HeldGavel, ProceededAloud, TextAsPut } from './the-question';
import { TrackedWords } from './tracked-words';
import { WayOn, WayOnWithItem } from './way-on';
import { type RoomSay, useRoomWords } from './words';

interface BeforeTheRoomProps {
  readonly state: DraftState;
  readonly standing: Standing;
  /** Brings a provision into focus. */
  readonly onFocus: (provision: string) => void;
}

/** What is asked of the room now: the one place where one objects, in front of everybody's text. */
export function BeforeTheRoom(props: BeforeTheRoomProps) {
  const say = useRoomWords();
  const { asks, question } = props.state;
  const open = Object.values(asks).sort((a, b) => a.at - b.at);
  if (!question && open.length === 0) return null;
  return (
    <OfferPlace value={say('beforeRoom')}>
      <section
        className="before-room on-screen-only"
        aria-label={say('beforeRoom')}
        aria-live="polite"
      >
        {question && <QuestionPut {...props} question={question} />}
        {open.map((ask) => (
          <Asked key={ask.id} {...props} ask={ask} />
        ))}
      </section>
    </OfferPlace>
  );
}

function QuestionPut({
  state,
  standing,
  question,
  onFocus,
}: BeforeTheRoomProps & { question: Question }) {
  const say = useRoomWords();
  const tell = useQuestionWords();
  const nameOfBody = useBodyName();
  const now = useCouncilNow(question.gavel !== null);
  const { gavel, recommends } = question;
  const body = recommends === null ? null : nameOfBody(recommends);
  return (
    <div className="asked" role="group" aria-label={say('beforeRoom')}>
      <Text fw={600}>
        {body === null
          ? say('askQuestion', { symbol: symbolOf(state) })
          : tell('askRecommend', { body })}
      </Text>
      <PutTogether state={state} />
      <Text size="xs" className="digest">
        {say('digest', { digest: question.digest.slice(0, 16) })}
      </Text>
      {gavel && (
        <Text role="timer" className="gavelled">
          {body === null
            ? say('gavelled', { seconds: secondsUntil(gavel.until, now) })
            : tell('gavelledRecommend', { body, seconds: secondsUntil(gavel.until, now) })}
        </Text>
      )}
      <TextAsPut state={state} />
      <ProceededAloud state={state} />
      <ClearedAtQuestion {...{ state, standing, onFocus }} />
      <Objections
        objections={question.objections}
        terms={['question', 'objection', 'gavel', 'quietPeriod']}
      />
      {standing.desk === 'chair' && <HeldGavel state={state} />}
      <Group gap="xs" align="flex-start">
        <ObjectionActs
          against={question.id}
          objections={question.objections}
          {...{ state, standing }}
        />
        {standing.desk === 'chair' && !gavel && (
          <ActButton
            act={{
              ...{ type: 'gavel', as: 'chair', digest: textDigest(state) },
              payload: { meeting: question.meeting },
            }}
            label={say('gavel')}
            means={body === null ? say('gavelMeans') : tell('gavelRecommendMeans', { body })}
            variant="filled"
            whyBeside
          />
        )}
      </Group>
      {standing.desk === 'chair' && <WayOnWithItem question={question} />}
    </div>
  );
}

function Asked({ state, standing, ask, onFocus }: BeforeTheRoomProps & { ask: Ask }) {
  const say = useRoomWords();
  const tell = useStructureWords();
  const now = useCouncilNow(true);
  const { asks } = useSayings(state);
  const amendment = ask.amendment ? state.amendments[ask.amendment] : undefined;
  const { provision } = ask;
  const mayEnd = ask.kind === 'silence' ? standing.desk === 'chair' : standing.desk !== null;
  return (
    <div className="asked" role="group" aria-label={say('beforeRoom')}>
      <Text fw={600}>
        {provision ? (
          <button type="button" className="plain-button" onClick={() => onFocus(provision)}>
            {asks(ask)}
          </button>
        ) : (
          asks(ask)
        )}
      </Text>
      {amendment && (
        <p className="change" lang={state.originalLanguage}>
          <TrackedWords {...comparedIn(state, amendment.change)} />
        </p>
      )}
      {amendment?.change.kind === 'amend' && <Text size="xs">{tell('asAmended')}</Text>}
      {amendment && <WhoStandsWhere {...{ state, amendment }} />}
      {ask.kind === 'silence' && standing.desk !== 'chair' && <TextAsPut state={state} />}
      {ask.kind === 'closing' && provision && <AsItStands {...{ state, provision }} />}
      <Objections objections={ask.objections} terms={['ask', 'objection', 'stance', 'settle']} />
      <Group gap="xs" align="flex-start">
        <ObjectionActs
          against={ask.id}
          objections={ask.objections}
          {...{ state, standing, kind: ask.kind }}
        />
        {mayEnd && (
          <>
            <ActButton
              act={endOf(ask, state, standing)}
              label={endWords(ask, say)}
              variant="filled"
              whyBeside={now >= ask.until}
            />
            {now < ask.until && (
              <Text size="xs" role="timer">
                {say('mayBeSettledIn', { seconds: secondsUntil(ask.until, now) })}
              </Text>
            )}
          </>
        )}
      </Group>
      {standing.desk && <WayOn {...{ ask, state }} as={standing.desk} />}
    </div>
  );
}

/** Whose wording it is, and who stands where: what the room has said so far of what is asked now. */
function WhoStandsWhere({ state, amendment }: { state: DraftState; amendment: Amendment }) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const title = titleOf(amendment, say, nameOf);
  return (
    <div className="who-stands">
      <Text size="xs">
        {isOffice(amendment.sponsor) ? title : say('proposedBy', { name: title })}
      </Text>
      <Stances state={state} target={amendment.id} />
    </div>
  );
}

/** The very words that would be closed. */
function AsItStands({ state, provision }: { state: DraftState; provision: string }) {
  const { originalLanguage, provisions } = state;
  const text = provisions[provision]?.text[originalLanguage] ?? '';
  return (
    <p className="change" lang={originalLanguage}>
      <ReadWords text={text} />
    </p>
  );
}

/** The act by which the Chair or the facilitator ends what was asked, when nobody objects now. */
function endOf(ask: Ask, state: DraftState, { desk }: Standing): AnyAct {
  const as = desk ?? 'chair';
  const payload = { ask: ask.id };
  if (ask.kind === 'silence')
    return {
      ...{ type: 'silence.start', as: 'chair', digest: textDigest(state) },
      payload: { ask: ask.id, meeting: ask.silence?.meeting ?? '', body: state.body },
    };
  if (ask.kind === 'withdrawal') return { type: 'draft.withdraw', as, payload: {} };
  if (ask.kind === 'closing')
    return {
      ...{ type: 'provision.close', as, payload },
      digest: provisionDigest(state, ask.provision ?? ''),
    };
  return {
    ...{ type: 'wording.settle', as, payload },
    digest: wordingDigest(state, ask.amendment ?? ''),
  };
}

function endWords({ kind }: Ask, say: RoomSay): string {
  return say(END_WORDS[kind]);
}

const END_WORDS = {
  ...({ wording: 'settle', closing: 'closeProvision' } as const),
  ...({ withdrawal: 'acceptWithdrawal', silence: 'startSilence' } as const),
};

interface ObjectionsProps {
  readonly objections: Readonly<Record<string, Objection>>;
  readonly terms: readonly TermKey[];
}

function Objections({ objections, terms }: ObjectionsProps) {
  const say = useRoomWords();
  const nameOf = useNameOf();
  const all = Object.values(objections).sort((a, b) => (a.delegation < b.delegation ? -1 : 1));
  const codes = all.map(({ delegation }) => delegation);
  return (
    <div className="objections">
      <Text size="sm" fw={codes.length === 0 ? undefined : 600}>
        <Term of={terms}>{whoObjects(codes, say, nameOf)}</Term>
      </Text>
      <Reasons all={all.map(({ delegation, reason }) => ({ code: delegation, reason }))} />
    </div>
  );
}

/** Where attribution is sealed, an objection has no name, whoever and however many they are. */
function whoObjects(
  codes: readonly string[],
  say: RoomSay,
  nameOf: (code: string) => string,
): string {
  const named = codes.filter((code) => !isSealed(code));
  if (codes.length === 0) return say('nobodyObjects');
  if (named.length === 0) return say('objectionExpressed');
  const names = named.map(nameOf).join(', ');
  return say(named.length < codes.length ? 'objectsAndOthers' : 'objects', { names });
}

interface ObjectionActsProps {
  readonly against: string;
  readonly objections: Readonly<Record<string, Objection>>;
  readonly state: DraftState;
  readonly standing: Standing;
  readonly kind?: Ask['kind'];
}

/** To object, in two deliberate steps; to take it back; to enter one that was seen in the room. */
function ObjectionActs({ against, objections, state, standing, kind }: ObjectionActsProps) {
  const say = useRoomWords();
  const tell = useStanceWords();
  const nameOf = useNameOf();
  const { delegation, desk, secretariat } = standing;
  return (
    <>
      {delegation !== null &&
        (objections[delegation] ? (
          <>
            <ActButton
              act={{ type: 'objection.withdraw', as: 'national', payload: { against } }}
              label={say('withdrawObjection')}
              means={say('withdrawObjectionMeans', { name: nameOf(delegation) })}
            />
            <OwnReason
              reason={objections[delegation].reason ?? null}
              what={tell('yourObjection')}
              actOf={(reason) => raising(against, reason)}
            />
          </>
        ) : desk ? (
          <ObjectingNational {...{ against, state, standing, delegation, kind }} />
        ) : (
          <ActButton
            act={raising(against)}
            withReason={(reason) => raising(against, { reason })}
            label={say('object')}
            means={objectingMeans(state, nameOf(delegation), say, kind)}
            confirm={say('confirmObjection')}
            variant="outline"
          />
        ))}
      {(desk === 'chair' || secretariat) && (
        <SeenInRoom against={against} as={desk === 'chair' ? 'chair' : 'secretariat'} />
      )}
    </>
  );
}

interface SeenInRoomProps {
  readonly against: string;
  readonly as: 'chair' | 'secretariat';
}

/** The room outranks the software: a hand that was raised is entered (practice rule 3). */
function SeenInRoom({ against, as }: SeenInRoomProps) {
  const say = useRoomWords();
  const live = useLiveWords();
  const [open, setOpen] = useState(false);
  const [delegation, choose] = useState('');
  if (!open)
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        {say('seenInRoom')}
      </Button>
    );
  return (
    <Group gap="xs" align="flex-end">
      <MemberChoice label={say('seenWhose')} chosen={delegation} onChoose={choose} />
      {delegation !== '' && (
        <ActButton
          act={{ type: 'objection.seen', as, payload: { against, delegation } }}
          label={say('enterObjection')}
          onDone={() => setOpen(false)}
        />
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>
        {live('no')}
      </Button>
    </Group>
  );
}

const secondsUntil = (until: number, now: number): number =>
  Math.max(0, Math.ceil((until - now) / 1_000));

const symbolOf = ({ symbol, revision }: DraftState): string =>
  revision > 0 ? `${symbol}/Rev.${revision}` : symbol;
