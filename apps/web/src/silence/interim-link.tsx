import { Link } from 'react-router';
import { INTERIM_WORDS } from '@shanyrak/publishing';
import { useLanguage } from '../platform/language';
import { interimAddress } from './interim';

interface InterimLinkProps {
  readonly draft: string;
  readonly silence: { readonly id: string; readonly symbol: string };
}

/** From a round to the words that were put under silence. */
export function InterimLink({ draft, silence: { id, symbol } }: InterimLinkProps) {
  const { name } = INTERIM_WORDS[useLanguage()];
  return (
    <Link className="interim-link" to={interimAddress(draft, id)} aria-label={`${name} ${symbol}`}>
      {name}
    </Link>
  );
}
