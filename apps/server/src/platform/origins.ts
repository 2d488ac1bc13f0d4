import { Injectable } from '@nestjs/common';
import { type IncomingMessage } from 'node:http';
import { Config } from './config';
import { isLoopback } from './loopback';
import { problem } from './problems';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
type Asked = Pick<IncomingMessage, 'headers' | 'method'>;

/**
 * From which pages one may act (design 5): the server's own and those of ORIGINS. Browsers name the
 * page in `Origin` on every unsafe request and on every socket handshake.
 */
@Injectable()
export class Origins {
  constructor(private readonly config: Config) {}

  /** Whether a page of this origin may speak to this server, which was addressed as `host`. */
  allows(origin: string | undefined, host: string | undefined): boolean {
    if (origin === undefined) return false;
    if (this.config.ORIGINS.includes(origin)) return true;
    if (!URL.canParse(origin)) return false;
    const page = new URL(origin);
    // A demonstration is at home on this machine: a foreign name that leads here is a foreign page's.
    if (this.config.demonstration && !isLoopback(page.hostname)) return false;
    return page.host === host;
  }

  /** Refuses an unsafe request that does not come from a page of ours. */
  check(request: Asked): void {
    if (SAFE.has(request.method ?? 'GET')) return;
    if (!this.allows(request.headers.origin, request.headers.host)) throw this.refusal();
  }

  /** The same for requests that no cookie opens: programs name no origin. */
  checkIfGiven(request: Asked): void {
    if (request.headers.origin !== undefined) this.check(request);
  }

  private refusal() {
    return problem('forbidden', {
      detail: 'This page may not act here: its origin is not among those of this server.',
    });
  }
}
