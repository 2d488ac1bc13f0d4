import { Button, Loader } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useOffer } from '../platform/offers';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { useMe } from '../session/me';
import { MailChoices } from './mail-choices';
import { MailTroubles } from './mail-troubles';
import { NoticeLine } from './notice-line';
import { inboxQuery, markAllRead } from './notices';
import { OwnCalendar } from './own-calendar';
import { useNoticesWords } from './words';
import '../platform/whole-line.css';
import './notices.css';

/** What was told to whoever looks, and how it reaches them elsewhere. */
export function Page() {
  const say = useNoticesWords();
  const { offices } = useMe();
  usePageTitle(say('title'));
  return (
    <div className="inbox">
      <h1>{say('title')}</h1>
      <p className="inbox-soft">{say('about')}</p>
      <Notices />
      <div className="inbox-choices">
        <MailChoices />
        <OwnCalendar />
        {offices.includes('secretariat') && <MailTroubles />}
      </div>
    </div>
  );
}

function Notices() {
  const say = useNoticesWords();
  const queries = useQueryClient();
  const query = useInfiniteQuery(inboxQuery);
  const { hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const pages = query.data?.pages ?? [];
  const all = pages.flatMap(({ notices }) => notices);
  const reading = useMutation({ mutationFn: () => markAllRead(queries, all[0]!.at) });
  const readOn = (): void => void fetchNextPage();
  const readAll = (): void => reading.mutate();
  const hasUnread = (pages[0]?.unread ?? 0) > 0;
  useOffer(hasUnread ? { label: say('readAll'), take: readAll } : null);
  useOffer(hasNextPage ? { label: say('earlier'), leads: true, take: readOn } : null);
  return (
    <>
      <Unreached query={query} />
      {query.isPending && !query.error && <Loader />}
      {query.data && all.length === 0 && <p>{say('nothing')}</p>}
      {hasUnread && (
        <Button variant="default" size="compact-sm" loading={reading.isPending} onClick={readAll}>
          {say('readAll')}
        </Button>
      )}
      <ol className="inbox-lines">
        {all.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} mayStamp={pages[0]!.mayStamp} />
        ))}
      </ol>
      {hasNextPage && (
        <Button variant="default" size="compact-sm" loading={isFetchingNextPage} onClick={readOn}>
          {say('earlier')}
        </Button>
      )}
    </>
  );
}
