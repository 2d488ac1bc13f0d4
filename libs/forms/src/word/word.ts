import { type Block, type Manuscript } from '@shanyrak/publishing';
import { type FileChild } from 'docx';
import { mustFitXml } from '../fit-for-xml';
import { blockOf, headOf, ruleAbove, type Setting } from './blocks';
import { PAGE_WORDS, TEXT_WIDTH, wordFile } from './file';
import { counterFor } from './numbering';
import { type Annotations, revisionsOf } from './revisions';

/**
 * A manuscript as a Word file (decision 12): what a ministry opens, prints, passes on and works in. It
 * has real styles and real numbering, the symbol on every page, tracked changes by the delegations
 * whose words they are, and the language of every stretch of words. The same manuscript gives the same
 * bytes (I15).
 *
 * Throws where the manuscript holds a character that no XML can hold, or names a change of which it
 * says nothing.
 */
export async function wordForm(manuscript: Manuscript): Promise<Uint8Array> {
  const { language, identity, blocks, foot } = manuscript;
  mustFitXml(identity.symbol, manuscript);
  const annotations: Annotations = { last: 0, comments: [] };
  const setting: Setting = {
    ...{ language, ofFile: language, column: null, width: TEXT_WIDTH },
    revisions: revisionsOf(manuscript, annotations),
    counter: counterFor(language),
  };
  const children = [
    ...headOf(manuscript, setting),
    ...blocks.flatMap((one) => blockOf(one, setting)),
    ...footOf(foot, setting),
  ];
  return wordFile(manuscript, { children, annotations, page: PAGE_WORDS[language] });
}

function footOf(foot: readonly Block[], setting: Setting): FileChild[] {
  if (foot.length === 0) return [];
  return [ruleAbove(), ...foot.flatMap((one) => blockOf(one, { ...setting, small: true }))];
}
