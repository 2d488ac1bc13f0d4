import { Button, Loader, Tabs } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type IssuanceGiven } from '@shanyrak/publishing';
import { useLanguage } from '../platform/language';
import { Unreached } from '../platform/unreached';
import { Checks } from './checks';
import { GivenForm } from './given-form';
import { reviewQuery } from './issuing';
import { useIssuingWords } from './words';

/** What an act may rest on, once this artefact is on the screen; it is named by its digest. */
export interface Shown {
  readonly digest: string;
  /** The answers with which it is shown; null where none are asked for. */
  readonly given: IssuanceGiven | null;
  /** The standing decision under which it would become public with its issue. */
  readonly under: string | null;
}

interface ReviewProps {
  readonly symbol: string;
  /** Where the API has the document. */
  readonly path: string;
  /** The answers to the check-list are asked for. */
  readonly asks: boolean;
  /** Another edition is prepared, which wants a reason. */
  readonly isAgain: boolean;
  readonly children: (shown: Shown) => ReactNode;
}

/** Exactly what is, or will be, issued: the check-list, each page as a browser shows it, and the data. */
export function Review({ symbol, path, asks, isAgain, children }: ReviewProps) {
  const say = useIssuingWords();
  const [answered, setAnswered] = useState<IssuanceGiven | null>(null);
  const [wished, setWished] = useState<IssuanceGiven | null>(null);
  const review = useQuery({
    ...reviewQuery(path, asks ? wished : null),
    placeholderData: keepPreviousData,
  });
  const { data } = review;
  if (!data) return review.error ? <Unreached query={review} /> : <Loader size="sm" />;
  const { artefact, digest, pages, given, checks } = data;
  const answers = answered ?? (isAgain ? { ...given, reason: '' } : given);
  const isStale = asks && answered !== null && !isSame(answered, given);
  return (
    <div className="issuing-review">
      <Checks {...{ checks }} />
      {asks && (
        <>
          <GivenForm
            {...{ symbol, answers, isAgain }}
            suggested={data.suggestedMandate}
            onAnswers={setAnswered}
          />
          {(isStale || review.isFetching) && (
            <div className="issuing-renew">
              <p role="status">{say('changed')}</p>
              <Button
                variant="light"
                size="sm"
                loading={review.isFetching}
                onClick={() => setWished(answers)}
              >
                {say('renew')}
              </Button>
            </div>
          )}
          {review.error && <Unreached query={review} />}
        </>
      )}
      <p>{say('exactly', { symbol })}</p>
      <Pages {...{ symbol, pages, artefact }} />
      <p className="issuing-digest">
        {say('digest')}: <code>{digest}</code>
      </p>
      {!isStale &&
        !review.isFetching &&
        children({
          ...{ digest, given: asks ? given : null },
          under: given.distribution === 'general' ? data.under : null,
        })}
    </div>
  );
}

interface PagesProps {
  readonly symbol: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly artefact: unknown;
}

function Pages({ symbol, pages, artefact }: PagesProps) {
  const say = useIssuingWords();
  const language = useLanguage();
  const order = [language, 'en', 'ru'];
  const inOrder = Object.entries(pages).sort(
    ([one], [other]) => place(order, one) - place(order, other),
  );
  return (
    <Tabs defaultValue={inOrder[0]?.[0] ?? 'json'} keepMounted={false}>
      <Tabs.List>
        {inOrder.map(([tongue]) => (
          <Tabs.Tab key={tongue} value={tongue}>
            {tongue === 'en' || tongue === 'ru'
              ? say('page', { language: say(tongue) })
              : say('both')}
          </Tabs.Tab>
        ))}
        <Tabs.Tab value="json">{say('data')}</Tabs.Tab>
      </Tabs.List>
      {inOrder.map(([tongue, page]) => (
        <Tabs.Panel key={tongue} value={tongue}>
          {/* The page names its style sheet and runs nothing: it needs our origin for the one alone. */}
          <iframe
            title={`${symbol} (${tongue})`}
            lang={tongue.slice(0, 2)}
            sandbox="allow-same-origin"
            srcDoc={page}
          />
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="json">
        <pre tabIndex={0}>{JSON.stringify(artefact, null, 2)}</pre>
      </Tabs.Panel>
    </Tabs>
  );
}

const place = (order: readonly string[], tongue: string): number =>
  order.includes(tongue) ? order.indexOf(tongue) : order.length;

const isSame = (one: IssuanceGiven, other: IssuanceGiven): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
