import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useLanguage } from '../platform/language';
import { whatIsWrong } from '../platform/what-is-wrong';
import { cameFrom, takeSeat } from '../session/sign-in';

export interface Taking {
  /** The person whose seat is being taken. */
  readonly person: string | null;
  /** Why it could not be taken. */
  readonly wrong: string | null;
  readonly take: (person: string) => void;
}

/** One press: this window is signed in, and goes to where somebody wanted to be. */
export function useTakeSeat(): Taking {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const language = useLanguage();
  const after = cameFrom(useLocation());
  const [person, setPerson] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const take = async (wanted: string): Promise<void> => {
    setPerson(wanted);
    setError(null);
    try {
      await takeSeat(queries, wanted, language);
      await navigate(after);
    } catch (failed) {
      setError(failed);
    }
    setPerson(null);
  };
  const wrong = error === null ? null : whatIsWrong(error, language);
  return { person, wrong, take: (wanted) => void (person ?? take(wanted)) };
}
