import { Button, Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { INTERIM_WORDS } from '@shanyrak/publishing';
import { useLanguage } from '../platform/language';
import { Page as NothingHere } from '../platform/nothing-here';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { interimQuery } from './interim';
import { InterimPaper } from './interim-paper';
import { useSilenceWords } from './words';

/** The interim text of a round of silence, as a paper to read and to print. */
export function Page() {
  const { id = '', silence = '' } = useParams();
  const say = useSilenceWords();
  const { name } = INTERIM_WORDS[useLanguage()];
  const text = useQuery(interimQuery(id, silence));
  const title = text.data ? `${name} ${text.data.symbol}` : name;
  usePageTitle(title);
  if (text.data === null) return <NothingHere />;
  return (
    <div className="interim-page">
      <header className="interim-head on-screen-only">
        <h1>{title}</h1>
        <Group gap="xs">
          <Button component={Link} size="compact-sm" variant="subtle" to={`/drafts/${id}`}>
            {say('toDraft')}
          </Button>
          <Button component={Link} size="compact-sm" variant="subtle" to="/silence">
            {say('toBoard')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => print()}>
            {say('print')}
          </Button>
        </Group>
      </header>
      <Unreached query={text} />
      {text.isPending && !text.error && <Loader />}
      {text.data && <InterimPaper text={text.data} />}
    </div>
  );
}
