import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { LONGEST_WORDS, type MeetingState } from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { dayOf, minuteTime } from '../platform/times';
import { useDeskWords } from './desk-words';
import { useMeetingWords } from './meeting-words';
import { type Place } from './place';
import { MeetingButton } from './use-meeting';

interface UrgentProps {
  readonly state: MeetingState;
  readonly place: Place;
}

/** A Member asked for this meeting (practice 2.11): its reasons, the Chair's answer, and the way on. */
export function UrgentRequest({ state, place }: UrgentProps) {
  const say = useMeetingWords();
  const tell = useDeskWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { urgent, status, symbol, startsAt, mode, format } = state;
  if (!urgent) return null;
  const { delegation, reason, answerBy, declined } = urgent;
  const waits = status === 'REQUESTED' || status === 'DECLINED';
  return (
    <section className="urgent-request">
      <Text>{say('askedBy', { name: nameOf(delegation), reason })}</Text>
      {status === 'REQUESTED' && (
        <Text size="sm">
          {say('answerBy', {
            day: dayOf(answerBy, language),
            time: minuteTime(answerBy, language),
          })}
        </Text>
      )}
      {declined && <Text>{say('declinedBecause', { reason: declined.reason })}</Text>}
      {waits && (
        <Group gap="xs" align="flex-start" className="on-screen-only">
          {(place.chair || place.secretariat) && (
            <MeetingButton
              act={{
                ...{ type: 'meeting.convene', as: place.chair ? 'chair' : 'secretariat' },
                payload: { symbol, startsAt, mode, format },
              }}
              label={tell('convene')}
              means={tell('conveneMeans')}
              variant="filled"
              whyBeside
            />
          )}
          {place.chair && status === 'REQUESTED' && <Decline />}
          {place.delegation === delegation && (
            <MeetingButton
              act={{ type: 'meeting.insist', as: 'national', payload: {} }}
              label={tell('insist')}
              means={tell('insistMeans')}
            />
          )}
        </Group>
      )}
    </section>
  );
}

/** With reasons, which the Member need not accept. */
function Decline() {
  const tell = useDeskWords();
  const [reason, setReason] = useState<string | null>(null);
  useOffer(reason === null ? { label: tell('decline'), take: () => setReason('') } : null);
  if (reason === null)
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setReason('')}>
        {tell('decline')}
      </Button>
    );
  return (
    <div>
      <Textarea
        autoFocus
        autosize
        size="xs"
        label={tell('declineReason')}
        maxLength={LONGEST_WORDS}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <MeetingButton
        act={{ type: 'meeting.decline', as: 'chair', payload: { reason: reason.trim() } }}
        label={tell('decline')}
      />
    </div>
  );
}
