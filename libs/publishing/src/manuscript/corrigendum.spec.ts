import { type PageLanguage } from '../words';
import { type Corrigendum, corrigendumManuscript } from './corrigendum';
import { headerOf, linesOf, runsOf } from './reading.support';

const CORRIGENDUM: Corrigendum = {
  ...{ v: 1, kind: 'corrigendum', symbol: 'PC.DEC/1/Corr.1', date: '2026-11-20' },
  ...{ distribution: 'general', originalLanguage: 'en', languages: ['en', 'ru'] },
  body: { en: 'Permanent Council', ru: 'Постоянный совет' },
  decision: {
    ...{ symbol: 'PC.DEC/1', number: 1, date: '2026-11-05' },
    title: { en: 'On *contact* points', ru: 'О контактных пунктах' },
  },
  corrections: [
    {
      ...{
        language: 'en',
        provision: 'OP3(a)',
        insteadOf: '*Decides* on Akrennia',
        read: 'Akrenia',
      },
      reason: { en: 'A misspelt name', ru: 'Ошибка в названии' },
    },
    {
      ...{ language: 'ru', provision: '', insteadOf: 'пунктах', read: 'пунктах связи' },
      reason: { en: 'A word left out' },
    },
  ],
};
const made = (language: PageLanguage) => corrigendumManuscript(CORRIGENDUM, language);

/** A corrigendum: for a place, read this instead of that, and why (domain 0.7, decision 12). */
describe('the manuscript of a corrigendum', () => {
  it('has symbol, date, original and distribution in its header, and what it corrects', () => {
    expect(headerOf(made('en'))).toEqual([
      ...['Permanent Council', 'Symbol: PC.DEC/1/Corr.1', 'Date: 20 November 2026'],
      ...['Original: ENGLISH', 'Distribution: GENERAL', 'Corrects: PC.DEC/1'],
    ]);
    expect(made('en').identity).toMatchObject({
      ...{ kind: 'corrigendum', prefix: 'PC', edition: null },
      relations: [{ relation: 'corrects', symbol: 'PC.DEC/1' }],
    });
    expect(made('en').facts.at(-1)).toMatchObject({ href: '/id/PC.DEC/1' });
  });

  it('says of each place what is read instead of what, and why', () => {
    expect(linesOf(made('en'))).toEqual([
      'Corrigendum',
      'On contact points',
      'To Decision No. 1 (PC.DEC/1) of 5 November 2026.',
      'Corrections',
      'Text | Place | Instead of | Read | Reason',
      'English | OP3(a) | Decides on Akrennia | Akrenia | A misspelt name',
      'Russian | Title | пунктах | пунктах связи | A word left out',
      'The decision stays as it was issued, and is read with this corrigendum.',
    ]);
    expect(linesOf(made('ru'))).toEqual([
      'Исправление',
      'О контактных пунктах',
      'К решению № 1 (PC.DEC/1) от 5 ноября 2026 года.',
      'Исправления',
      'Текст | Место | Вместо | Следует читать | Причина',
      'английский | OP3(a) | Decides on Akrennia | Akrenia | Ошибка в названии',
      'русский | Заголовок | пунктах | пунктах связи | A word left out',
      'Решение остаётся в том виде, в каком издано, и читается с настоящим исправлением.',
    ]);
  });

  it('has the words of each language in that language, and its italics', () => {
    const english = runsOf(made('en').blocks);
    expect(english).toContainEqual({ run: 'words', text: 'Decides', italic: true });
    expect(english).toContainEqual({ run: 'words', text: 'пунктах', lang: 'ru' });
    const russian = runsOf(made('ru').blocks);
    expect(russian).toContainEqual({ run: 'words', text: 'Akrenia', lang: 'en' });
    expect(russian).toContainEqual({ run: 'words', text: 'A word left out', lang: 'en' });
  });
});
