import { Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import {
  type DraftState,
  remoteDropped,
  reservationsOn,
  standingInOrder,
  textDigest,
} from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useBodyName } from '../meetings/bodies';
import { useOffer } from '../platform/offers';
import { ActButton } from './act-button';
import { useAdRefNames } from './ad-ref';
import { useDeskWords } from './desk-words';
import { presentIn } from '../live/foresee';
import { PlainProvision } from './plain-provision';
import { useQuestionWords } from './question-words';
import { useRoom } from './use-room';
import { useRoomWords } from './words';
import './desk.css';

/**
 * What stands in front of the question (I5, practice rules 2 and 4): the exact text, whoever holds a
 * reservation or has agreed ad referendum, and the remote seat for which the gavel waits.
 */
interface OfDraft {
  readonly state: DraftState;
}

/** One press from the question: the clean text word for word, in the original language, with its digest. */
export function TextAsPut({ state }: OfDraft) {
  const say = useDeskWords();
  const [open, setOpen] = useState(false);
  const { question } = state;
  const digest = textDigest(state);
  const label = say(question ? 'readText' : 'readTextBefore');
  useOffer({ label, take: () => setOpen(true) });
  return (
    <div className="read-text">
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={say(question ? 'textPut' : 'textToBePut')}
        size="52rem"
        lockScroll={false}
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ 'aria-label': say('close') }}
        classNames={{ body: 'text-as-put' }}
      >
        {question && question.digest !== digest && (
          <Text fw={600} role="status">
            {say('digestDiffers')}
          </Text>
        )}
        {standingInOrder(state).map(({ id, ...provision }) => (
          <PutProvision key={id} id={id} original={state.originalLanguage} {...provision} />
        ))}
        <Text size="xs" className="digest">
          {say('digestWhole', { digest: question?.digest ?? digest })}
        </Text>
      </Modal>
    </div>
  );
}

/** In the original language, whatever the reader's own: these are the words that are put. */
function PutProvision({
  id,
  text,
  original,
  ...rest
}: Omit<Parameters<typeof PlainProvision>[0], 'behind'>) {
  return (
    <PlainProvision
      {...rest}
      id={`put-${id}`}
      text={{ [original]: text[original] ?? '' }}
      behind={[]}
      original={original}
    />
  );
}

/** Whatever does not prevent the question, but is good to know before it is put. */
export function Listed({ state }: OfDraft) {
  const say = useDeskWords();
  const tell = useRoomWords();
  const nameOf = useNameOf();
  const adRefOn = useAdRefNames(state, nameOf);
  const onText = adRefOn(null);
  const lines = standingInOrder(state).flatMap(({ id, label }) => {
    const reserved = reservationsOn(state, id).map(nameOf).join(', ');
    const adRef = adRefOn(id);
    const said = [
      ...(reserved === '' ? [] : [say('reservation', { names: reserved })]),
      ...(adRef === '' ? [] : [say('adRefBeside', { names: adRef })]),
    ];
    return said.length > 0 ? [{ id, label: label || tell('title'), said: said.join('; ') }] : [];
  });
  if (lines.length === 0 && onText === '') return <Text size="sm">{say('listedNone')}</Text>;
  return (
    <section className="listed" aria-label={say('listed')}>
      <Text size="sm" fw={600}>
        {say('listed')}
      </Text>
      <ul>
        {onText !== '' && (
          <li>
            <b>{say('theWholeText')}</b> {say('adRefBeside', { names: onText })}
          </li>
        )}
        {lines.map(({ id, label, said }) => (
          <li key={id}>
            <b>{label}</b> {said}
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {say('listedMore')}
      </Text>
    </section>
  );
}

/** Who holds the gavel up, in front of the Chair who holds it; and the way on, in two steps. */
export function HeldGavel({ state }: OfDraft) {
  const { view } = useRoom();
  const say = useDeskWords();
  const nameOf = useNameOf();
  const put = useQuestionWords();
  const nameOfBody = useBodyName();
  const { context, presence } = view;
  const recommends = state.question?.recommends ?? null;
  if (!context || state.question?.gavel) return null;
  const dropped = remoteDropped(state, presentIn(presence), context.roster);
  if (dropped.length === 0) return null;
  const names = dropped.map(nameOf).join(', ');
  return (
    <div className="held" role="status">
      <Text size="sm" fw={600}>
        {say('held', { names })}
      </Text>
      <ActButton
        act={{
          ...{ type: 'gavel', as: 'chair', digest: textDigest(state) },
          payload: { meeting: state.question?.meeting ?? '', aloud: true },
        }}
        label={say('proceedAloud')}
        means={
          recommends === null
            ? say('proceedMeans', { names })
            : put('proceedRecommendMeans', { names, body: nameOfBody(recommends) })
        }
        confirm={say('confirmProceed')}
        variant="outline"
      />
    </div>
  );
}

/** That the Chair proceeded aloud, and without whom. */
export function ProceededAloud({ state: { question } }: OfDraft) {
  const say = useDeskWords();
  const nameOf = useNameOf();
  const aloud = question?.gavel?.aloud ?? [];
  if (aloud.length === 0) return null;
  return <Text size="sm">{say('proceeded', { names: aloud.map(nameOf).join(', ') })}</Text>;
}
