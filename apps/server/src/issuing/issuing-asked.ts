import { FIRST_ISSUANCE, type IssuanceGiven } from '@shanyrak/publishing';
import { ProblemError, problemOfRefusal } from '../platform/problems';
import { readWords } from '../rooms/reading';
import { GivenBody, IssuingBody } from './issuing.body';
import { type IssuingAsked } from './issuing.service';

/** What an officer asks for. Its words will stand in a document, so that they are judged as a text is. */
export function askedOf(body: unknown): IssuingAsked {
  const { act, digest = null, given } = words(readWords(IssuingBody, body));
  return { act, digest, given: given ? plain(given) : FIRST_ISSUANCE };
}

export const givenIn = (body: unknown): IssuanceGiven => plain(words(readWords(GivenBody, body)));

function words<T>(verdict: ReturnType<typeof readWords<T & object>>): T {
  if (!verdict.ok) throw new ProblemError(problemOfRefusal(verdict.refusal));
  return verdict.value;
}

const plain = ({ distribution, mandate, relations, reason }: GivenBody): IssuanceGiven => ({
  ...{ distribution, mandate, reason },
  relations: relations.map(({ relation, symbol }) => ({ relation, symbol })),
});
