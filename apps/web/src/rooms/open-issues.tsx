import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { type DraftState, paperOf, reservationsOn, type RollingDraft } from '@shanyrak/draft';
import { type OpenIssue, openIssues, type OpenReading, whoStandsWhere } from '@shanyrak/text';
import { useLanguage } from '../platform/language';
import { type NameOf } from '../platform/refusals';
import { ReadWords } from './read-words';
import { useViewWords } from './view-words';
import { useRoomWords } from './words';

interface OpenIssuesProps {
  readonly state: DraftState;
  readonly text: RollingDraft;
  readonly nameOf: NameOf;
  /** Leads to a provision in the rolling text. */
  readonly onGo: (provision: string) => void;
}

/** One place that is not agreed: a bracket, a proposed move, or a reservation on the whole provision. */
interface Issue {
  /** The provision to which it leads. */
  readonly of: string;
  readonly label: string;
  readonly bracket: OpenIssue | null;
  readonly reservedBy: readonly string[];
}

/** What is not agreed, in text order, with who stands where: what a Chair takes into the corridor. */
export function OpenIssues({ state, text, nameOf, onGo }: OpenIssuesProps) {
  const say = useRoomWords();
  const tell = useViewWords();
  const language = useLanguage();
  const issues = useMemo(
    () => issuesIn(state, text, { language, nameOf }),
    [state, text, language, nameOf],
  );
  if (issues.length === 0)
    return (
      <section className="issues" aria-label={tell('issues')}>
        <h1>{tell('issues')}</h1>
        <p role="status">{tell('noIssues')}</p>
      </section>
    );
  return (
    <section className="issues" aria-label={tell('issues')}>
      <h1>{tell('openIssues', { count: issues.length })}</h1>
      <ol>
        {issues.map(({ of, label, bracket, reservedBy }, n) => {
          const name = label || say('title');
          return (
            <li key={n}>
              <p className="place">
                <button
                  type="button"
                  className="plain-button"
                  aria-label={tell('goTo', { label: name })}
                  onClick={() => onGo(of)}
                >
                  {name}
                </button>
                {bracket && bracket.before + bracket.after !== '' && (
                  <span className="around" lang={text.language}>
                    {withoutSigns(`${bracket.before}[…]${bracket.after}`)}
                  </span>
                )}
              </p>
              {bracket ? (
                <Readings
                  readings={bracket.readings}
                  baseIs={bracket.provision === of ? say('baseReading') : tell('ofAmendment')}
                  language={text.language}
                  nameOf={nameOf}
                />
              ) : (
                <Text size="sm">
                  {`${tell('reservationOn')} – ${reservedBy.map(nameOf).join(', ')}`}
                </Text>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface ReadingsProps {
  readonly readings: readonly OpenReading[];
  /** What the words are that the others would change. */
  readonly baseIs: string;
  readonly language: string;
  readonly nameOf: NameOf;
}

/** The readings of a bracket; a present text of nothing is only the place of an addition. */
function Readings({ readings, baseIs, language, nameOf }: ReadingsProps) {
  const say = useRoomWords();
  const spoken = useLanguage();
  return (
    <ul className="readings">
      {readings
        .filter(({ base, text }) => !base || text !== '')
        .map((reading, n) => (
          <li key={n}>
            {reading.text.trim() === '' ? (
              <em>{say('deleteBy')}</em>
            ) : (
              <span lang={language}>
                <ReadWords text={reading.text} starts="upright" />
              </span>
            )}
            <small>
              {' – '}
              {reading.base ? baseIs : whoStandsWhere(reading, { language: spoken, nameOf })}
            </small>
          </li>
        ))}
    </ul>
  );
}

/** A few words torn from a text may have one asterisk of a pair. */
const withoutSigns = (text: string): string => text.replaceAll('*', '').trim();

function issuesIn(
  state: DraftState,
  text: RollingDraft,
  voice: Parameters<typeof paperOf>[1],
): readonly Issue[] {
  const brackets = new Map<string, OpenIssue[]>();
  // A move is one issue, told where the provision stands.
  const provisions = text.provisions.filter(({ place }) => place !== 'destination');
  for (const issue of openIssues(paperOf({ language: text.language, provisions }, voice))) {
    // What stands beneath a row is named after it.
    const row = issue.provision.split('~')[0]!;
    brackets.set(row, [...(brackets.get(row) ?? []), issue]);
  }
  return provisions.flatMap(({ provision, of, place, label }): Issue[] => {
    const reservedBy = place === 'standing' ? reservationsOn(state, provision) : [];
    return [
      ...(brackets.get(provision) ?? []).map((bracket) => ({
        ...{ of, label: bracket.label, bracket, reservedBy: [] },
      })),
      ...(reservedBy.length > 0 ? [{ of, label, bracket: null, reservedBy }] : []),
    ];
  });
}
