import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { inSession, type MeetingState } from '@shanyrak/meeting';
import { ConnectionLine } from '../live/connection-line';
import { usePageTitle } from '../platform/page-title';
import { useFootHeight } from '../rooms/foot-height';
import { AgendaAsked } from './agenda-asked';
import { AgendaEditor } from './agenda-editor';
import { AgendaView } from './agenda';
import { ChairsDesk } from './chairs-desk';
import { Floor } from './floor';
import { MeetingHead } from './meeting-head';
import { useMeetingWords } from './meeting-words';
import { Meanwhile } from './meanwhile';
import { officeOf, placeIn } from './place';
import { SecretariatsDesk } from './secretariats-desk';
import { useEntering } from './use-entering';
import { useMeeting } from './use-meeting';

/** From this width on, the floor and the desks stand beside the agenda; below it, before it. */
const WIDE = '(min-width: 64rem)';

/** A meeting as its Members have it: the agenda is the page, and beside it the floor and one's desk. */
export function MeetingHall({ state }: { readonly state: MeetingState }) {
  const { view } = useMeeting();
  const say = useMeetingWords();
  const isWide = useMediaQuery(WIDE, window.matchMedia(WIDE).matches);
  const foot = useFootHeight();
  const place = placeIn(state, view.context);
  const [drawsUp, setDrawsUp] = useState(false);
  usePageTitle(state.symbol);
  const withoutDevices = state.format === 'noDevices' && inSession(state);
  const office = officeOf(place);
  const entering = useEntering(office && state.onPaper ? state : null);
  return (
    <div className="room meeting" data-wide={isWide}>
      <MeetingHead {...{ state, place }} />
      {withoutDevices && (
        <p className="adopted" role="status">
          {say('withoutDevices')}
        </p>
      )}
      <div className="columns">
        <div className="text">
          {drawsUp && office ? (
            <AgendaEditor {...{ state, place }} as={office} onClose={() => setDrawsUp(false)} />
          ) : (
            <AgendaView {...{ state, place }} />
          )}
        </div>
        <div className="beside">
          {inSession(state) && (!withoutDevices || office) && <Floor {...{ state, place }} />}
          {place.chair && (
            <ChairsDesk {...{ state, drawsUp, entering }} onDrawUp={() => setDrawsUp(true)} />
          )}
          {place.secretariat && !place.chair && (
            <SecretariatsDesk {...{ state, drawsUp, entering }} onDrawUp={() => setDrawsUp(true)} />
          )}
        </div>
      </div>
      <div className="foot-of-room" ref={foot}>
        <AgendaAsked {...{ state, place }} />
        <ConnectionLine meanwhile={<Meanwhile />} />
      </div>
    </div>
  );
}
