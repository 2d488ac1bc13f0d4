import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { useOffer } from '../platform/offers';
import { useFrameWords } from '../platform/words';
import { useSessionEnded } from '../session/ended';
import { unreadQuery } from './unread';

/** Beyond this a number says nothing. */
const MANY = 99;

interface LinkProps {
  /** Whose inbox it is: another person's line is another. */
  readonly person: string;
}

/** The way to the inbox, with the number of what one has not read. */
export function InboxLink({ person }: LinkProps) {
  const say = useFrameWords();
  const navigate = useNavigate();
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  useInboxLine(person);
  useOffer({ label: say('inbox'), leads: true, take: () => void navigate('/inbox') });
  const named = unread > 0 ? say('inboxUnread', { count: unread }) : undefined;
  return (
    <NavLink className="inbox-link" to="/inbox" aria-label={named}>
      {say('inbox')}
      {unread > 0 && <b aria-hidden="true">{unread > MANY ? `${MANY}+` : unread}</b>}
    </NavLink>
  );
}

/** Heard for as long as somebody is signed in; what makes sockets is loaded after the page. */
function useInboxLine(person: string): void {
  const queries = useQueryClient();
  const hasEnded = useSessionEnded();
  useEffect(() => {
    if (hasEnded) return;
    let isLeft = false;
    let leave = (): void => undefined;
    void import('./inbox-line').then(({ inboxLine }) => {
      if (!isLeft) leave = inboxLine(queries);
    });
    return () => {
      isLeft = true;
      leave();
    };
  }, [queries, person, hasEnded]);
}
