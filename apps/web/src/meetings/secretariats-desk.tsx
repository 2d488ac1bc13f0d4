import { Stack } from '@mantine/core';
import { type MeetingState } from '@shanyrak/meeting';
import { OfferPlace } from '../platform/offers';
import { useDeskWords } from './desk-words';
import { DrawUp } from './draw-up';
import { EnteredFromPaper } from './entered-from-paper';
import { type Entering } from './entering';
import { Reschedule } from './reschedule';
import { MeetingButton } from './use-meeting';

interface DeskProps {
  readonly state: MeetingState;
  readonly drawsUp: boolean;
  /** Where the meeting was held on paper. */
  readonly entering: Entering | null;
  readonly onDrawUp: () => void;
}

/** What the Secretariat does with the meeting as a whole: its agenda, its time. Speakers it enters at the floor. */
export function SecretariatsDesk({ state, drawsUp, entering, onDrawUp }: DeskProps) {
  const tell = useDeskWords();
  const { status, agenda } = state;
  const drawable = agenda.status === 'DRAFT' && ['CONVENED', 'OPEN', 'SUSPENDED'].includes(status);
  if (!drawable && status !== 'CONVENED') return null;
  return (
    <OfferPlace value={tell('secretariatsDesk')}>
      <section className="desk on-screen-only" aria-label={tell('secretariatsDesk')}>
        <h2>{tell('secretariatsDesk')}</h2>
        {drawable && <EnteredFromPaper entering={entering} />}
        <Stack gap="sm" align="flex-start">
          {drawable && !drawsUp && <DrawUp onDrawUp={onDrawUp} />}
          {status === 'CONVENED' && (
            <>
              <Reschedule state={state} as="secretariat" />
              <MeetingButton
                act={{ type: 'meeting.cancel', as: 'secretariat', payload: {} }}
                label={tell('cancel')}
                means={tell('cancelMeans')}
                variant="subtle"
              />
            </>
          )}
        </Stack>
      </section>
    </OfferPlace>
  );
}
