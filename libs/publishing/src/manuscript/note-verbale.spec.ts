import { type PageLanguage } from '../words';
import { type NoteVerbale, noteVerbaleManuscript } from './note-verbale';
import { headerOf, linesOf, runsOf } from './reading.support';

/** The note that forwarded the vision paper, in the form in which it was written (domain 1.6). */
const NOTE: NoteVerbale = {
  ...{ v: 1, kind: 'noteVerbale', number: '№ 17-7/319emb', prefix: 'SEC', date: '2013-11-22' },
  ...{ originalLanguage: 'en', languages: ['en', 'ru'] },
  place: { en: 'Almaty', ru: 'Алматы' },
  sender: {
    head: { en: 'Secretariat of the Conference', ru: 'Секретариат Совещания' },
    full: { en: 'The Secretariat of the Conference', ru: 'Секретариат Совещания' },
    short: { en: 'The Secretariat', ru: 'Секретариат' },
  },
  addressees: {
    full: {
      en: 'the Embassies of the Member States in Ankara, Astana, Almaty and Moscow',
      ru: 'посольствам государств-членов в Анкаре, Астане, Алматы и Москве',
    },
    short: {
      en: 'the Embassies of the Member States',
      ru: 'посольствам государств-членов',
    },
    block: [
      { en: 'Embassies of the Member States', ru: 'Посольства государств-членов' },
      { en: 'Ankara, Astana, Almaty, Moscow', ru: 'Анкара, Астана, Алматы, Москва' },
    ],
  },
  reference: {
    en: 'paragraph 51 of the agreed minutes',
    ru: 'пункт 51 согласованного протокола',
  },
  forwards: { en: 'the vision paper on *steps*', ru: 'концептуальный документ о шагах' },
  paragraphs: [
    {
      en: 'It will be discussed under item 3.b of the draft annotated agenda.',
      ru: 'Он будет обсуждаться по пункту 3.b проекта аннотированной повестки дня.',
    },
  ],
  enclosures: [],
};
const made = (language: PageLanguage, change: Partial<NoteVerbale> = {}) =>
  noteVerbaleManuscript({ ...NOTE, ...change }, language);

describe('the manuscript of a note verbale', () => {
  it('has its number and its day at its head', () => {
    expect(headerOf(made('en'))).toEqual([
      ...['Secretariat of the Conference', 'Number: № 17-7/319emb', 'Date: 22 November 2013'],
    ]);
    expect(made('ru').name).toBe('Вербальная нота № 17-7/319emb');
    expect(made('ru').identity).toMatchObject({ symbol: '№ 17-7/319emb', prefix: 'SEC' });
  });

  it('reads in the order of the house, in the third person, and nobody signs', () => {
    expect(linesOf(made('en'))).toEqual([
      'Note verbale',
      'The Secretariat of the Conference presents its compliments to the Embassies of the Member States in Ankara, Astana, Almaty and Moscow and, with reference to paragraph 51 of the agreed minutes, has the honour to forward the vision paper on *steps*.',
      'It will be discussed under item 3.b of the draft annotated agenda.',
      'Encl.: as above.',
      'The Secretariat avails itself of this opportunity to renew to the Embassies of the Member States the assurances of its highest consideration.',
      'Almaty, 22 November 2013',
      'Embassies of the Member States',
      'Ankara, Astana, Almaty, Moscow',
    ]);
    expect(linesOf(made('ru'))).toEqual([
      'Вербальная нота',
      'Секретариат Совещания свидетельствует своё уважение посольствам государств-членов в Анкаре, Астане, Алматы и Москве и, ссылаясь на пункт 51 согласованного протокола, имеет честь направить концептуальный документ о шагах.',
      'Он будет обсуждаться по пункту 3.b проекта аннотированной повестки дня.',
      'Приложение: по тексту.',
      'Секретариат пользуется случаем, чтобы возобновить посольствам государств-членов уверения в своём весьма высоком уважении.',
      'Алматы, 22 ноября 2013 года',
      'Посольства государств-членов',
      'Анкара, Астана, Алматы, Москва',
    ]);
  });

  it('refers to nothing where nothing is referred to, and lists what is enclosed', () => {
    const enclosures: NoteVerbale['enclosures'] = [
      { symbol: 'PC.DEC/1', title: { en: 'On *contact* points' } },
      { symbol: null, title: { en: 'A list', ru: 'Список' } },
    ];
    const lines = linesOf(made('en', { reference: null, enclosures }));
    expect(lines[1]).toContain('Moscow and has the honour to forward the vision paper');
    expect(lines.slice(3, 6)).toEqual(['Encl.:', 'PC.DEC/1. On contact points', 'A list']);
    const russian = made('ru', { reference: null, enclosures });
    expect(linesOf(russian)[1]).toContain('Москве и имеет честь направить');
    expect(runsOf(russian.blocks)).toContainEqual({
      ...{ run: 'words', text: 'contact', italic: true, lang: 'en' },
    });
  });
});
