import { type NextFunction, type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Fonts and pictures are compressed as they are. */
const COMPRESSIBLE = /^\/[\w.-]+\.(?<kind>js|css|svg)$/;
const pack = promisify(gzip);

/**
 * The built files of one folder, compressed for whoever takes them so: a delegation far away waits
 * for the script before it sees a word. Each is compressed once, when it is first asked for.
 */
export function compressedFiles(folder: string) {
  const packed = new Map<string, Promise<Buffer>>();
  const packedOf = (name: string): Promise<Buffer> => {
    const known = packed.get(name);
    if (known) return known;
    const made = readFile(join(folder, name)).then((content) => pack(content, { level: 9 }));
    // What could not be read now may be read the next time.
    made.catch(() => packed.delete(name));
    packed.set(name, made);
    return made;
  };
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const kind = COMPRESSIBLE.exec(request.path)?.groups?.['kind'];
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!kind || !reads || !existsSync(join(folder, request.path))) return next();
    response.vary('Accept-Encoding');
    if (!request.acceptsEncodings('gzip')) return next();
    const content = await packedOf(request.path);
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Cache-Control', IMMUTABLE);
    response.type(kind).send(content);
  };
}

/** Their names carry their digest. */
const IMMUTABLE = `public, max-age=${365 * 24 * 60 * 60}, immutable`;
