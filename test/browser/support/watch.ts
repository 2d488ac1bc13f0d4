import { type ConsoleMessage, type Page, type Request, type Response } from 'playwright-core';

/**
 * Somebody who looks over the shoulder of every window and writes down what no reader should ever
 * cause: an error of the page, a violation of the content security policy, a request that failed or
 * was answered with a problem. A spec ends by asking for the list, which must be empty.
 */
export class Watch {
  private readonly seen: string[] = [];
  private readonly pardons: RegExp[] = [];
  private outages = 0;

  /** Faults so far, in words. */
  get faults(): readonly string[] {
    return this.seen.filter((fault) => !this.pardons.some((pardon) => pardon.test(fault)));
  }

  /** Faults of this kind belong to what is being tried: `/^409 POST .*commands/`. */
  pardon(fault: RegExp): void {
    this.pardons.push(fault);
  }

  /** While `happening` lasts the server is away or cut off: that requests fail is no fault then. */
  async duringOutage<T>(happening: () => Promise<T>): Promise<T> {
    this.outages += 1;
    try {
      return await happening();
    } finally {
      this.outages -= 1;
    }
  }

  /** Looks at a window from now on. */
  async follow(page: Page): Promise<void> {
    await page.addInitScript(TELL_VIOLATIONS);
    page.on('pageerror', (error) => this.note(`error ${error.stack ?? error.message}`));
    page.on('console', (message) => this.heard(message));
    page.on('requestfailed', (request) => this.failed(request));
    page.on('response', (response) => this.answered(response));
  }

  private note(fault: string): void {
    this.seen.push(fault);
  }

  private heard(message: ConsoleMessage): void {
    const text = message.text();
    // The same is told more exactly by the requests themselves.
    if (message.type() !== 'error' || text.startsWith('Failed to load resource')) return;
    if (text.startsWith('WebSocket connection to') && this.outages > 0) return;
    this.note(`console ${text}`);
  }

  private failed(request: Request): void {
    const { errorText } = request.failure() ?? { errorText: 'failed' };
    // The page itself gave it up: it was left, or wanted the answer no more.
    if (errorText === 'net::ERR_ABORTED' || this.outages > 0) return;
    this.note(`${errorText} ${name(request)}`);
  }

  private answered(response: Response): void {
    const status = response.status();
    const told = `${status} ${name(response.request())}`;
    if (status < 400 || EXPECTED.has(told) || (status >= 500 && this.outages > 0)) return;
    this.note(told);
  }
}

const name = (request: Request): string => `${request.method()} ${new URL(request.url()).pathname}`;

/** Answers by which the client learns something, as it must. */
const EXPECTED = new Set([
  // Nobody is signed in in this window yet.
  '401 GET /api/v1/me',
  // This is no demonstration.
  '404 GET /api/v1/demonstration',
]);

/** In the page, before anything of it runs. */
const TELL_VIOLATIONS = `
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error('policy ' + event.violatedDirective + ' ' + (event.blockedURI || event.sourceFile)));
`;
