import { CHANGE_KINDS, DEFAULT_BODIES } from '@shanyrak/council';
import {
  bodyInForm,
  type ChangeForm,
  citedKindFor,
  emptyForm,
  missingIn,
  requestOf,
} from './change-form';
import { citedInWords, dayOrMoment, instantOf } from './dated';

const TODAY = '2026-11-30';
const MIDNIGHT = Date.UTC(2026, 10, 29, 19);
const filled = (more: Partial<ChangeForm>): ChangeForm => ({
  ...emptyForm('credentials.received', TODAY),
  ...{ delegation: 'XAA', person: 'p', symbol: ' Note 1 ', nameEn: 'A', nameRu: 'А', ...more },
});

describe('the form of a change', () => {
  it('misses what cannot be left empty, and nothing else', () => {
    for (const kind of CHANGE_KINDS)
      expect([kind, missingIn(emptyForm(kind, TODAY)).includes('symbol')]).toEqual([kind, true]);
    expect(missingIn(filled({}))).toEqual([]);
    expect(missingIn(filled({ person: '', nameRu: ' ' }))).toEqual(['nameRu']);
    expect(missingIn(filled({ isResident: false }))).toEqual(['residenceEn', 'residenceRu']);
    expect(missingIn(filled({ until: '2026-13-01' }))).toEqual(['until']);
    expect(missingIn(filled({ kind: 'chair.acting', body: 'PC' }))).toEqual(['until']);
  });

  it('becomes the request that it describes', () => {
    const request = requestOf(filled({ fromTime: '14:30', until: '2026-12-01' }));
    expect(request).toEqual({
      cited: { kind: 'note', symbol: 'Note 1', dated: TODAY },
      change: {
        ...{ kind: 'credentials.received', delegation: 'XAA', person: 'p', named: null },
        ...{ function: 'head', from: MIDNIGHT + 14.5 * 3_600_000, until: MIDNIGHT + 86_400_000 },
        ...{ resident: true, residence: null, presentedAt: null },
      },
    });
    const [, , swg] = DEFAULT_BODIES;
    const { code: prefix, names: name, ...body } = swg!;
    const settings = { originalLanguage: 'en', languages: ['en'], isMain: false };
    const form = {
      ...emptyForm('body.set', TODAY),
      ...bodyInForm({ prefix, name, ...body, ...settings }),
    };
    const { rhythm, ...rest } = swg!;
    expect(requestOf(form).change).toMatchObject({
      body: { ...rest, rhythm: { en: rhythm.en, ru: rhythm.ru } },
    });
  });

  it('proposes the document that the change needs', () => {
    expect(citedKindFor({ kind: 'seat.contested', to: '' })).toBe('decision');
    expect(citedKindFor({ kind: 'status.changed', to: 'MEMBER' })).toBe('decision');
    expect(citedKindFor({ kind: 'status.changed', to: 'MEMBER_APPLICANT' })).toBe('note');
  });
});

describe('dates at the desk', () => {
  it('are days of Astana, and moments where a time was given', () => {
    expect(instantOf(TODAY, '')).toBe(MIDNIGHT);
    expect(instantOf('', '')).toBeNull();
    expect(dayOrMoment(MIDNIGHT, 'en')).toBe('30\u00a0November 2026');
    expect(dayOrMoment(MIDNIGHT + 60_000, 'en')).toBe('30\u00a0November 2026, 00:01');
  });

  it('stand in words where a document is cited', () => {
    expect(citedInWords('SWG/2025-III, para. 12, 2025-09-30', 'ru')).toBe(
      'SWG/2025-III, para. 12, 30\u00a0сентября 2025 года',
    );
    expect(citedInWords('note verbale 1', 'en')).toBe('note verbale 1');
  });
});
