import { Button } from '@mantine/core';
import { type UseQueryResult } from '@tanstack/react-query';
import { ProblemError } from './api';
import { councilNow } from './clock';
import { useLanguage } from './language';
import { clockTime } from './times';
import { whatIsWrong } from './what-is-wrong';
import { useFrameWords } from './words';

/**
 * The honest line over what was fetched: nothing while all is well; else what is wrong, and as of when
 * the page still shows what it shows. Whose session has ended is asked to sign in, elsewhere.
 */
export function Unreached({ query }: { readonly query: UseQueryResult<unknown> }) {
  const say = useFrameWords();
  const language = useLanguage();
  const { error, data, dataUpdatedAt, refetch } = query;
  if (!error || (error instanceof ProblemError && error.problem.code === 'unauthenticated'))
    return null;
  const why = whatIsWrong(error, language);
  const asOf = councilNow() - (Date.now() - dataUpdatedAt);
  return (
    <p className="unreached on-screen-only" role="status">
      {data === undefined ? why : say('asOf', { time: clockTime(asOf, language), why })}{' '}
      <Button size="compact-sm" variant="light" onClick={() => void refetch()}>
        {say('askAgain')}
      </Button>
    </p>
  );
}
