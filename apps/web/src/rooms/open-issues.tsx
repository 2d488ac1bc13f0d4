import { Text } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { type DraftState, type Objected, type RollingDraft } from '@shanyrak/draft';
import { type OpenReading, whoStandsWhere } from '@shanyrak/text';
import { Term } from '../glossary/term';
import { useLanguage } from '../platform/language';
import { type NameOf } from '../platform/refusals';
import { type Issue, issuesIn, objectionReasons } from './issues';
import { useObjected } from './objections';
import { ReadWords } from './read-words';
import { sponsorName } from './stance-names';
import { useStanceWords } from './stance-words';
import { Reasons } from './stances';
import { useViewWords } from './view-words';
import { useRoomWords } from './words';

interface OpenIssuesProps {
  readonly state: DraftState;
  readonly text: RollingDraft;
  readonly nameOf: NameOf;
  /** The entry from which one went to the text, and to which one comes back. */
  readonly backAt: number | null;
  /** Leads from an entry to its provision in the rolling text. */
  readonly onGo: (provision: string, entry: number) => void;
}

/** What is not agreed, in text order, with who stands where: what a Chair takes into the corridor. */
export function OpenIssues({ state, text, nameOf, backAt, onGo }: OpenIssuesProps) {
  const tell = useViewWords();
  const language = useLanguage();
  const objected = useObjected(state);
  const list = useRef<HTMLOListElement>(null);
  const issues = useMemo(
    () => issuesIn(state, text, objected, { language, nameOf }),
    [state, text, objected, language, nameOf],
  );
  useEffect(() => {
    if (backAt === null) return;
    const entry = list.current?.children[backAt];
    entry?.scrollIntoView({ block: 'center' });
    entry?.querySelector('button')?.focus({ preventScroll: true });
  }, [backAt]);
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
      <ol ref={list}>
        {issues.map((issue, n) => (
          <Entry key={n} {...{ issue, state, text, nameOf }} onGo={(of) => onGo(of, n)} />
        ))}
      </ol>
    </section>
  );
}

interface EntryProps extends Pick<OpenIssuesProps, 'state' | 'text' | 'nameOf'> {
  readonly issue: Issue;
  readonly onGo: (provision: string) => void;
}

function Entry({ issue, state, text, nameOf, onGo }: EntryProps) {
  const say = useRoomWords();
  const tell = useViewWords();
  const name = useStanceWords();
  const { of, label, bracket, reservedBy, objected, reasons } = issue;
  const place = label || say('title');
  return (
    <li>
      <p className="place">
        {of === null ? (
          <b>{name('wholeText')}</b>
        ) : (
          <button
            type="button"
            className="plain-button"
            aria-label={tell('goTo', { label: place })}
            onClick={() => onGo(of)}
          >
            {place}
          </button>
        )}
        {bracket && bracket.before + bracket.after !== '' && (
          <span className="around" lang={text.language}>
            {withoutSigns(`${bracket.before}[…]${bracket.after}`)}
          </span>
        )}
      </p>
      {bracket && (
        <Readings
          readings={bracket.readings}
          baseIs={bracket.provision === of ? say('baseReading') : tell('ofAmendment')}
          language={text.language}
          nameOf={nameOf}
        />
      )}
      {reservedBy.length > 0 && (
        <Text size="sm">{`${tell('reservationOn')} – ${reservedBy.map(nameOf).join(', ')}`}</Text>
      )}
      <Reasons all={reasons} />
      {objected && <ObjectedHere {...{ objected, state, nameOf }} />}
    </li>
  );
}

interface ObjectedHereProps extends Pick<OpenIssuesProps, 'state' | 'nameOf'> {
  readonly objected: Objected;
}

/** Who objects, to what, and why: an objection blocks, and a stance does not. */
function ObjectedHere({ objected, state, nameOf }: ObjectedHereProps) {
  const say = useStanceWords();
  const { kind, amendment, objections } = objected;
  const proposed = amendment === null ? undefined : state.amendments[amendment];
  const to = proposed
    ? say('objectionToWording', { name: sponsorName(proposed, say, nameOf) })
    : say(TO[kind]);
  const names = objections.map(({ delegation }) => nameOf(delegation)).join(', ');
  return (
    <Text size="sm" component="div" className="objected">
      <Term of={['objection', 'stance']}>
        {to} – {names}
      </Term>
      <Reasons all={objectionReasons(objections)} />
    </Text>
  );
}

const TO = {
  ...({ wording: 'objectsToClosing', closing: 'objectsToClosing' } as const),
  ...({ withdrawal: 'objectsToWithdrawal', question: 'objectsToAdoption' } as const),
  ...({ silence: 'objectsToSilence' } as const),
};

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
