import { ProblemError } from './api';
import { type Language } from './language';
import { problemIn, problemWords } from './refusals';

/** Whatever was thrown, in words: a problem by its own, anything else as a failure. */
export const whatIsWrong = (error: unknown, language: Language): string =>
  error instanceof ProblemError
    ? problemIn(error.problem, language)
    : problemWords[language].internal;
