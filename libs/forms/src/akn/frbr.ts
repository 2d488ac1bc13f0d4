import { el, type Element } from '../xml';
import { type Role, SECRETARIAT } from './writing';

/** What the head of every document is made of: its names, dates and authors at each level of FRBR. */
export const source = { source: `#${SECRETARIAT}` };

/** A part by its name and that of the whole; what is a file ends with its format. */
export const uris = (whole: string, part: string, format = ''): Element[] => [
  value('FRBRthis', `${whole}/!${part}${format}`),
  value('FRBRuri', `${whole}${format}`),
];
export const value = (name: string, spelled: string): Element => el(name, { value: spelled });
export const alias = (name: string, spelled: string | null): Element | null =>
  spelled === null ? null : el('FRBRalias', { value: spelled, name });
export const dated = (date: string, name: string): Element => el('FRBRdate', { date, name });
export const by = (who: string, as: Role): Element =>
  el('FRBRauthor', { href: `#${who}`, as: `#${as}` });
