import { Controller, Get, Header, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type NextFunction, type Request, type Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { Act } from './access';
import { ApiProblems } from './openapi';

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

  /** For Prometheus. */
  @Get()
  @Act('metrics.read')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOkResponse({ type: String })
  @ApiProblems()
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
