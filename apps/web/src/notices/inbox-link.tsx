import { useQuery } from '@tanstack/react-query';
import { NavLink, useNavigate } from 'react-router';
import { useOffer } from '../platform/offers';
import { useFrameWords } from '../platform/words';
import { unreadQuery } from './unread';

/** Beyond this a number says nothing. */
const MANY = 99;

/** The way to the inbox, with the number of what one has not read. */
export function InboxLink() {
  const say = useFrameWords();
  const navigate = useNavigate();
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  useOffer({ label: say('inbox'), leads: true, take: () => void navigate('/inbox') });
  const named = unread > 0 ? say('inboxUnread', { count: unread }) : undefined;
  return (
    <NavLink className="inbox-link" to="/inbox" aria-label={named}>
      {say('inbox')}
      {unread > 0 && <b aria-hidden="true">{unread > MANY ? `${MANY}+` : unread}</b>}
    </NavLink>
  );
}
