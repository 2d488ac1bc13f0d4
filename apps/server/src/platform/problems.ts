import { HttpException } from '@nestjs/common';
import { sentence } from '@shanyrak/council';
import { type Refusal } from '@shanyrak/kernel';
import { type Problem, type ProblemCode } from '@shanyrak/protocol';

/**
 * How the server says no (design 6): RFC 9457 problem documents, the same over HTTP and in the
 * answers of the live protocol. What a rule refuses carries the rule's name; what nobody foresaw is
 * `internal` and says nothing of itself to the outside.
 */
const TABLE: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  'bad-request': { status: 400, title: 'The request cannot be read.' },
  unauthenticated: { status: 401, title: 'Please sign in.' },
  forbidden: { status: 403, title: 'This is not open to you.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  refused: { status: 409, title: 'A rule refuses this act.' },
  stale: { status: 409, title: 'The words on your screen have changed.' },
  conflict: { status: 409, title: 'This name is already in use.' },
  'too-large': { status: 413, title: 'The request is larger than 100 kB.' },
  'too-many-requests': { status: 429, title: 'Too many requests; please wait.' },
  unavailable: { status: 503, title: 'The council’s server cannot answer now; please try again.' },
  internal: { status: 500, title: 'The server failed; the failure has been noted.' },
};

export type ProblemDetails = Partial<
  Pick<Problem, 'detail' | 'instance' | 'rule' | 'params' | 'errors' | 'title'>
>;

export function problemOf(code: ProblemCode, details: ProblemDetails = {}): Problem {
  return { type: `urn:shanyrak:problem:${code}`, ...TABLE[code], code, ...details };
}

/** The status that goes with a code. */
export const statusOf = (code: ProblemCode): number => TABLE[code].status;

/** Rules about who may act at all: these answer `forbidden`; the others `refused`. */
const ABOUT_ACCESS = new Set([
  'accreditation.ended',
  'observers.never',
  'seat.notHeld',
  'sheet.notAuthorised',
  'chair.national',
  'seat.contested',
]);

const codeOf = (rule: string): ProblemCode => {
  if (rule === 'stale') return 'stale';
  const access = ABOUT_ACCESS.has(rule) || /^(access|capacity)\./.test(rule);
  return access ? 'forbidden' : 'refused';
};

/** A refusal on the wire; its title is the rule's English sentence. */
export function problemOfRefusal(refusal: Refusal): Problem {
  const { rule, params } = refusal;
  return problemOf(codeOf(rule), { title: sentence(refusal, 'en'), rule, params });
}

/** Thrown where a service must say no; the filter and the gateway answer its problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

export const problem = (code: ProblemCode, details?: ProblemDetails): ProblemError =>
  new ProblemError(problemOf(code, details));

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  409: 'conflict',
  413: 'too-large',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** The database went away or is over-full: class 08 and 57 of SQLSTATE, and what the sockets say. */
const DATABASE_GONE =
  /^(08...|57P0.|53300|ECONNREFUSED|ECONNRESET|EPIPE)$|terminated unexpectedly|timeout exceeded when trying to connect|Connection terminated/;

/** The problem of anything that was thrown: by us, by Nest, by the parser of bodies, by the database. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof HttpException) return ofHttp(error);
  const { status, code, message } = (error ?? {}) as Record<string, unknown>;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return problemOf(BY_STATUS[status] ?? 'bad-request');
  if (DATABASE_GONE.test(String(code)) || DATABASE_GONE.test(String(message)))
    return problemOf('unavailable');
  return problemOf('internal');
}

function ofHttp(error: HttpException): Problem {
  const status = error.getStatus();
  if (status >= 500 && status !== 503) return problemOf('internal');
  const said = error.getResponse();
  const words = typeof said === 'string' ? said : (said as { message?: unknown }).message;
  const code = BY_STATUS[status] ?? 'bad-request';
  if (code !== 'bad-request') return problemOf(code);
  if (Array.isArray(words)) return problemOf(code, { errors: words.map(String) });
  return problemOf(code, typeof words === 'string' ? { detail: words } : {});
}
