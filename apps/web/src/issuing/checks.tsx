import { type IssuingCheck } from '@shanyrak/publishing';
import { useLanguage } from '../platform/language';
import { useLanguageNames } from '../platform/language-names';
import { RING, Sign } from '../platform/sign';
import { momentInWords } from '../decisions/dates';
import { type IssuingWords, useIssuingWords } from './words';

const SHAPES = { done: `${RING} M5 8.25l2 2 4-4.25`, open: `${RING} M8 4.5v4.25 M8 11v.5` };

/** The check-list, a line each, told by word and by shape; what is open is the officers' to weigh. */
export function Checks({ checks }: { readonly checks: readonly IssuingCheck[] }) {
  const say = useIssuingWords();
  const language = useLanguage();
  const nameOfLanguage = useLanguageNames();
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="issuing-checks">
      <h3 id="issuing-checks">{say('checks')}</h3>
      <ul className="issuing-checks">
        {checks.map((one) => (
          <li key={`${one.check} ${one.language ?? ''}`} data-state={one.state}>
            <Sign shape={SHAPES[one.state]}>
              {say(one.state === 'done' ? 'checkDone' : 'checkOpen')}
            </Sign>
            <span>
              {inWords(one, say, { nameOfLanguage, when: (at) => momentInWords(at, language) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Naming {
  readonly nameOfLanguage: (language: string) => string;
  readonly when: (at: number) => string;
}

function inWords(one: IssuingCheck, say: IssuingWords, { nameOfLanguage, when }: Naming): string {
  const isDone = one.state === 'done';
  switch (one.check) {
    case 'language': {
      const labels = (one.labels ?? []).map((label) => label || say('checkTheTitle')).join(', ');
      const language = nameOfLanguage(one.language ?? '');
      return say(isDone ? 'checkLanguageDone' : 'checkLanguageOpen', { language, labels });
    }
    case 'statements': {
      const number = one.count ?? 0;
      if (isDone) return say('checkStatementsDone', { number });
      return say('checkStatementsOpen', { number, when: when(one.until ?? 0) });
    }
    case 'names': {
      const names = (one.names ?? [])
        .map(({ used, inForce }) => say('checkName', { used, inForce }))
        .join(', ');
      return say(isDone ? 'checkNamesDone' : 'checkNamesOpen', { names });
    }
  }
}
