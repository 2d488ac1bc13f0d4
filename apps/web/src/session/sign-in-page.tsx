import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from 'react-router';
import { demonstrationQuery } from '../demonstration/demonstration';
import { useLanguage } from '../platform/language';
import { usePageTitle } from '../platform/page-title';
import { meQuery } from './me';
import { cameFrom } from './sign-in';
import { SignInForm } from './sign-in-form';
import { useSessionWords } from './words';

/** Where one signs in by e-mail address and password, and goes on to where one wanted to be. */
export function Page() {
  const say = useSessionWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const back = cameFrom(useLocation());
  const { data: me } = useQuery(meQuery);
  const { data: demonstration } = useQuery(demonstrationQuery);
  usePageTitle(say('signIn'));
  return (
    <section className="session" aria-labelledby="sign-in">
      <h1 id="sign-in">{say('signIn')}</h1>
      <p>{say('signInMore')}</p>
      {me && (
        <p className="session-already">
          {say('already', { name: me.name[language] })}{' '}
          <Button component={Link} to={back} replace variant="light" size="compact-sm">
            {say('goOn')}
          </Button>
        </p>
      )}
      <SignInForm submit={say('enter')} onDone={() => void navigate(back, { replace: true })} />
      {demonstration && (
        <p>
          <Anchor component={Link} to="/seats" state={back}>
            {say('seats')}
          </Anchor>
        </p>
      )}
    </section>
  );
}
