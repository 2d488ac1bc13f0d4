/**
 * Runs TypeScript of this repository as it stands: `node --import ./tools/typescript.mjs some/main.ts`.
 * For programs beside the product (the story): decorators and @shanyrak/* work as in the built server,
 * nothing is written, so nothing is stale.
 */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = new URL('..', import.meta.url);

/** The TypeScript file that an import means, or null when it means something else. */
function typescriptFor(specifier, parent) {
  const lib = /^@shanyrak\/(\w+)$/.exec(specifier);
  if (lib) return new URL(`libs/${lib[1]}/src/index.ts`, root);
  if (!/^\.\.?(\/|$)/.test(specifier) || !parent?.startsWith('file:')) return null;
  const candidates = [`${specifier}.ts`, `${specifier}/index.ts`].map(
    (path) => new URL(path, parent),
  );
  return candidates.find((url) => existsSync(url)) ?? null;
}

const compiled = (url) =>
  transformSync(readFileSync(new URL(url), 'utf8'), {
    filename: fileURLToPath(url),
    module: { type: 'commonjs', ignoreDynamic: true },
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
  }).code;

registerHooks({
  resolve(specifier, context, next) {
    const url = typescriptFor(specifier, context.parentURL);
    return url
      ? { url: url.href, format: 'commonjs', shortCircuit: true }
      : next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    return { format: 'commonjs', source: compiled(url), shortCircuit: true };
  },
});
