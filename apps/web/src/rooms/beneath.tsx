import { type RollingProvision } from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { type NameOf } from '../platform/refusals';
import { RollingWords } from './rolling-words';
import { useStructureWords } from './structure-words';
import { useViewWords } from './view-words';

interface BeneathProps {
  readonly row: Pick<RollingProvision, 'amendments' | 'beneath'>;
  /** Null where the text is read without names. */
  readonly nameOf: NameOf | null;
  readonly own: string | null;
}

/** Amendments that others would amend: each its own words, with brackets where they are disputed. */
export function Beneath({ row, nameOf, own }: BeneathProps) {
  const tell = useStructureWords();
  const say = useViewWords();
  const language = useLanguage();
  const fullNameOf = useNameOf();
  return row.beneath.map(({ amendment, rolling, amendments }) => {
    const sponsor = row.amendments.find(({ id }) => id === amendment)?.sponsor ?? '';
    return (
      <div key={amendment} className="beneath">
        <p className="whose" lang={language}>
          {tell('amendmentWith', { name: (nameOf ?? fullNameOf)(sponsor) })}
        </p>
        <p>
          <RollingWords
            segments={rolling.segments}
            baseIs={say('ofAmendment')}
            {...{ amendments, nameOf, own }}
          />
        </p>
      </div>
    );
  });
}
