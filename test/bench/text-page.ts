import { inColumns, inGoals, ms } from './page';
import { type TextFigures, textGoalsOf } from './text-figures';

/** The text engine's figures as a table for a person, and which goals are met. */
export function textPage(figures: TextFigures): string {
  const { consolidations, draft, growth, stretches, rounds } = figures;
  const head = ['28 proposals on 600 words', 'ours', 'plain diffs', 'ratio'];
  const rows = consolidations.map(({ language, edits, ours, plain, ratio }) => [
    ...[`${language}, ${edits} edits each`, ms(ours), ms(plain), ratio.toFixed(3)],
  ]);
  const longest = stretches.map(({ what, ms: took, ratio }) => [
    ...[what, ms(took), `${ratio.toFixed(3)} of a plain diff`],
  ]);
  return [
    '',
    `Ratios of the text engine are to diffWordsWithSpace of the same texts; medians of ${rounds} rounds.`,
    ...inColumns([head, ...rows]),
    '',
    `A draft of 200 provisions and 1,500 amendments, ${draft.meeting} of them sharing a bracket, takes ${ms(draft.ours)}; its plain diffs take ${ms(draft.plain)}.`,
    `Time grows with the number of proposals to the power of ${growth.proposals.toFixed(3)}, with the length of the text to the power of ${growth.length.toFixed(3)}.`,
    'The longest call on one provision of 20,000 characters:',
    ...inColumns(longest),
    '',
    ...inColumns(inGoals(textGoalsOf(figures))),
    '',
  ].join('\n');
}
