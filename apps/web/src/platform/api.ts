import { type Problem } from '@shanyrak/protocol';
import { credentials } from './window-session';

/** How long an answer may take, in milliseconds; a long poll says its own. */
const PATIENCE = 20_000;

/** The server said no, in a problem document; or nobody answered, and then `offline` is true. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly problem: Problem,
    readonly offline = false,
  ) {
    super(problem.title);
  }
}

/** Answers that decide nothing: the same is sent again. */
export const UNDECIDED: readonly Problem['code'][] = ['unavailable', 'too-many-requests'];

export interface Asking {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly patience?: number;
}

/** `GET /api/v1<path>`. Throws `ProblemError`, also where nobody answers. */
export const get = <T>(path: string, asking?: Asking): Promise<T> => ask<T>('GET', path, asking);
export const post = <T>(path: string, body?: unknown): Promise<T> => ask<T>('POST', path, { body });
export const put = <T>(path: string, body?: unknown): Promise<T> => ask<T>('PUT', path, { body });
export const remove = <T>(path: string): Promise<T> => ask<T>('DELETE', path);

async function ask<T>(method: string, path: string, asking: Asking = {}): Promise<T> {
  const { body, signal, patience = PATIENCE } = asking;
  const limit = AbortSignal.timeout(patience);
  let response: Response;
  let text: string;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        Accept: 'application/json',
        ...credentials(),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      cache: 'no-store',
    });
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ProblemError(nobody(), true);
  }
  const answer = parsed(text);
  if (response.ok) return answer as T;
  throw new ProblemError(isProblem(answer) ? answer : strange(response.status));
}

/** A file of the API, of whatever size. Throws as the others do. */
export async function getFile(path: string): Promise<Response> {
  const headers = credentials();
  const response = await fetch(`/api/v1${path}`, { headers, cache: 'no-store' }).catch(() => {
    throw new ProblemError(nobody(), true);
  });
  if (response.ok) return response;
  const answer = parsed(await response.text());
  throw new ProblemError(isProblem(answer) ? answer : strange(response.status));
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value;
}

const nobody = (): Problem => ({
  ...{ type: 'urn:shanyrak:problem:unavailable', title: 'The server does not answer.' },
  ...{ status: 503, code: 'unavailable' },
});

/** Something between us and the server answered in its place. */
const strange = (status: number): Problem => ({
  ...{ type: 'urn:shanyrak:problem:internal', title: 'The server failed.', status },
  code: status === 401 ? 'unauthenticated' : status === 503 ? 'unavailable' : 'internal',
});
