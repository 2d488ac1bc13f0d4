import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { momentInWords } from '../decisions/dates';
import { useLanguage } from '../platform/language';
import { useOffer } from '../platform/offers';
import { announcementsQuery } from './council';
import { useTheCouncilWords } from './council-words';
import { citedInWords } from './dated';
import { useChangeInWords } from './told-change';

/** What has been announced to all, the newest first (practice rule 11). */
export function Announcements() {
  const say = useTheCouncilWords();
  const language = useLanguage();
  const inWords = useChangeInWords();
  const query = useInfiniteQuery(announcementsQuery);
  const { hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const readOn = (): void => void fetchNextPage();
  useOffer(hasNextPage ? { label: say('earlier'), leads: true, take: readOn } : null);
  const all = query.data?.pages.flatMap(({ announcements }) => announcements);
  return (
    <section className="council-announcements" aria-labelledby="announcements">
      <h2 id="announcements">{say('announcements')}</h2>
      {all?.length === 0 && (
        <p>
          {say('noAnnouncements')}. {say('noAnnouncementsMore')}
        </p>
      )}
      {all && all.length > 0 && (
        <ol>
          {all.map((one) => {
            const { who, what } = inWords(one);
            return (
              <li key={one.id}>
                {who && <b>{who}</b>}
                <p>{what}</p>
                <small>
                  {say('announcedAt', {
                    cites: citedInWords(one.cites, language),
                    when: momentInWords(one.at, language),
                  })}
                </small>
              </li>
            );
          })}
        </ol>
      )}
      {hasNextPage && (
        <Button variant="default" size="compact-sm" loading={isFetchingNextPage} onClick={readOn}>
          {say('earlier')}
        </Button>
      )}
    </section>
  );
}
