import { useMediaQuery } from '@mantine/hooks';
import { Loader, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { type SubmissionState } from '@shanyrak/draft';
import { inLanguageOf } from '../council/texts';
import { useNameOf } from '../council/participants';
import { StatusMark } from '../drafts/status';
import { useDraftsWords } from '../drafts/words';
import { begunIn } from '../live/kept';
import { useLanguage } from '../platform/language';
import { Marked } from '../platform/marked';
import { usePageTitle } from '../platform/page-title';
import { useMe } from '../session/me';
import { answerTo } from './answer';
import { placeAt } from './at-submission';
import { ConnectionLine } from './connection-line';
import { useFootHeight } from './foot-height';
import { useOpening } from './opener';
import { PaperMargins } from './paper-margins';
import { PlainProvision } from './plain-provision';
import { SecretariatsDesk, SponsorsDesk } from './submission-desk';
import { useSubmissionWords } from './submission-words';
import { useRoom } from './use-room';
import { useRoomWords } from './words';

/** Only the sponsor writes, and seldom. */
const AnswerForm = lazy(async () => ({ default: (await import('./answer-form')).AnswerForm }));

/** From this width on, the desk stands beside the text; below it, above. */
const WIDE = '(min-width: 64rem)';

interface SubmissionProps {
  readonly state: SubmissionState;
}

/** A draft before its circulation: between its sponsor and the Secretariat alone. */
export function SubmissionRoom({ state }: SubmissionProps) {
  const { room, view } = useRoom();
  const isWide = useMediaQuery(WIDE, window.matchMedia(WIDE).matches);
  const foot = useFootHeight();
  const { context } = view;
  const place = placeAt(state, context);
  const as = place.sponsor;
  const prefix = (context?.settings ?? DEFAULT_SETTINGS).prefix;
  const { person } = useMe();
  useStreamAnew(state);
  const answering = useOpening(
    state.status === 'SUGGESTED' && begunIn(person, room.stream).includes(answerTo(state)),
  );
  return (
    <div className="room" data-wide={isWide}>
      <SubmissionHeader state={state} />
      <div className="columns">
        <div className="text">
          {answering.isOpen && as ? (
            <Suspense fallback={<Loader />}>
              <AnswerForm {...{ state, as, person }} onClose={() => answering.setOpen(false)} />
            </Suspense>
          ) : (
            state.order.map((id) => (
              <PlainProvision
                key={id}
                original={state.originalLanguage}
                {...state.provisions[id]!}
              />
            ))
          )}
        </div>
        <div className="beside">
          {place.secretariat && <SecretariatsDesk {...{ state, prefix, person }} />}
          {as && <SponsorsDesk {...{ state, prefix, as, answering }} />}
        </div>
      </div>
      <div className="foot-of-room" ref={foot}>
        <ConnectionLine />
      </div>
    </div>
  );
}

/** What lies behind the address is looked at as soon as the paper has come further. */
function useStreamAnew({ id, status }: SubmissionState): void {
  const queries = useQueryClient();
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['stream', id] });
  }, [queries, id, status]);
}

/** Whose paper it is, on what it rests, and how far it has come. */
function SubmissionHeader({ state }: SubmissionProps) {
  const say = useSubmissionWords();
  const tell = useRoomWords();
  const called = useDraftsWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { symbol, status, sponsor, coSponsors, suggestion, originalLanguage } = state;
  const names = [sponsor, ...coSponsors].map(nameOf).join(', ');
  const title = inLanguageOf(state.provisions[state.order[0]!]?.text ?? {}, language);
  const mandate = inLanguageOf(state.mandate, language, originalLanguage);
  usePageTitle(symbol ?? title.words);
  return (
    <header className="draft-header">
      <p className="symbol">
        {symbol ?? <i>{called('notRegistered')}</i>}
        <StatusMark status={status} />
      </p>
      <p className="sponsor">{tell('sponsor', { names })}</p>
      <p className="sponsor">
        {say('mandate')}:{' '}
        <span lang={mandate.lang}>
          <Marked text={mandate.words} />
        </span>
      </p>
      <Text size="sm">{say(status === 'WITHDRAWN' ? 'withdrawn' : 'submission')}</Text>
      <PaperMargins symbol={symbol ?? ''} revision={0} distribution="secretariat" />
      {suggestion && <Text size="sm">{say('remarkWas', { note: suggestion })}</Text>}
    </header>
  );
}
