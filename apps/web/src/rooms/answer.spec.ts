import { type SubmissionState } from '@shanyrak/draft';
import { moved, removed, withWords } from '../drafts/provisions-written';
import { type WrittenPaper } from '../drafts/written-paper';
import { contextOf, handedIn } from './acts.support';
import { answer, paperAsIs } from './answer';
import { commandOf, foreseen } from './foresee';

const paper: SubmissionState = { ...handedIn(), status: 'SUGGESTED', suggestion: 'A shorter OP1.' };
const asIs = paperAsIs(paper);
const op1 = paper.order.find((id) => paper.provisions[id]!.label === 'OP1')!;

/** The paper with other words in one field of OP1. */
const withOp1 = (lang: string, words: string): WrittenPaper => ({
  ...asIs,
  provisions: withWords(asIs.provisions, op1, lang, words),
});

/** The paper after its sponsor has answered; null where the rules refuse the answer. */
function after(written: WrittenPaper): SubmissionState | null {
  const id = '00000000-0000-4000-8000-0000000000aa';
  const command = commandOf(answer(paper, 'national', written), {
    ...{ id, stream: `submission:${paper.id}`, seen: paper.seq },
  });
  return foreseen(paper, command, contextOf('XAA'), paper.at + 1_000) as SubmissionState | null;
}

const textsOf = ({ order, provisions }: SubmissionState) => order.map((id) => provisions[id]!.text);

describe('an answer to the remarks of the Secretariat', () => {
  it('is the whole paper with what was changed, each provision one paragraph', () => {
    const answered = after(withOp1('en', ' Establishes a\ndirectory; '))!;
    expect(answered).toMatchObject({ status: 'SUBMITTED', sponsor: 'XAA', coSponsors: ['XBE'] });
    expect(answered.mandate).toEqual(paper.mandate);
    const before = textsOf(paper);
    const place = paper.order.indexOf(op1);
    expect(textsOf(answered)[place]).toEqual({ ...before[place], en: 'Establishes a directory;' });
    expect(textsOf(answered).toSpliced(place, 1)).toEqual(before.toSpliced(place, 1));
  });

  it('may have fewer provisions, and those in another order', () => {
    const [, first, second] = paper.order;
    const answered = after({ ...asIs, provisions: moved(asIs.provisions, second!, -1) })!;
    expect(textsOf(answered).slice(1, 3)).toEqual([
      paper.provisions[second!]!.text,
      paper.provisions[first!]!.text,
    ]);
    const shorter = after({ ...asIs, provisions: removed(asIs.provisions, first!) })!;
    expect(shorter.order).toHaveLength(paper.order.length - 1);
  });

  it('may leave a translation for later, and never the original', () => {
    const untranslated = after(withOp1('ru', ' '))!;
    const id = untranslated.order[paper.order.indexOf(op1)]!;
    expect(untranslated.provisions[id]!.behind).toEqual(['ru']);
    expect(after(withOp1('en', ''))).toBeNull();
    expect(after({ ...asIs, mandate: {} })).toBeNull();
  });
});
