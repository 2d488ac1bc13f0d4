import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { interimsIn, type JournalDocument, type UnderSilenceRead } from '@shanyrak/publishing';
import { Unreached } from '../platform/unreached';
import { interimQuery } from '../silence/interim';
import { InterimPaper } from '../silence/interim-paper';

/** The interim texts that are annexed to a journal, as they were put in its meeting (domain 2.1). */
export function Annexes({ document }: { readonly document: JournalDocument }) {
  return interimsIn(document).map((one) => <Annex key={one.silence} annexed={one} />);
}

function Annex({ annexed: { draft, silence, until } }: { readonly annexed: UnderSilenceRead }) {
  const text = useQuery({ ...interimQuery(draft, silence), staleTime: Infinity });
  return (
    <div className="journal-annex">
      <Unreached query={text} />
      {text.isPending && !text.error && <Loader />}
      {text.data && <InterimPaper text={text.data} until={until} saysEnd={false} />}
    </div>
  );
}
