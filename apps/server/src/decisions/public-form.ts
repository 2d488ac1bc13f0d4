import { dayInAstana, hostCityAt } from '@shanyrak/council';
import { type Decision, type DraftState } from '@shanyrak/draft';
import { canonical, digestOfText, type Instant } from '@shanyrak/kernel';
import {
  PAGE_LANGUAGES,
  type PageAddresses,
  type PageLanguage,
  pageOf,
  type PublicDecision,
  publicDecision,
  type PublicMember,
} from '@shanyrak/publishing';
import { type CouncilSnapshot } from '../council/snapshot';
import { readAsset } from '../platform/assets';

/**
 * The bytes in which a document becomes public: the canonical JSON and the pages made from it. They
 * are made when an officer looks at them, made again at the issue and compared, and then kept.
 */
export interface PublicForm<Artefact = unknown> {
  readonly artefact: Artefact;
  readonly json: string;
  /** Of `json`. */
  readonly digest: string;
  readonly pages: Readonly<Record<string, string>>;
}

/** The style sheet of public pages; its name holds its digest, so that it never changes under it. */
export const STYLE = ((): { readonly name: string; readonly content: string } => {
  const content = readAsset('publishing', 'decision.css').toString('utf8');
  return { name: digestOfText(content).slice(0, 16), content };
})();

export const addressOf = (symbol: string): string => `/id/${symbol}`;
export const styleAddress = (name: string): string => `/id/style/${name}.css`;

/** The public form of an adopted draft, with everything called as it was on the day of its adoption. */
export function publicFormOf(
  state: DraftState,
  decision: Decision,
  council: CouncilSnapshot,
): PublicForm<PublicDecision> {
  const { adoptedAt } = decision;
  const artefact = publicDecision(state, decision, {
    body: council.settingsAt(adoptedAt).body,
    date: dayInAstana(adoptedAt),
    place: hostCityAt(adoptedAt),
    members: membersAt(council, adoptedAt),
  });
  return formOf(artefact, artefact.symbol, pageOf);
}

/** The bytes of an artefact, and of the pages at its permanent address. */
export function formOf<Artefact>(
  artefact: Artefact,
  symbol: string,
  page: (artefact: Artefact, language: PageLanguage, addresses: PageAddresses) => string,
): PublicForm<Artefact> {
  const json = canonical(artefact);
  const addresses = { document: addressOf(symbol), style: styleAddress(STYLE.name) };
  const pages = PAGE_LANGUAGES.map((one) => [one, page(artefact, one, addresses)] as const);
  return { artefact, json, digest: digestOfText(json), pages: Object.fromEntries(pages) };
}

/** The Members of an instant in the order of its roster, by the names in force then. */
export function membersAt(council: CouncilSnapshot, at: Instant): PublicMember[] {
  const { roster } = council.contextAt('', 'national', at);
  return Object.keys(roster)
    .filter((code) => roster[code] === 'MEMBER')
    .map((code) => ({
      code,
      name: { en: council.nameOf(code, at, 'en'), ru: council.nameOf(code, at, 'ru') },
    }));
}
