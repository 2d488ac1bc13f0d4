import { ProblemError } from '../platform/api';
import { useLanguage } from '../platform/language';
import { problemIn } from '../platform/refusals';
import { whatIsWrong } from '../platform/what-is-wrong';
import { useNameOf } from './participants';

/** Why something was not done, with delegations by name. */
export function useWhyNot(): (error: unknown) => string {
  const language = useLanguage();
  const nameOf = useNameOf();
  return (error) =>
    error instanceof ProblemError
      ? problemIn(error.problem, language, nameOf)
      : whatIsWrong(error, language);
}
