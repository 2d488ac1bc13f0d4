import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { type DraftState } from '@shanyrak/draft';
import { draftsQuery } from '../drafts/drafts';
import { useLanguage } from '../platform/language';
import { useQuestionWords } from './question-words';

/** A draft that shares this one's question. */
export interface PutWith {
  readonly id: string;
  readonly symbol: string;
}

/** The other drafts of a package, in the order of their numbers (practice 2.4); none where it is put alone. */
export function usePutWith({ id, package: packed }: DraftState): readonly PutWith[] {
  const say = useQuestionWords();
  const { data } = useQuery({ ...draftsQuery, enabled: packed !== null });
  return (packed ?? [])
    .filter((one) => one !== id)
    .map((one) => {
      const symbol = data?.find((row) => row.id === one)?.symbol;
      return { id: one, symbol: symbol ?? say('anotherDraft') };
    });
}

/** A sign that stands in no symbol, where the symbols come. */
const HERE = '\u0000';

/** That the question is one for several drafts, with the way to the others. */
export function PutTogether({ state }: { readonly state: DraftState }) {
  const say = useQuestionWords();
  const language = useLanguage();
  const others = usePutWith(state);
  if (others.length === 0) return null;
  const [before = '', after = ''] = say('together', { symbols: HERE }).split(HERE);
  const parts = new Intl.ListFormat(language).formatToParts(others.map((_, n) => String(n)));
  return (
    <Text size="sm" className="put-together">
      {before}
      {parts.map(({ type, value }, n) => {
        const other = type === 'element' ? others[Number(value)] : undefined;
        return other ? (
          <Link key={other.id} to={`/drafts/${other.id}`}>
            {other.symbol}
          </Link>
        ) : (
          <Fragment key={n}>{value}</Fragment>
        );
      })}
      {after}
    </Text>
  );
}

/** The same in one line, for whoever cannot press it. */
export function useTogetherWords(state: DraftState): string | null {
  const say = useQuestionWords();
  const language = useLanguage();
  const symbols = usePutWith(state).map(({ symbol }) => symbol);
  if (symbols.length === 0) return null;
  return say('together', { symbols: new Intl.ListFormat(language).format(symbols) });
}
