import { type Params } from 'nestjs-pino';
import { type LogFn, type Logger } from 'pino';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Config } from './config';

/** Where lines of the log go: the process's standard output, or a test. */
export interface LogSink {
  write(line: string): unknown;
}

const ADDRESS = /[^\s"'<>()@:\\]+@[^\s"'<>()@:\\]+\.[^\s"'<>()@:\\.]+/g;

/**
 * The structured log: what was asked, what was answered, how long it took, what failed. Never who
 * (practice rule 8: nobody learns who read what), never a body, a cookie, a token, a password or an
 * address of e-mail; should an error's words hold an address, it is struck out on the way.
 */
export function logging(config: Config, sink: LogSink): Params {
  return {
    pinoHttp: [
      {
        level: config.LOG_LEVEL,
        serializers: { req: asked, res: answered, err: failed },
        customLogLevel: (_request, response, error) =>
          error !== undefined || response.statusCode >= 500 ? 'error' : 'info',
        autoLogging: { ignore: (request) => /^\/(health|metrics)/.test(request.url ?? '') },
        wrapSerializers: false,
        hooks: { logMethod: withoutRoutes },
      },
      { write: (line: string) => void sink.write(line.replace(ADDRESS, '[address]')) },
    ],
  };
}

/** The address of a person's calendar is itself what opens it. */
const SECRET = /(\/calendar\/)[^/]+/;

function asked(request: IncomingMessage & { id?: unknown; originalUrl?: string }) {
  const [path] = (request.originalUrl ?? request.url ?? '').split('?');
  return { id: request.id, method: request.method, path: path!.replace(SECRET, '$1[secret]') };
}

const answered = (response: ServerResponse) => ({ status: response.statusCode });

/** An error's name, words and place. What the database adds (rows, parameters) stays out. */
function failed(error: Error & { code?: unknown }) {
  const { name, message, stack, code } = error;
  return { type: name, message, stack, ...(code === undefined ? {} : { code }) };
}

/** Nest tells every route and module at each start; the OpenAPI description does that better. */
const TELLING = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver']);

function withoutRoutes(this: Logger, words: Parameters<LogFn>, log: LogFn, level: number): void {
  const { context } = (words[0] ?? {}) as { context?: unknown };
  const told = level <= this.levels.values['info']! && TELLING.has(String(context));
  if (!told) log.apply(this, words);
}
