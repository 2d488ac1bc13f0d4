import { type Capacity } from '@shanyrak/council';
import { type SubmissionState } from '@shanyrak/draft';
import { payloadOf, type WrittenPaper } from '../drafts/written-paper';
import { type AnyAct } from './draft-kind';

/** The sponsor's answer to the Secretariat's remarks begins with the paper as it stands. */
export const paperAsIs = (state: SubmissionState): WrittenPaper => ({
  ...{ body: state.body, coSponsors: state.coSponsors, mandate: state.mandate },
  provisions: state.order.map((key) => {
    const { kind, depth, text } = state.provisions[key]!;
    return { key, kind, depth, text };
  }),
});

/** The paper handed in anew. */
export const answer = (
  state: SubmissionState,
  as: Capacity,
  paper: WrittenPaper = paperAsIs(state),
): AnyAct => ({ ...{ type: 'draft.submit', as }, payload: payloadOf(paper, state) });

/** Under this name what is written of it is kept: remarks on another text are answered anew. */
export const answerTo = ({ seq }: SubmissionState): string => `answer ${seq}`;
