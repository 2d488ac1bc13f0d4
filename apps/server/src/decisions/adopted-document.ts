import { dayInAstana, hostCityAt } from '@shanyrak/council';
import { type Decision, type DraftState } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import {
  decisionManuscript,
  type Issuance,
  PAGE_LANGUAGES,
  type PublicDecision,
  publicDecision,
  type PublicMember,
} from '@shanyrak/publishing';
import { type CouncilSnapshot } from '../council/snapshot';
import { documentOf, type IssuedDocument } from '../issuing/issued-document';

/** What would be issued of an adopted draft, with everything called as it was on the day of its adoption. */
export function adoptedDocument(
  state: DraftState,
  decision: Decision,
  council: CouncilSnapshot,
  issuance: Issuance,
): IssuedDocument<PublicDecision> {
  const { adoptedAt } = decision;
  const inForce = {
    body: council.settingsAt(adoptedAt).body,
    date: dayInAstana(adoptedAt),
    place: hostCityAt(adoptedAt),
    members: membersAt(council, adoptedAt),
  };
  const artefact = publicDecision(state, decision, inForce, issuance);
  const { originalLanguage } = artefact;
  const languages = [...PAGE_LANGUAGES].sort(
    (one, other) => Number(other === originalLanguage) - Number(one === originalLanguage),
  );
  return documentOf(
    artefact,
    languages.map((language) => decisionManuscript(artefact, language)),
  );
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
