import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type MeetingState } from '@shanyrak/meeting';
import { inLanguageOf } from '../council/texts';
import { useLanguage } from '../platform/language';
import { carriedFrom, type DraftedItem, leftOver } from './agenda-draft';
import { partsOf } from './calendar';
import { useDeskWords } from './desk-words';
import { foundQuery, meetingsQuery } from './meetings';

interface LeftOverProps {
  readonly state: MeetingState;
  readonly items: readonly DraftedItem[];
  readonly onCarry: (given: Partial<DraftedItem>) => void;
}

/** What the last meeting of this body left: adjourned, or not taken up. One press each carries it over. */
export function LeftOver({ state, items, onCarry }: LeftOverProps) {
  const year = Number(partsOf(state.startsAt).day.slice(0, 4));
  const { data } = useQuery(meetingsQuery(year - 1));
  const last = (data ?? [])
    .filter(
      ({ body, status, startsAt }) =>
        body === state.body && status === 'CLOSED' && startsAt < state.startsAt,
    )
    .sort((a, b) => b.startsAt - a.startsAt)[0];
  return last ? <From symbol={last.symbol} {...{ state, items, onCarry }} /> : null;
}

function From({ symbol, state, items, onCarry }: LeftOverProps & { readonly symbol: string }) {
  const tell = useDeskWords();
  const language = useLanguage();
  const { data } = useQuery(foundQuery(symbol));
  const earlier = data?.audience === 'members' ? data.state : null;
  const left = earlier ? leftOver(earlier, state.symbol) : [];
  const isThere = (title: string): boolean =>
    items.some((one) => one.carriedFrom === symbol && one.title.en === title);
  const offered = left.filter(({ title }) => !isThere(title['en'] ?? ''));
  if (offered.length === 0) return null;
  return (
    <section className="to-carry" aria-label={tell('carriedOver', { meeting: symbol })}>
      <h3>{tell('carriedOver', { meeting: symbol })}</h3>
      <ul>
        {offered.map((item) => (
          <li key={item.id}>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => onCarry(carriedFrom(item, symbol))}
            >
              {tell('carryOver', { title: inLanguageOf(item.title, language).words })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
