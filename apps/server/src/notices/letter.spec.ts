import { letterOf } from './letter';

/** Thursday 5 March 2026, 14:00 in Astana. */
const DUE = Date.UTC(2026, 2, 5, 9);
const SITE = 'https://council.example';

describe('a letter', () => {
  it.each([
    ['silence.start', DUE, 'You have a deadline in Shanyrak, Thursday 5 March, 14:00 Astana'],
    ['meeting.convene', DUE, 'You have a meeting in Shanyrak, Thursday 5 March, 14:00 Astana'],
    ['draft.circulate', null, 'There is something new for you in Shanyrak'],
    ['silence.break', null, 'There is something new for you in Shanyrak'],
  ] as const)('about %s says so much and no more', (kind, due, subject) => {
    const letter = letterOf({ kind, due }, 'en', SITE);
    expect(letter.subject).toBe(subject);
    expect(letter.text).toContain(`${SITE}/inbox`);
    expect(letter.text.startsWith(`${subject}.\n`)).toBe(true);
  });

  it('is in Russian for whoever is spoken to in Russian', () => {
    const { subject, text } = letterOf({ kind: 'silence.extend', due: DUE }, 'ru', SITE);
    expect(subject).toBe('У вас срок в Шаныраке: четверг, 5 марта, 14:00, Астана');
    expect(text).toContain(`${SITE}/inbox`);
  });
});
