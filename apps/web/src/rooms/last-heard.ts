/**
 * The delegation for which something was entered last, kept in this window for whoever entered it: who
 * reads out one amendment mostly reads out the next.
 */
const keyOf = (person: string, stream: string): string => `shanyrak.heard.${person}.${stream}`;

/** Its code; empty where nothing has been entered yet. */
export const lastHeard = (person: string, stream: string): string =>
  sessionStorage.getItem(keyOf(person, stream)) ?? '';

export const heardNow = (person: string, stream: string, delegation: string): void =>
  sessionStorage.setItem(keyOf(person, stream), delegation);
