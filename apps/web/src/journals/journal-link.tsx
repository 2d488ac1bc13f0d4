import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { useOffer } from '../platform/offers';
import { journalAddress } from './journals';
import { useJournalsWords } from './words';

/** From a meeting to its record. */
export function JournalLink({ symbol }: { readonly symbol: string }) {
  const say = useJournalsWords();
  const navigate = useNavigate();
  const to = journalAddress(symbol);
  useOffer({ label: say('record'), leads: true, take: () => void navigate(to) });
  return (
    <Button component={Link} size="compact-sm" variant="subtle" to={to}>
      {say('record')}
    </Button>
  );
}
