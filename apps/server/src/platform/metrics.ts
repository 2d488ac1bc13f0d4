import {
  Controller,
  Get,
  Header,
  Injectable,
  type OnApplicationShutdown,
  Req,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type NextFunction, type Request, type Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { Act } from './access';
import { isLoopback } from './loopback';
import { ApiProblems } from './openapi';
import { problem } from './problems';

/**
 * Numbers about the process, never about delegations or persons (practice rule 8): no label says who.
 * Modules add their own by asking for `Metrics` and registering on its `registry`.
 */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Time from a request to its answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Measures every request by the pattern of its route. */
  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.requests.startTimer({ method: request.method });
    response.once('finish', () => {
      const { path } = (request.route ?? {}) as { path?: unknown };
      stop({ route: typeof path === 'string' ? path : 'none', status: response.statusCode });
    });
    next();
  };

  onApplicationShutdown(): void {
    this.registry.clear();
  }
}

@ApiTags('operation')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  /**
   * For Prometheus, on the server's own machine: to anybody else the count of objections would tell
   * that there was one.
   */
  @Get()
  @Act('metrics.read')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOkResponse({ type: String })
  @ApiProblems('not-found')
  read(@Req() request: Request): Promise<string> {
    if (!isOfThisMachine(request)) throw problem('not-found');
    return this.metrics.registry.metrics();
  }
}

/** Asked directly: what a proxy passes on comes from elsewhere. */
function isOfThisMachine({ socket, headers }: Request): boolean {
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'via'].some((name) => headers[name]);
  return isLoopback(socket.remoteAddress ?? '') && !isPassedOn;
}
