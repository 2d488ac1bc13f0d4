import { Loader, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useLanguage } from '../platform/language';
import { Unreached } from '../platform/unreached';
import { reviewQuery } from './decisions';
import { useDecisionsWords } from './words';

interface ReviewProps {
  readonly symbol: string;
  /** Where the API has the document. */
  readonly path: string;
  /** What may be done, once this artefact is on the screen; it is named by its digest. */
  readonly children: (digest: string) => ReactNode;
}

/** Exactly what is, or will be, public: each page as a browser shows it, and the data. */
export function Review({ symbol, path, children }: ReviewProps) {
  const say = useDecisionsWords();
  const language = useLanguage();
  const review = useQuery(reviewQuery(path));
  if (!review.data) return review.error ? <Unreached query={review} /> : <Loader size="sm" />;
  const { artefact, digest, pages } = review.data;
  const inOrder = Object.entries(pages).sort(([one]) => (one === language ? -1 : 1));
  return (
    <div className="publication-review">
      <p>{say('exactly', { address: `/id/${symbol}` })}</p>
      <Tabs defaultValue={inOrder[0]?.[0] ?? 'json'} keepMounted={false}>
        <Tabs.List>
          {inOrder.map(([lang]) => (
            <Tabs.Tab key={lang} value={lang}>
              {say('page', { language: say(lang === 'ru' ? 'inRussian' : 'inEnglish') })}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="json">{say('data')}</Tabs.Tab>
        </Tabs.List>
        {inOrder.map(([lang, page]) => (
          <Tabs.Panel key={lang} value={lang}>
            {/* The page names its style sheet and runs nothing: it needs our origin for the one alone. */}
            <iframe
              title={`${symbol} (${lang})`}
              lang={lang}
              sandbox="allow-same-origin"
              srcDoc={page}
            />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="json">
          <pre tabIndex={0}>{JSON.stringify(artefact, null, 2)}</pre>
        </Tabs.Panel>
      </Tabs>
      <p className="publication-digest">
        {say('artefact')}: <code>{digest}</code>
      </p>
      {children(digest)}
    </div>
  );
}
