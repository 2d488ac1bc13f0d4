import { type SubmissionState } from '@shanyrak/draft';
import { contextOf, handedIn } from './acts.support';
import { answeredWith, MANDATE, withWords, wordsIn } from './answer';
import { foreseen } from './foresee';

const paper: SubmissionState = { ...handedIn(), status: 'SUGGESTED', suggestion: 'A shorter OP1.' };
const op1 = paper.order.find((id) => paper.provisions[id]!.label === 'OP1')!;
const shorter = withWords({}, op1, 'en', ' Establishes a\ndirectory; ');

/** The paper after its sponsor has answered; null where the rules refuse the answer. */
function after(answer: Parameters<typeof answeredWith>[1]): SubmissionState | null {
  const command = {
    ...{ id: '00000000-0000-4000-8000-0000000000aa', stream: `submission:${paper.id}` },
    ...({ type: 'draft.submit', v: 1, as: 'national', seen: paper.seq } as const),
    payload: answeredWith(paper, answer),
  };
  const state = foreseen(paper, command, contextOf('XAA'), paper.at + 1_000);
  return state as SubmissionState | null;
}

describe('an answer to the remarks of the Secretariat', () => {
  it('is the whole paper with what was changed, each provision one paragraph', () => {
    const { order, provisions, ...answered } = after(shorter)!;
    expect(answered).toMatchObject({ status: 'SUBMITTED', sponsor: 'XAA', coSponsors: ['XBE'] });
    expect(answered.mandate).toEqual(paper.mandate);
    const texts = order.map((id) => provisions[id]!.text);
    const before = paper.order.map((id) => paper.provisions[id]!.text);
    const place = paper.order.indexOf(op1);
    expect(texts[place]).toEqual({ ...before[place], en: 'Establishes a directory;' });
    expect(texts.toSpliced(place, 1)).toEqual(before.toSpliced(place, 1));
  });

  it('shows what was typed where something was, and else the paper as it stands', () => {
    expect(wordsIn(paper, shorter, op1, 'en')).toBe(' Establishes a\ndirectory; ');
    expect(wordsIn(paper, shorter, op1, 'ru')).toBe(paper.provisions[op1]!.text['ru']);
    expect(wordsIn(paper, shorter, MANDATE, 'en')).toBe(paper.mandate['en']);
    expect(wordsIn(paper, {}, 'of another paper', 'en')).toBe('');
  });

  it('may leave a translation for later, and never the original', () => {
    const untranslated = after(withWords({}, op1, 'ru', ' '))!;
    const id = untranslated.order[paper.order.indexOf(op1)]!;
    expect(untranslated.provisions[id]!.behind).toEqual(['ru']);
    expect(after(withWords({}, op1, 'en', ''))).toBeNull();
    expect(after(withWords({}, MANDATE, 'en', ''))).toBeNull();
  });
});
