import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The client as it was built (`dist/web`): a page, which every address of the client answers with, and
 * the files that it names. A build is known by its *release*, the digest of its page: a client that
 * finds the server serving another one knows that it is old.
 */
export interface Client {
  readonly folder: string;
  readonly release: string;
  /** The page for one response; `nonce` opens the content security policy for Mantine's styles. */
  readonly page: (nonce: string) => string;
}

const PAGE = join('dist', 'web', 'index.html');

/** Null where no client has been built: then the server serves its API alone. */
export function builtClient(from = __dirname): Client | null {
  const file = above(from);
  if (!file) return null;
  const template = readFileSync(file, 'utf8');
  const release = createHash('sha256').update(template).digest('hex').slice(0, 16);
  const named = template.replaceAll('__RELEASE__', release);
  return {
    folder: dirname(file),
    release,
    page: (nonce) => named.replaceAll('__CSP_NONCE__', nonce),
  };
}

/** Found from the sources and from the built server alike. */
function above(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, PAGE);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return null;
  }
}
