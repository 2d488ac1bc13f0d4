import { calendarOf, type Entry } from './calendar';

const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ stream: 'draft:3f1c', kind: 'deadline', at: Date.UTC(2026, 2, 5, 9), cancelled: false },
  ...{ changedAt: Date.UTC(2026, 2, 1, 9), seq: 7, ...more },
});
const SITE = new URL('https://council.example');
const linesOf = (entries: readonly Entry[], language: 'en' | 'ru' = 'en'): readonly string[] =>
  calendarOf(entries, language, SITE).split('\r\n');

describe('a calendar', () => {
  it('holds a deadline with alarms a day and two hours before, and says nothing of what it is about', () => {
    expect(linesOf([entry()])).toEqual(
      expect.arrayContaining([
        'UID:deadline-draft-3f1c@council.example',
        'SEQUENCE:7',
        'DTSTART:20260305T090000Z',
        'SUMMARY:Deadline in Shanyrak',
        'TRIGGER:-P1D',
        'TRIGGER:-PT2H',
      ]),
    );
  });

  it('holds a meeting without an alarm, and says when it was cancelled', () => {
    const lines = linesOf(
      [entry({ kind: 'meeting', stream: 'meeting:77', cancelled: true })],
      'ru',
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'SUMMARY:Заседание в Шаныраке',
        'STATUS:CANCELLED',
        'DTEND:20260305T110000Z',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual([]);
  });

  it('leads nowhere where nobody has said where the council is', () => {
    const text = calendarOf([entry()], 'en', null);
    expect(text).not.toContain('URL:');
    expect(text).not.toContain('://');
    expect(text).toContain('UID:deadline-draft-3f1c@shanyrak\r\n');
    expect(calendarOf([entry()], 'en', SITE)).toContain('https://council.example/inbox');
  });

  it('is the same for the same entries', () => {
    expect(linesOf([entry()])).toEqual(linesOf([entry()]));
    expect(linesOf([]).at(0)).toBe('BEGIN:VCALENDAR');
  });
});
