import { digestOf } from '@shanyrak/kernel';
import { canonicalText, textDigest } from './digest';
import { standingInOrder } from './place';
import { CHAIR, inSession, proposes, rewords, settles, type Table } from './table.support';

const relabelled = (table: Table): Table => {
  table.does(CHAIR, 'draft.declareClean', {});
  return table;
};

describe('the digest of a text', () => {
  it('can be reckoned by whoever reads the text: kinds, levels, labels and words, in order', () => {
    const table = inSession();
    const standing = standingInOrder(table.draft());
    const read = standing.map(({ kind, depth, label, text }) => ({
      ...{ kind, depth, label },
      text: text['en'],
    }));
    expect(textDigest(table.draft())).toBe(digestOf(read));
    expect(canonicalText(standing, 'en')).toEqual(read);
  });

  it('is another for other words, and does not tell a paragraph that came in from one that was there', () => {
    const before = textDigest(relabelled(inSession()).draft());
    const reworded = inSession();
    settles(reworded, rewords(reworded, 'XAA', 'OP1', 'establish', 'set up'));
    expect(textDigest(relabelled(reworded).draft())).not.toBe(before);

    const replaced = inSession();
    const provision = replaced.at('OP1');
    const { text, kind, depth } = replaced.draft().provisions[provision]!;
    settles(
      replaced,
      proposes(replaced, 'XAA', {
        ...{ kind: 'insert', after: provision, provisionKind: kind, depth, text: text['en']! },
      }),
    );
    settles(replaced, proposes(replaced, 'XBE', { kind: 'delete', provision }));
    expect(textDigest(relabelled(replaced).draft())).toBe(before);
  });
});
