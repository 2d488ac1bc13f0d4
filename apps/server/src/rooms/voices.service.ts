import { Injectable } from '@nestjs/common';
import { numberOfSealed } from '@shanyrak/draft';
import { type SpokenLanguage, type Voice } from '@shanyrak/text';
import { CouncilService } from '../council/council.service';
import { type SignedIn } from '../platform/access';

/** Who proposes without being a delegation. */
const OFFICES: Readonly<Record<SpokenLanguage, Readonly<Record<string, string>>>> = {
  en: { CHAIR: 'Chair', FACILITATOR: 'facilitator' },
  ru: { CHAIR: 'Председатель', FACILITATOR: 'фасилитатор' },
};

/** How a paper speaks to its reader: in which language, and how it calls the delegations. */
export interface Voices {
  /** By their codes, as conference papers do: for plain text. */
  readonly byCode: Voice;
  /** By the names they bear now: for a page. */
  readonly byName: Voice;
}

@Injectable()
export class ReadersVoices {
  constructor(private readonly council: CouncilService) {}

  /** The language is the one that this person has chosen in the council. */
  async of({ person, at }: Pick<SignedIn, 'person' | 'at'>): Promise<Voices> {
    const council = await this.council.snapshot();
    const language = council.person(person)?.language === 'ru' ? 'ru' : 'en';
    const nameOf = (code: string): string =>
      OFFICES[language][code] ?? sealedIn(language, code) ?? council.nameOf(code, at, language);
    return { byCode: { language, nameOf: (code) => code }, byName: { language, nameOf } };
  }
}

/** Who has spoken where names are sealed, as a paper says it; null for a name that is open. */
function sealedIn(language: SpokenLanguage, name: string): string | null {
  const number = numberOfSealed(name);
  if (number === null) return null;
  return language === 'ru' ? `Делегация ${number}` : `Delegation ${number}`;
}
