import { type NestExpressApplication } from '@nestjs/platform-express';
import { type AddressInfo } from 'node:net';
import { create } from '../../apps/server/src/create';
import { Config, configFrom } from '../../apps/server/src/platform/config';
import { migrate } from '../../apps/server/src/platform/database';
import { Shutdown } from '../../apps/server/src/platform/shutdown';
import { type FreshDatabase, freshDatabase } from './postgres';

/** The server in this very process, on a database of its own or on one that another server uses too. */
export interface RunningServer {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly database: FreshDatabase;
  /** Every line that the server logged. */
  readonly log: readonly string[];
  /** Ends the server; its database goes with the server that made it. */
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  /** A second process's server for the same council. */
  readonly database?: FreshDatabase;
  readonly env?: Readonly<Record<string, string>>;
  /** Done before the server listens: fills the council. */
  readonly before?: (app: NestExpressApplication) => Promise<void>;
}

export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const database = options.database ?? (await freshDatabase());
  const log: string[] = [];
  const config: Config = configFrom({
    DATABASE_URL: database.appUrl,
    MIGRATIONS_URL: database.ownerUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    ...options.env,
  });
  try {
    await migrate(config);
    const app = await create(config, { write: (line) => log.push(line) });
    await options.before?.(app);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const close = async (): Promise<void> => {
      await app.get(Shutdown).begin();
      await app.close();
      if (!options.database) await database.drop();
    };
    return { url: `http://127.0.0.1:${port}`, app, database, log, close };
  } catch (error) {
    if (!options.database) await database.drop();
    throw error;
  }
}

/** What a client sends along to be whoever signed in. */
export interface Credentials {
  /** Headers for a window with its own token. */
  readonly bearer: { readonly authorization: string };
  readonly token: string;
  /** Headers for a browser with the cookie, on a page of this server. */
  readonly cookie: { readonly cookie: string; readonly origin: string };
}

/** Signs in twice, as a window (bearer) and as a browser (cookie). Throws where it is refused. */
export async function signIn(url: string, email: string, password: string): Promise<Credentials> {
  const ask = async (bearer: boolean): Promise<Response> => {
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email, password, bearer }),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer;
  };
  const { token } = (await (await ask(true)).json()) as { token: string };
  const [cookie] = (await ask(false)).headers.getSetCookie();
  return {
    token,
    bearer: { authorization: `Bearer ${token}` },
    cookie: { cookie: cookie!.split(';')[0]!, origin: url },
  };
}
