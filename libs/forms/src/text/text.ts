import { type Manuscript } from '@shanyrak/publishing';
import { changesMet } from '../tracked';
import { blockText, changesText, divided, headerText, type Setting } from './blocks';
import { WIDTH } from './wrap';

/**
 * A manuscript as plain text, UTF-8 without a mark of its order, in lines of 72 columns: what can be
 * mailed, copied and read aloud anywhere. The same manuscript gives the same bytes (I15), and every word
 * of it stands there to the letter.
 */
export function textForm(manuscript: Manuscript): string {
  const setting = settingOf(manuscript);
  const { blocks, foot } = manuscript;
  return file([
    headerText(manuscript),
    ...blocks.map((block) => blockText(block, setting)),
    changesText(setting),
    ...(foot.length > 0 ? [RULE] : []),
    ...foot.map((block) => blockText(block, setting)),
  ]);
}

export const settingOf = (manuscript: Manuscript): Setting => ({
  language: manuscript.language,
  changes: changesMet(manuscript),
});

/** Between the text and what stands beneath it. */
export const RULE: readonly string[] = ['-'.repeat(WIDTH)];

export const file = (parts: readonly (readonly string[])[]): string =>
  `${divided(parts).join('\n')}\n`;
