import { Loader, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { inLanguageOf } from '../council/texts';
import { unmarked } from '../platform/emphasis';
import { type Language, LANGUAGES, useLanguage } from '../platform/language';
import { Page as NothingHere } from '../platform/nothing-here';
import { usePageTitle } from '../platform/page-title';
import { Unreached } from '../platform/unreached';
import { useMe } from '../session/me';
import { Downloads } from '../issuing/downloads';
import { IssuingDesk } from '../issuing/issuing-desk';
import { Attached } from '../statements/attached';
import { documentDate } from './dates';
import { type Decision, decisionPath, decisionQuery } from './decisions';
import { Distribution, Voided } from './distribution';
import { Resolution, type Shown } from './resolution';
import { useDecisionsWords } from './words';
import './decisions.css';
import './resolution.css';

/** Where two languages stand side by side. */
const WIDE = '(min-width: 72rem)';

/** One decision, as it was adopted. */
export function Page() {
  const { symbol = '' } = useParams();
  const decision = useQuery(decisionQuery(symbol));
  usePageTitle(symbol);
  if (decision.data === null) return <NothingHere />;
  return (
    <div className="decision">
      <Unreached query={decision} />
      {decision.isPending && !decision.error && <Loader />}
      {decision.data && <Adopted decision={decision.data} />}
    </div>
  );
}

function Adopted({ decision }: { readonly decision: Decision }) {
  const say = useDecisionsWords();
  const language = useLanguage();
  const isOfficer = useMe().offices.includes('secretariat');
  const isWide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const [wasClosed] = useState(decision.distribution === 'MEMBERS');
  const [chosen, setChosen] = useState<Shown | null>(null);
  const languages = languagesOf(decision, language);
  const whole: Shown = isWide && languages.length > 1 ? 'both' : languages[0]!;
  const shown = chosen === null || (chosen === 'both' && !isWide) ? whole : chosen;
  const title = unmarked(inLanguageOf(decision.title, language).words);
  return (
    <>
      <header className="decision-head on-screen-only">
        <h1>
          {decision.symbol} <span className="visually-hidden">{title}</span>
        </h1>
        {decision.voided && <Voided />}
        <Distribution decision={decision} toOfficer={isOfficer} />
        {languages.length > 1 && (
          <SegmentedControl
            aria-label={say('languageShown')}
            size="xs"
            value={shown}
            onChange={setChosen}
            data={[
              ...(isWide ? [{ value: 'both' as const, label: say('both') }] : []),
              ...languages.map((one) => ({ value: one, label: OWN_NAMES[one] })),
            ]}
          />
        )}
      </header>
      {decision.voided && (
        <div className="decision-voided" role="note">
          <p>{say('voided')}</p>
          <p>{say('voidedMore')}</p>
        </div>
      )}
      {!languages.includes(language) && <p className="decision-missing">{say('missing')}</p>}
      <WhoReads decision={decision} isOpened={wasClosed && decision.distribution === 'PUBLIC'} />
      {isOfficer && mayBeIssued(decision) && (
        <IssuingDesk
          symbol={decision.symbol}
          path={decisionPath(decision.symbol)}
          issuing={decision.issuing}
          touched={[['decision', decision.symbol], ['decisions']]}
          voided={decision.voided}
        />
      )}
      <Resolution {...{ decision, languages, shown }} />
      <Attached
        symbol={decision.symbol}
        statements={decision.statements}
        until={'statementsUntil' in decision ? decision.statementsUntil : null}
      />
      {decision.issuing.edition !== null && (
        <Downloads symbol={decision.symbol} edition={decision.issuing.edition} />
      )}
      <Foot decision={decision} />
    </>
  );
}

/** What was prepared before it turned out to be no decision is taken back. */
const mayBeIssued = ({ issuing, voided }: Decision): boolean =>
  !voided || issuing.prepared !== null;

const OWN_NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' };

/** The languages of the text that the client has words for, the reader's own first. */
function languagesOf({ languages, originalLanguage }: Decision, language: Language): Language[] {
  const there = LANGUAGES.filter((one) => languages.includes(one) || one === originalLanguage);
  const order = [language, ...LANGUAGES];
  return (there.length > 0 ? there : [language]).toSorted(
    (one, other) => order.indexOf(one) - order.indexOf(other),
  );
}

interface WhoReadsProps {
  readonly decision: Decision;
  /** It was published while this page was open. */
  readonly isOpened: boolean;
}

/** For Members only, or for everybody at its permanent address. */
function WhoReads({ decision, isOpened }: WhoReadsProps) {
  const say = useDecisionsWords();
  const language = useLanguage();
  const { symbol, distribution, issuing } = decision;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Whoever has just issued it stands where the act was: the act is gone, its outcome is here.
    if (isOpened && document.activeElement === document.body) line.current?.focus();
  }, [isOpened]);
  if (distribution === 'MEMBERS') return <p className="decision-reads">{say('membersOnly')}</p>;
  const address = `/id/${symbol}`;
  return (
    <p ref={line} className="decision-reads" role="status" tabIndex={-1}>
      {say('published', { date: documentDate(issuing.publishedAt ?? 0, language) })}{' '}
      <a href={address}>{`${location.origin}${address}`}</a>
    </p>
  );
}

/** Who the Council was on that day, and what stands for the words exactly. */
function Foot({ decision: { members, digest } }: { readonly decision: Decision }) {
  const say = useDecisionsWords();
  const language = useLanguage();
  const names = Object.entries(members)
    .map(([code, name]) => name[language] ?? code)
    .sort(new Intl.Collator(language).compare);
  return (
    <footer className="decision-foot">
      <section aria-labelledby="members">
        <h2 id="members">{say('members')}</h2>
        <p>{say('membersMore')}</p>
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="digest">
        <h2 id="digest">{say('digest')}</h2>
        <p>
          <code>{digest}</code>
        </p>
        <p>{say('digestMore')}</p>
      </section>
    </footer>
  );
}
