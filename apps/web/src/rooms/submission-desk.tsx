import { Stack, Text } from '@mantine/core';
import { type ReactNode } from 'react';
import { type Capacity } from '@shanyrak/council';
import { type SubmissionState } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { OfferPlace } from '../platform/offers';
import { inSentence } from '../platform/refusals';
import { ActButton } from './act-button';
import { answer } from './answer';
import { circulating, insisting, registerOf } from './at-submission';
import { Opener, type Opening } from './opener';
import { PutOnTable } from './put-on-table';
import { Remark } from './remark';
import { useSubmissionWords } from './submission-words';
import { useRoom } from './use-room';
import { useRoomWords } from './words';

interface DeskProps {
  readonly title: string;
  /** How the paper stands, and what may be done about it. */
  readonly stands: string;
  readonly children: ReactNode;
}

function Desk({ title, stands, children }: DeskProps) {
  return (
    <OfferPlace value={title}>
      <section className="desk on-screen-only" aria-label={title}>
        <h2>{title}</h2>
        <Stack gap="xs">
          <Text size="sm">{stands}</Text>
          {children}
        </Stack>
      </section>
    </OfferPlace>
  );
}

interface AtDesk {
  readonly state: SubmissionState;
  /** The prefix of the main body. */
  readonly prefix: string;
}

interface SecretariatsDeskProps extends AtDesk {
  readonly person: string;
}

/** The Secretariat numbers a paper, remarks on its form, and lays it before the Members. */
export function SecretariatsDesk({ state, prefix, person }: SecretariatsDeskProps) {
  const say = useSubmissionWords();
  const tell = useRoomWords();
  const { status } = state;
  if (status === 'WITHDRAWN') return null;
  const isRegistered = status === 'REGISTERED';
  return (
    <Desk title={tell('secretariatsDesk')} stands={say(`officer.${status}`)}>
      {!isRegistered && (
        <>
          <ActButton
            act={{
              ...{ type: 'draft.register', as: 'secretariat' },
              payload: registerOf(state, prefix),
            }}
            label={say('register')}
            means={say('registerMeans')}
            variant="filled"
            whyBeside
          />
          <Remark {...{ state, person }} />
        </>
      )}
      <PutOnTable
        state={state}
        steps={circulating(state)}
        label={say('circulate')}
        means={say('circulateMeans')}
        variant={isRegistered ? 'filled' : 'light'}
      />
    </Desk>
  );
}

interface SponsorsDeskProps extends AtDesk {
  readonly as: Capacity;
  /** The form in which remarks are answered stands in the place of the text. */
  readonly answering: Opening;
}

/** The sponsor answers remarks, insists, or takes its paper back. */
export function SponsorsDesk({ state, prefix, as, answering }: SponsorsDeskProps) {
  const say = useSubmissionWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { room, view } = useRoom();
  const { status } = state;
  if (status === 'WITHDRAWN') return null;
  const mayNotAnswer = room.hindrance(answer(state, as), view);
  return (
    <Desk title={say('sponsorsDesk')} stands={say(`sponsor.${status}`)}>
      {status === 'SUGGESTED' && !answering.isOpen && (
        <Opener
          {...{ label: say('answer'), opening: answering, variant: 'filled' }}
          why={mayNotAnswer && inSentence(mayNotAnswer, language, nameOf)}
        />
      )}
      {as !== 'secretariat' && (
        <PutOnTable
          state={state}
          steps={insisting(state, as, prefix)}
          label={say('insist')}
          means={say(status === 'REGISTERED' ? 'insistRegisteredMeans' : 'insistMeans')}
        />
      )}
      <ActButton
        act={{ type: 'draft.withdraw', as, payload: {} }}
        label={say('withdraw')}
        means={say('withdrawMeans')}
        variant="subtle"
        whyBeside
      />
    </Desk>
  );
}
