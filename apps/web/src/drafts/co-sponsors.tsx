import { Checkbox, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { participantsQuery } from '../council/participants';
import { useLanguage } from '../platform/language';
import { usePaperWords } from './paper-words';

interface CoSponsorsProps {
  /** Who hands the paper in, and is no co-sponsor of it. */
  readonly sponsor: string;
  readonly chosen: readonly string[];
  readonly fault: string | undefined;
  readonly onChoose: (codes: readonly string[]) => void;
}

/** The Members whose names stand on the paper beside its sponsor's. */
export function CoSponsors({ sponsor, chosen, fault, onChoose }: CoSponsorsProps) {
  const say = usePaperWords();
  const language = useLanguage();
  const { data } = useQuery(participantsQuery);
  const members = (data?.participants ?? [])
    .filter(({ status, code }) => status === 'MEMBER' && code !== sponsor)
    .map(({ code, name }) => [code, name[language]] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, language));
  const names = members.filter(([code]) => chosen.includes(code)).map(([, name]) => name);
  return (
    <>
      <details className="paper-cosponsors">
        <summary>
          {say('coSponsors')}: {names.join(', ') || say('noCoSponsors')}
        </summary>
        <Checkbox.Group aria-label={say('coSponsors')} value={[...chosen]} onChange={onChoose}>
          <div className="paper-members">
            {members.map(([code, name]) => (
              <Checkbox key={code} size="xs" value={code} label={name} />
            ))}
          </div>
        </Checkbox.Group>
      </details>
      {fault !== undefined && (
        <Text size="xs" className="paper-fault" role="alert">
          {fault}
        </Text>
      )}
    </>
  );
}
