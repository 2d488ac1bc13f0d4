import { absentPage } from './absent-page';
import { published } from './adopted.support';
import { type PageLanguage, PAGE_LANGUAGES, pageOf, voidedPage } from './page';
import { WORDS } from './words';

const addresses = { document: '/id/PC.DEC/7', style: '/id/style/0123456789abcdef.css' };
const page = (language: PageLanguage): string => pageOf(published(), language, addresses);

/** The names of elements that are opened and not closed, or the other way round. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (name === 'meta' || name === 'link') continue;
    if (!end) open.push(name!);
    else if (open.pop() !== name) wrong.push(name!);
  }
  return [...wrong, ...open];
}

const textsIn = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('the page of a decision', () => {
  it.each(PAGE_LANGUAGES)(
    'in %s is well-formed, without script or style of its own',
    (language) => {
      expect(unbalanced(page(language))).toEqual([]);
      expect(page(language)).not.toMatch(
        /<script|<style|<form|<iframe|<img|\son\w+=|style=|http:/i,
      );
      expect(page(language)).toContain(`<html lang="${language}">`);
    },
  );

  it('I15 is the same, byte for byte, for the same facts', () => {
    for (const language of PAGE_LANGUAGES) expect(page(language)).toBe(page(language));
  });

  it('I16 has the same provisions under the same anchors in both languages', () => {
    const anchors = (language: PageLanguage): string[] =>
      [...page(language).matchAll(/ id="([A-Z][^"]*)"/g)].map((found) => found[1]!);
    expect(anchors('en')).toEqual(['H1', 'PP1', 'OP1', 'OP1(a)', 'OP2', 'AN1', 'FN1']);
    expect(anchors('ru')).toEqual(anchors('en'));
    for (const anchor of anchors('en').slice(1))
      expect(page('en')).toContain(`<a class="mark" href="#${anchor}">`);
  });

  it('says every adopted word in order, and between title and adoption nothing else', () => {
    const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(page('en'))![1]!;
    expect(textsIn(main).trim().split('\n')).toEqual([
      'Decision No. 7',
      'On contact points',
      'The Council,',
      'PP1 Recalling <the> Act,',
      '1. Decides to encourage:',
      '(a) all States;',
      '2. Requests “nothing” & no one.',
      'Annex 1 Form',
      'FN1 See above.',
      'Adopted at meeting PC/2026-XIV, Astana, 5 November 2026.',
    ]);
    expect(main).toContain('<em>Decides</em> to encourage');
  });

  it('says in Russian which provisions have not followed, and gives them in the original', () => {
    expect(page('en')).not.toContain('class="notice"');
    expect(page('ru')).toContain(WORDS.ru.behind);
    const op1 = /<p [^>]*id="OP1">.*<\/p>/.exec(page('ru'))![0];
    expect(op1).toContain('<span lang="en"><em>Decides</em> to encourage:</span>');
    expect(op1).toContain(WORDS.ru.pending);
    expect(page('ru').split(WORDS.ru.pending)).toHaveLength(3);
    expect(page('ru')).toContain('Принято на заседании PC/2026-XIV, Астана, 5 ноября 2026 года.');
  });

  it('names the Members in the order of its own language, and says that it is no attendance', () => {
    const members = (language: PageLanguage): string[] => {
      const list = /<ul class="members">([\s\S]*?)<\/ul>/.exec(page(language))![1]!;
      return textsIn(list).trim().split('\n');
    };
    expect(members('en')).toEqual(['Belvara', 'Cintavia']);
    expect(members('ru')).toEqual(['Велта', 'Яруна']);
    for (const language of PAGE_LANGUAGES)
      expect(page(language)).toContain(WORDS[language].notPresence);
  });

  it('says that silence adopted it, where no meeting did', () => {
    const { adopted, ...rest } = published();
    const { date, place } = adopted;
    const round = { date, place, bySilence: true as const };
    const said = (language: PageLanguage): string =>
      pageOf({ ...rest, adopted: round }, language, addresses);
    expect(said('en')).toContain('Adopted by silence procedure, 5 November 2026.');
    expect(said('ru')).toContain('процедуры умолчания, 5 ноября 2026 года.');
  });

  it('of a decision that turned out to be none says so before its text, and is else the same', () => {
    for (const language of PAGE_LANGUAGES) {
      const voided = voidedPage(page(language), 'PC.DEC/7', language);
      expect(unbalanced(voided)).toEqual([]);
      const notice = /<p class="notice" role="note">.*<\/p>\n/.exec(voided)![0];
      expect(textsIn(notice).trim()).toBe(WORDS[language].voided('PC.DEC/7'));
      expect(voided.replace(notice, '')).toBe(page(language));
    }
  });

  it('leads to its other forms, and to its permanent address', () => {
    expect(page('ru')).toContain('<link rel="canonical" href="/id/PC.DEC/7.ru">');
    expect(page('ru')).toContain('hreflang="x-default" href="/id/PC.DEC/7">');
    expect(page('ru')).toContain('<a href="/id/PC.DEC/7.en" hreflang="en" lang="en"');
    expect(page('ru')).toContain('href="/id/PC.DEC/7.json"');
    expect(page('ru')).toContain('<a class="skip" href="#text">');
  });
});

describe('the page of an address without a document', () => {
  it('is one page in both languages', () => {
    expect(unbalanced(absentPage('/style.css'))).toEqual([]);
    expect(absentPage('/style.css')).toMatch(
      /Nothing is published here[\s\S]*ничего не опубликовано/,
    );
  });
});
