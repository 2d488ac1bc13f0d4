import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The pure libs, by the names under which the server knows them too. */
const libs = ['kernel', 'text', 'council', 'draft', 'meeting', 'publishing', 'protocol'];

/**
 * The client is built into files that the server itself serves (apps/server/src/web): no inline
 * script, no address of another host, so that the strict content security policy needs no exception
 * but the nonce of the styles that Mantine writes.
 */
export default defineConfig({
  root: at('.'),
  html: { cspNonce: '__CSP_NONCE__' },
  oxc: { jsx: { runtime: 'automatic' } },
  resolve: {
    alias: Object.fromEntries(
      libs.map((name) => [`@shanyrak/${name}`, at(`../../libs/${name}/src/index.ts`)]),
    ),
  },
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
});
