import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { type Item, type MeetingState } from '@shanyrak/meeting';
import { draftsQuery } from '../drafts/drafts';
import { useOffer } from '../platform/offers';
import { usePackageWords } from './package-words';

/** It brings the rules of drafts with it, which nobody else on this page needs. */
const PackageDialog = lazy(() =>
  import('./package-dialog').then((module) => ({ default: module.PackageDialog })),
);

interface PutAsOneProps {
  readonly state: MeetingState;
  readonly item: Item;
}

/** Where two drafts or more under the open item are clean, the Chair may put them as one question. */
export function PutAsOne({ state, item }: PutAsOneProps) {
  const say = usePackageWords();
  const [isOpen, setOpen] = useState(false);
  const [put, setPut] = useState<readonly { readonly id: string; readonly symbol: string }[]>([]);
  const { documents, label } = item;
  const drafts = documents.flatMap(({ draft }) => (draft === null ? [] : [draft]));
  const { data = [] } = useQuery({ ...draftsQuery, enabled: drafts.length > 1 });
  const clean = data.filter(
    ({ id, status }) => drafts.includes(id) && (status === 'CLEAN' || status === 'SCHEDULED'),
  );
  const mayOffer = clean.length > 1;
  const offered = say('putAsOneNamed', { label });
  useOffer(mayOffer && !isOpen ? { label: offered, take: () => setOpen(true) } : null);
  return (
    <>
      {mayOffer && (
        <Button size="compact-sm" variant="light" onClick={() => setOpen(true)}>
          {say('putAsOne')}
        </Button>
      )}
      {put.length > 0 && (
        <Text size="sm" role="status">
          {say('done')}{' '}
          {put.map(({ id, symbol }, n) => (
            <span key={id}>
              {n > 0 && ', '}
              <Link to={`/drafts/${id}`}>{symbol}</Link>
            </span>
          ))}
        </Text>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <PackageDialog
            {...{ drafts, label }}
            meeting={state.symbol}
            onPut={setPut}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
