/** The policy of the page lets in a style that is written into it by this nonce alone. */
export const nonce =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
