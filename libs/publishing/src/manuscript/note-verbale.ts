import { type Texts } from '@shanyrak/draft';
import { inLanguage } from '../in-language';
import { dateInWords, type PageLanguage, WORDS } from '../words';
import { type Block, type Manuscript, type Run } from './manuscript';
import { dayFact, fact, line, list, negotiated, paragraph, said, words as run } from './pieces';

/**
 * A note verbale in the form of the house (domain 1.6, 8.2): third person and unsigned; number and date,
 * compliments to the addressees, reference, what is forwarded, the enclosures, the courtesy at its
 * close, place and date, the addressees at the foot. Initials and stamp are set on the paper.
 *
 * What is named in a sentence is given as it stands there, since Russian would decline it.
 */
export interface NoteVerbale {
  readonly v: 1;
  readonly kind: 'noteVerbale';
  /** `№ 17-7/319emb`: the file, the one running number, the letters of the addressees. */
  readonly number: string;
  /** Of the office that writes: `SEC`. */
  readonly prefix: string;
  readonly date: string;
  readonly place: Texts;
  readonly sender: {
    /** The head of the paper. */
    readonly head: Texts;
    /** `The Secretariat of the Conference on …`, as it begins the note. */
    readonly full: Texts;
    /** `The Secretariat`, as it begins every later sentence. */
    readonly short: Texts;
  };
  readonly addressees: {
    /** After “presents its compliments to”: `the Embassies of the Member States in Ankara and Moscow`. */
    readonly full: Texts;
    /** After “to renew to”: `the Embassies of the Member States`. */
    readonly short: Texts;
    /** At the foot, line by line. */
    readonly block: readonly Texts[];
  };
  /** After “with reference to”: `paragraph 51 of the agreed minutes …`. */
  readonly reference: Texts | null;
  /** After “has the honour to forward”: `the vision paper …, prepared by …`. */
  readonly forwards: Texts;
  /** What is said of it besides, sentence by sentence. */
  readonly paragraphs: readonly Texts[];
  /** By symbol and name; where none is listed, what the text names is enclosed. */
  readonly enclosures: readonly { readonly symbol: string | null; readonly title: Texts }[];
  readonly originalLanguage: string;
  readonly languages: readonly string[];
}

export function noteVerbaleManuscript(note: NoteVerbale, language: PageLanguage): Manuscript {
  const words = NOTE_WORDS[language];
  const { number, prefix, date, sender, originalLanguage, languages } = note;
  return {
    language,
    identity: {
      ...{ kind: 'noteVerbale', symbol: number, prefix, edition: null, date },
      ...{ originalLanguage, languages, distribution: 'members', relations: [] },
      standing: language === originalLanguage ? 'authentic' : 'official',
    },
    name: `${words.name} ${number}`,
    body: inLanguage(sender.head, language, originalLanguage).words,
    facts: [fact('number', words.number, number), dayFact(WORDS[language].date, date, language)],
    blocks: [{ block: 'title', runs: [run(words.name)] }, ...blocksOf(note, language)],
    foot: [],
    changes: {},
  };
}

function blocksOf(note: NoteVerbale, language: PageLanguage): Block[] {
  const words = NOTE_WORDS[language];
  const { date, place, sender, addressees, reference, originalLanguage } = note;
  const of = (texts: Texts): Run => said(texts, language, originalLanguage);
  const compliments = reference
    ? [run(words.referring), of(reference), run(words.forwardsThen)]
    : [run(words.forwards)];
  return [
    paragraph([
      ...[of(sender.full), run(words.compliments), of(addressees.full), ...compliments],
      ...[of(note.forwards), run('.')],
    ]),
    ...note.paragraphs.map((one) => paragraph([of(one)])),
    ...enclosures(note, language),
    paragraph([
      ...[of(sender.short), run(words.renews), of(addressees.short), run(words.assurances)],
    ]),
    line('closing', [of(place), run(`, ${dateInWords(date, language)}`)]),
    ...addressees.block.map((one) => line('closing', [of(one)])),
  ];
}

function enclosures(note: NoteVerbale, language: PageLanguage): Block[] {
  const words = NOTE_WORDS[language];
  if (note.enclosures.length === 0) return [paragraph(words.asAbove)];
  const items = note.enclosures.map(({ symbol, title }): Run[] => {
    const { words: text, lang } = inLanguage(title, language, note.originalLanguage);
    const runs = negotiated(text).map((one) => (lang === language ? one : { ...one, lang }));
    return symbol === null ? runs : [run(`${symbol}. `), ...runs];
  });
  return [line('lead', `${words.enclosed}:`), list('plain', items)];
}

interface NoteWords {
  readonly name: string;
  readonly number: string;
  readonly compliments: string;
  readonly referring: string;
  /** After a reference, and without one. */
  readonly forwardsThen: string;
  readonly forwards: string;
  readonly asAbove: string;
  readonly enclosed: string;
  readonly renews: string;
  readonly assurances: string;
}

const NOTE_WORDS: Readonly<Record<PageLanguage, NoteWords>> = {
  en: {
    name: 'Note verbale',
    number: 'Number',
    compliments: ' presents its compliments to ',
    referring: ' and, with reference to ',
    forwardsThen: ', has the honour to forward ',
    forwards: ' and has the honour to forward ',
    asAbove: 'Encl.: as above.',
    enclosed: 'Encl.',
    renews: ' avails itself of this opportunity to renew to ',
    assurances: ' the assurances of its highest consideration.',
  },
  ru: {
    name: 'Вербальная нота',
    number: 'Номер',
    compliments: ' свидетельствует своё уважение ',
    referring: ' и, ссылаясь на ',
    forwardsThen: ', имеет честь направить ',
    forwards: ' и имеет честь направить ',
    asAbove: 'Приложение: по тексту.',
    enclosed: 'Приложения',
    renews: ' пользуется случаем, чтобы возобновить ',
    assurances: ' уверения в своём весьма высоком уважении.',
  },
};
