import { useQuery } from '@tanstack/react-query';
import { momentInWords } from '../decisions/dates';
import { useLanguage } from '../platform/language';
import { Unreached } from '../platform/unreached';
import { mailQuery } from './notices';
import { useNoticesWords } from './words';

/** For the Secretariat: what was mailed and may not have arrived, so that somebody is called instead. */
export function MailTroubles() {
  const say = useNoticesWords();
  const language = useLanguage();
  const mail = useQuery(mailQuery);
  const { troubles = [], waiting = 0 } = mail.data ?? {};
  return (
    <section aria-labelledby="inbox-troubles">
      <h2 id="inbox-troubles">{say('troubles')}</h2>
      <Unreached query={mail} />
      {waiting > 0 && <p>{say('waiting', { count: waiting })}</p>}
      {mail.data && troubles.length === 0 && <p>{say('noTroubles')}</p>}
      <ul>
        {troubles.map(({ person, name, symbol, state, at }) => (
          <li key={`${person} ${symbol} ${at}`}>
            {say('trouble', {
              ...{ who: name[language], symbol, how: say(state) },
              when: momentInWords(at, language),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
