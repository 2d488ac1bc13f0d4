/**
 * What pages from this server may load (Content-Security-Policy): our own files and nothing else, no
 * inline script anywhere. `style` is what one kind of page needs beyond our own style sheets.
 */
export function contentSecurityPolicy(...style: readonly string[]): string {
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'self'"],
    ['base-uri', "'self'"],
    ['connect-src', "'self'"],
    ['font-src', "'self'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'none'"],
    ['img-src', "'self'", 'data:'],
    ['object-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', "'self'", ...style],
  ];
  return directives.map((words) => words.join(' ')).join(';');
}

/** Of a paper as a page: it loads its style sheet and nothing else, runs nothing, sends nothing, is framed nowhere. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
