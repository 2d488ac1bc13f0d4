import {
  nameAt,
  type Participant,
  readRoster,
  rosterAt,
  type Status,
  statusAt,
} from '@shanyrak/council';
import cica from './cica.json';

const at = (rfc3339: string): number => Date.parse(rfc3339);
const SEED_PAPER = at('2013-11-22T00:00:00+06:00');
const TODAY = at('2026-03-26T12:00:00+05:00');

const roster = readRoster(cica);
const of = (code: string): Participant => roster.find((one) => one.code === code)!;
const named = (status: Status, instant: number): string[] =>
  rosterAt(roster, instant)
    .filter((seated) => seated.status === status)
    .map(({ participant }) => nameAt(participant, instant, 'en'));

/** The footnote of SWG/2013-III, in its own words and order. */
const FOOTNOTE =
  'Afghanistan, Azerbaijan, Bahrain, Cambodia, China, Egypt, India, Iran, Iraq, Israel, Jordan, ' +
  'Kazakhstan, Kyrgyzstan, Mongolia, Pakistan, Palestine, Republic of Korea, Russia, Tajikistan, ' +
  'Thailand, Turkey, United Arab Emirates, Uzbekistan, Vietnam';

describe('the roster of CICA', () => {
  it('has on 22 November 2013 the 24 Members of the seed paper’s footnote, named and ordered as there', () => {
    expect(named('MEMBER', SEED_PAPER).join(', ')).toBe(FOOTNOTE);
  });

  it('has then the nine observer States and four organizations of that footnote', () => {
    expect(named('OBSERVER_STATE', SEED_PAPER)).toEqual([
      'Bangladesh',
      'Indonesia',
      'Japan',
      'Malaysia',
      'Philippines',
      'Qatar',
      'Sri Lanka',
      'Ukraine',
      'United States',
    ]);
    expect(
      rosterAt(roster, SEED_PAPER)
        .filter(({ status }) => status === 'OBSERVER_ORGANIZATION')
        .map(({ participant }) => participant.code)
        .sort(),
    ).toEqual(['LAS', 'OSCE', 'TURKPA', 'UN']);
  });

  it('has today 28 Members, 10 observer States and 5 observer organizations', () => {
    expect(named('MEMBER', TODAY)).toHaveLength(28);
    expect(named('OBSERVER_STATE', TODAY)).toHaveLength(10);
    expect(named('OBSERVER_ORGANIZATION', TODAY)).toHaveLength(5);
    expect(rosterAt(roster, TODAY)).toHaveLength(roster.length);
  });

  it('turns an observer into a Member at one instant, with no gap and no overlap', () => {
    const admitted = at('2014-05-20T00:00:00+06:00');
    expect(statusAt(of('BGD'), admitted - 1)).toBe('OBSERVER_STATE');
    expect(statusAt(of('BGD'), admitted)).toBe('MEMBER');
    const inMay = at('2014-06-01T00:00:00+06:00');
    expect(statusAt(of('QAT'), inMay - 1)).toBe('OBSERVER_STATE');
    expect(statusAt(of('QAT'), inMay)).toBe('MEMBER');
  });

  it('gives no status before the first one counts', () => {
    expect(statusAt(of('KWT'), at('2022-10-12T23:59:59+06:00'))).toBeNull();
    expect(statusAt(of('KWT'), at('2022-10-13T00:00:00+06:00'))).toBe('MEMBER');
    expect(statusAt(of('BHR'), at('2011-12-31T23:59:59+06:00'))).toBeNull();
    expect(statusAt(of('BHR'), at('2012-01-01T00:00:00+06:00'))).toBe('MEMBER');
    expect(statusAt(of('IOM'), SEED_PAPER)).toBeNull();
  });

  it('names Türkiye by the date of the document', () => {
    const june = at('2022-06-01T00:00:00+06:00');
    expect(nameAt(of('TUR'), june - 1, 'en')).toBe('Turkey');
    expect(nameAt(of('TUR'), june - 1, 'en', 'formal')).toBe('Republic of Turkey');
    expect(nameAt(of('TUR'), june, 'en')).toBe('Türkiye');
    expect(nameAt(of('TUR'), june, 'en', 'formal')).toBe('Republic of Türkiye');
    expect(nameAt(of('TUR'), june, 'ru')).toBe('Турция');
  });

  it('names what else was renamed, and falls back on the short name', () => {
    expect(nameAt(of('VNM'), TODAY, 'en')).toBe('Viet Nam');
    expect(nameAt(of('TURKPA'), SEED_PAPER, 'en')).toContain('Turkic-Speaking Countries');
    expect(nameAt(of('TURKPA'), TODAY, 'en')).toContain('Turkic States');
    expect(nameAt(of('RUS'), TODAY, 'ru', 'formal')).toBe('Российская Федерация');
    expect(nameAt(of('UN'), TODAY, 'en', 'formal')).toBe('United Nations');
  });
});
