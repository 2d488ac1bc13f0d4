import { type NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Client } from './client';
import { compressedFiles } from './compressed';
import { contentSecurityPolicy } from '../platform/policy';

/** Addresses that are never a page of the client: an absent one there is absent. */
const NOT_PAGES = /^\/+(api|id|health|metrics|socket\.io|assets)(\/|$)/i;

/** Browsers name pages by their type; programs that take anything get problem documents, as ever. */
const READS_PAGES = /\btext\/html\b/i;

/**
 * Serves the client behind all routes: its files, which carry their digest in their names and never
 * change, and its page at every other address that a browser opens.
 */
export function serveClient(app: NestExpressApplication, client: Client): void {
  const files = { index: false, redirect: false } as const;
  const assets = join(client.folder, 'assets');
  app.use(
    '/assets',
    compressedFiles(assets),
    express.static(assets, { ...files, immutable: true, maxAge: '365d' }),
  );
  app.use(express.static(client.folder, { ...files, maxAge: '1h' }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!opensPage(request)) return next();
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(`'nonce-${nonce}'`));
    response.setHeader('Cache-Control', 'no-cache');
    response.type('text/html').send(client.page(nonce));
  });
}

function opensPage(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return !NOT_PAGES.test(request.path) && READS_PAGES.test(request.headers.accept ?? '');
}
