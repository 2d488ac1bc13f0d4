import { RequestMethod, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { randomBytes } from 'node:crypto';
import session from 'express-session';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { LONGEST_BODY, soundBodies, unreadBodies } from './platform/body';
import { type Config } from './platform/config';
import { type LogSink } from './platform/logs';
import { Metrics } from './platform/metrics';
import { describe } from './platform/openapi';
import { contentSecurityPolicy } from './platform/policy';
import { ProblemsFilter } from './platform/problems.filter';
import { COOKIE, newSecret, SessionService } from './platform/session.service';
import { Shutdown } from './platform/shutdown';
import { LiveAdapter } from './rooms/live.adapter';
import { builtClient } from './web/client';
import { serveClient } from './web/pages';

/** Outside /api/v1: for machines that look after the server. */
const OPERATION = ['health/live', 'health/ready', 'metrics'].map((path) => ({
  path,
  method: RequestMethod.GET,
}));

/** Outside /api/v1: the permanent addresses of what has been published. */
const PUBLISHED = ['id', 'id/*path'].map((path) => ({ path, method: RequestMethod.GET }));

/**
 * Builds the server, ready but not listening: the process (`main.ts`) and the tests use the same one.
 * Whoever calls it closes it.
 */
export async function create(
  config: Config,
  sink: LogSink = process.stdout,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, sink), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
    forceCloseConnections: true,
  });
  app.useLogger(app.get(Logger));
  app.flushLogs();
  app.set('trust proxy', 'loopback');
  app.disable('x-powered-by');
  app.setGlobalPrefix('api/v1', { exclude: [...OPERATION, ...PUBLISHED] });
  takeRequests(app);
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    }),
  );
  app.useWebSocketAdapter(new LiveAdapter(app));
  describe(app);
  await app.init();
  // After all routes, which init has made.
  const client = builtClient();
  if (client) serveClient(app, client);
  const { nothingHere, failedBefore } = app.get(ProblemsFilter);
  app.use(nothingHere);
  app.use(failedBefore);
  return app;
}

/** What every request passes before any handler, in this order. */
function takeRequests(app: NestExpressApplication): void {
  app.use(app.get(Shutdown).count);
  app.use(app.get(Metrics).measure);
  app.use(protect);
  app.useBodyParser('json', { limit: LONGEST_BODY });
  app.use(unreadBodies);
  app.use(soundBodies);
  // Only signing in writes the cookie; all other routes read it themselves (SessionService).
  app.use('/api/v1/session', cookies(app.get(SessionService)));
}

/** The page that shows the contract carries its own styles inline. */
const everywhere = contentSecurityPolicy();
const onDocs = contentSecurityPolicy("'unsafe-inline'");
const otherHeaders = helmet({ contentSecurityPolicy: false });

const protect: ReturnType<typeof helmet> = (request, response, next) => {
  const docs = request.url?.startsWith('/api/docs') === true;
  response.setHeader('Content-Security-Policy', docs ? onDocs : everywhere);
  otherHeaders(request, response, next);
};

/** An opaque, server-side session in a cookie that no script reads and no other site sends along. */
function cookies(sessions: SessionService) {
  return session({
    name: COOKIE,
    store: sessions.store,
    genid: newSecret,
    // The name itself is the secret; a signature that only this process knows adds and costs nothing.
    secret: randomBytes(32).toString('base64url'),
    resave: false,
    saveUninitialized: false,
    proxy: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', path: '/' },
  });
}
