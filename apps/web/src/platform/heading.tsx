import { Button, SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { type MeAnswer } from '@shanyrak/protocol';
import { useSeatName } from '../council/seat-name';
import { InboxLink } from '../notices/inbox-link';
import { signOut } from '../session/sign-in';
import { put } from './api';
import { ColoursChoice } from './colours';
import { type Language, LANGUAGES, speak, useLanguage } from './language';
import { useOffer } from './offers';
import { Key } from './key';
import { useOfferWords } from './offer-words';
import { useFrameWords } from './words';

interface HeadingProps {
  readonly me: MeAnswer | null;
  readonly isDemonstration: boolean;
  /** Opens the palette. */
  readonly onFind: () => void;
}

/** The line on top: the name, where one may go, who this window is. */
export function Heading({ me, isDemonstration, onFind }: HeadingProps) {
  const say = useFrameWords();
  const offer = useOfferWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const queries = useQueryClient();
  const leave = async (): Promise<void> => {
    if (isDemonstration) return void navigate('/seats');
    await signOut(queries);
    void navigate('/sign-in');
  };
  useOffer(me && { label: say('home'), leads: true, take: () => void navigate('/') });
  useOffer(me && { label: say('drafts'), leads: true, take: () => void navigate('/drafts') });
  useOffer(me && { label: say('meetings'), leads: true, take: () => void navigate('/meetings') });
  useOffer(me && { label: say('silence'), leads: true, take: () => void navigate('/silence') });
  useOffer(me && { label: say('decisions'), leads: true, take: () => void navigate('/decisions') });
  useOffer(me && { label: say('council'), leads: true, take: () => void navigate('/council') });
  useOffer(
    me && pathname !== '/seats'
      ? {
          label: say(isDemonstration ? 'changeSeat' : 'signOut'),
          leads: true,
          take: () => void leave(),
        }
      : null,
  );
  const [isOpen, setOpen] = useState(false);
  // Whoever has gone to another page is done with the menu.
  const [wasAt, setWasAt] = useState(pathname);
  if (wasAt !== pathname) {
    setWasAt(pathname);
    setOpen(false);
  }
  return (
    <header className="heading on-screen-only" data-open={isOpen}>
      <NavLink className="name" to="/" end>
        <img src="/shanyrak.svg" alt="" />
        {say('name')}
      </NavLink>
      <Button
        size="compact-sm"
        variant="default"
        className="menu-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say('menu')}
      </Button>
      {me && (
        <nav aria-label={say('main')}>
          <NavLink to="/" end>
            {say('home')}
          </NavLink>
          <NavLink to="/drafts">{say('drafts')}</NavLink>
          <NavLink to="/meetings">{say('meetings')}</NavLink>
          <NavLink to="/silence">{say('silence')}</NavLink>
          <NavLink to="/decisions">{say('decisions')}</NavLink>
          <NavLink to="/council">{say('council')}</NavLink>
        </nav>
      )}
      {me && <InboxLink person={me.person} />}
      <div className="who">
        {me && <Who me={me} />}
        <div className="tools">
          <Button size="compact-sm" variant="default" className="find" onClick={onFind}>
            {offer('doAnything')}
            <span className="keys-of" aria-hidden="true">
              <Key name={offer('ctrl')} /> <Key name="K" />
            </span>
          </Button>
          <ColoursChoice />
          <LanguageChoice me={me} />
          {me && pathname !== '/seats' && (
            <Button size="compact-sm" variant="subtle" onClick={() => void leave()}>
              {say(isDemonstration ? 'changeSeat' : 'signOut')}
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}

/** Addressed by State and office first, then by title and name (domain 8.3). */
function Who({ me }: { readonly me: MeAnswer }) {
  const language = useLanguage();
  const { place, role } = useSeatName()(me);
  return (
    <span className="seat">
      <b>{place}</b>
      {role && ` – ${role}`}
      <span className="person">, {me.name[language]}</span>
    </span>
  );
}

/** The person's own language, kept with the account: it is the same in every window. */
function LanguageChoice({ me }: { readonly me: MeAnswer | null }) {
  const say = useFrameWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const choose = (chosen: Language): void => {
    speak(chosen);
    if (!me) return;
    queries.setQueryData(['me'], { ...me, language: chosen });
    void put('/me/language', { language: chosen }).catch(() => undefined);
  };
  const other: Language = language === 'en' ? 'ru' : 'en';
  useOffer({ label: say(other), leads: true, take: () => choose(other) });
  return (
    <SegmentedControl
      size="xs"
      aria-label={say('language')}
      value={language}
      onChange={(chosen) => choose(chosen)}
      data={LANGUAGES.map((one) => ({ value: one, label: say(one) }))}
    />
  );
}
