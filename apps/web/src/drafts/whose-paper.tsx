import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Capacity } from '@shanyrak/council';
import { type BodiesAnswer } from '@shanyrak/protocol';
import { ownDelegationQuery } from '../council/council';
import { useNameOf } from '../council/participants';
import { useLanguage } from '../platform/language';
import { inSentence } from '../platform/refusals';
import { useMe } from '../session/me';
import { sponsorAs } from './hands-in';
import { useFaultInWords } from './language-fields';
import { usePaperWords } from './paper-words';
import { type NewPaper } from './use-handing-in';
import { BODY, type Faults } from './written-paper';

/** Outside a session a State acts by the persons on its own sheet: said before anything is written. */
export function MayHandIn({ as }: { readonly as: Capacity }) {
  const language = useLanguage();
  const nameOf = useNameOf();
  const { data } = useQuery({ ...ownDelegationQuery, enabled: as === 'national' });
  const refusal = as === 'national' ? data?.refusal : null;
  return refusal ? (
    <p className="paper-fault" role="status">
      {inSentence(refusal, language, nameOf)}
    </p>
  ) : null;
}

interface WhoseProps {
  readonly capacities: readonly Capacity[];
  /** The main one first. */
  readonly bodies: BodiesAnswer['bodies'];
  readonly unsent: NewPaper;
  readonly write: (change: Partial<NewPaper>) => void;
  readonly faults: Faults;
}

/** Who hands it in, and before which body, where there is a choice. */
export function Whose({ unsent, write, capacities, bodies, faults }: WhoseProps) {
  const say = usePaperWords();
  const language = useLanguage();
  const nameOf = useNameOf();
  const inWords = useFaultInWords();
  const me = useMe();
  const choose = (as: Capacity): void =>
    write({ as, coSponsors: unsent.coSponsors.filter((code) => code !== sponsorAs(as, me)) });
  return (
    <div className="paper-choices">
      {capacities.length > 1 && (
        <NativeSelect
          size="xs"
          label={say('as')}
          value={unsent.as}
          onChange={({ currentTarget: { value } }) => choose(value as Capacity)}
          data={capacities.map((value) => ({ value, label: nameOf(sponsorAs(value, me)) }))}
        />
      )}
      {bodies.length > 1 && (
        <NativeSelect
          size="xs"
          label={say('body')}
          value={unsent.body}
          error={inWords(faults[BODY])}
          onChange={({ currentTarget: { value } }) => write({ body: value })}
          data={bodies.map(({ prefix, name, isMain }) => ({
            ...{ value: isMain ? '' : prefix, label: name[language] },
          }))}
        />
      )}
    </div>
  );
}
