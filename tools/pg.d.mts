/** The types of pg.mjs for the tests, which are TypeScript. */

/** A running PostgreSQL on 127.0.0.1. */
export interface Cluster {
  /** The data folder: launcher.pid, pg.secret, and the cluster in pg/ (or where POSTGRES-IS-AT says). */
  readonly home: string;
  readonly data: string;
  readonly port: number;
  /** Its first process. */
  readonly pid: number;
  /** Resolves when that process has ended, however. */
  readonly exited: Promise<unknown>;
  /** The superuser's address of a database (`postgres` when none is named). */
  url(database?: string): string;
  /** The end of what PostgreSQL has written to its log. */
  lastWords(): string;
  /** Ends it in good order (fast shutdown) and gives the folder back. */
  stop(): Promise<void>;
  /** SIGKILL for every one of its processes at once, as when the power goes; the folder can be started again. */
  kill(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

export interface StartOptions {
  /** PostgreSQL settings as 'name=value', over ours: 'synchronous_commit=off'. */
  readonly flags?: readonly string[];
  /** The port on 127.0.0.1: that of a killed cluster, so that its clients find the next one. A free one if absent. */
  readonly port?: number;
  /** A new cluster is not synced to the disk when it is made: for tests. */
  readonly fast?: boolean;
  /** What others are told holds the folder. */
  readonly what?: string;
  readonly log?: (words: string) => void;
}

/** Trouble with the database that was foreseen: the message says what is wrong and what to do. */
export class DatabaseTrouble extends Error {}

/** Starts the cluster of `home`, making it if there is none. Throws DatabaseTrouble. */
export function startPg(home: string, options?: StartOptions): Promise<Cluster>;

/** Looks at a cluster's folder (`data`) before PostgreSQL does. Throws DatabaseTrouble. */
export function examine(data: string, major: string): 'empty' | 'made';

/** The roles shanyrak_owner and shanyrak_app and a database of theirs; calling it again changes nothing. */
export function prepareDatabase(
  adminUrl: string,
  name: string,
  options?: { readonly template?: string },
): Promise<{ ownerUrl: string; appUrl: string }>;

/** A new empty data folder in the system's temporary folder, swept by a later run if this one is killed. */
export function temporaryHome(): string;

/** Ends the clusters of dead runs and removes their folders, which it returns. */
export function sweepTemporaryHomes(): Promise<string[]>;
