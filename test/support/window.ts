import { type Problem } from '@shanyrak/protocol';

/** What the server answered instead of doing what it was asked. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly asked: string,
    readonly problem: Problem,
  ) {
    super(`${asked}: ${problem.status} ${problem.code} ${problem.rule ?? ''} ${problem.title}`);
  }

  /** The rule that refused; the code where no rule did. */
  get rule(): string {
    return this.problem.rule ?? this.problem.code;
  }
}

/**
 * One window on a screen: a person signed in to one process of the server, by a token of its own, so
 * that many may sit at one machine. Everything over real HTTP.
 */
export class Window {
  private constructor(
    /** `http://127.0.0.1:port`, without a slash at its end. */
    readonly url: string,
    readonly token: string,
    readonly person: string,
  ) {}

  /** Signs in; throws `Refused`. */
  static async open(url: string, email: string, password: string): Promise<Window> {
    const body = JSON.stringify({ email, password, bearer: true });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body });
    const opened = await read<{ token: string; person: string }>('POST /session', answer);
    return new Window(url, opened.token, opened.person);
  }

  /** The same person's window on another process: sessions belong to the council, not to a process. */
  at(url: string): Window {
    return new Window(url, this.token, this.person);
  }

  /** `path` under /api/v1; throws `Refused`. */
  async get<T>(path: string): Promise<T> {
    const headers = { authorization: `Bearer ${this.token}` };
    return read<T>(`GET ${path}`, await fetch(`${this.url}/api/v1${path}`, { headers }));
  }

  /** `path` under /api/v1; throws `Refused`. */
  post<T>(path: string, body: unknown): Promise<T> {
    return this.send('POST', path, body);
  }

  /** `path` under /api/v1; throws `Refused`. */
  put<T>(path: string, body: unknown): Promise<T> {
    return this.send('PUT', path, body);
  }

  private async send<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> {
    const headers = {
      authorization: `Bearer ${this.token}`,
      'content-type': 'application/json',
    };
    const request = { method, headers, body: JSON.stringify(body) };
    return read<T>(`${method} ${path}`, await fetch(`${this.url}/api/v1${path}`, request));
  }
}

async function read<T>(asked: string, answer: Response): Promise<T> {
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Refused(asked, body as Problem);
  return body as T;
}
