import { type Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { stretchesOf } from '../platform/emphasis';
import { editMarks, slopeMarks } from './edit-marks';
import { placesIn, textOf } from './editor-document';

/** What is laid over the words of an editor: what one has changed, and italics. */
export interface Marking {
  /** The words that are changed, as they stand now. */
  readonly base: () => string;
  /** What is said before words that are struck, for those who listen. */
  readonly struck: string;
}

/** Beyond so many characters changes are marked when the hand rests: typing waits for nothing. */
const LONG = 3_000;
/** The rest of a hand, in milliseconds. */
const REST = 120;

const BETWEEN_LINES = ' ¶ ';
const MARKS = new PluginKey<DecorationSet>('marks');

/** Asks that everything be marked anew. */
export const markedAnew = (transaction: Transaction): Transaction =>
  transaction.setMeta(MARKS, true);

/** Marks what is changed: at once, or when the hand rests, and never while a word is being composed. */
export function marksChanges(marking: Marking): Plugin<DecorationSet> {
  let editor: EditorView | null = null;
  const mustWait = (doc: Node): boolean =>
    editor !== null && (editor.composing || doc.content.size > LONG);
  return new Plugin<DecorationSet>({
    key: MARKS,
    state: {
      init: (_, { doc }) => marked(doc, marking),
      apply(transaction, marks, _, { doc }) {
        if (transaction.getMeta(MARKS)) return marked(doc, marking);
        if (!transaction.docChanged) return marks;
        return mustWait(doc) ? marks.map(transaction.mapping, doc) : marked(doc, marking);
      },
    },
    props: { decorations: (state) => MARKS.getState(state) },
    view(view) {
      editor = view;
      let rest: ReturnType<typeof setTimeout> | undefined;
      const mark = (): void => {
        if (view.composing) rest = setTimeout(mark, REST);
        else view.dispatch(markedAnew(view.state.tr));
      };
      return {
        update({ state }, before) {
          if (state.doc.eq(before.doc) || !mustWait(state.doc)) return;
          clearTimeout(rest);
          rest = setTimeout(mark, REST);
        },
        destroy: () => clearTimeout(rest),
      };
    },
  });
}

function marked(doc: Node, { base, struck }: Marking): DecorationSet {
  const text = textOf(doc, BETWEEN_LINES);
  const place = placesIn(doc, BETWEEN_LINES);
  const changes = editMarks(base(), text).map((mark) =>
    mark.kind === 'added'
      ? Decoration.inline(place(mark.from), place(mark.to), { nodeName: 'ins' })
      : Decoration.widget(place(mark.at), () => gone(mark.text, mark.replaced, struck), {
          ...{ side: -1, key: `${mark.replaced} ${mark.text}`, ignoreSelection: true },
        }),
  );
  const slopes = slopeMarks(text).map(({ kind, from, to }) =>
    Decoration.inline(
      place(from),
      place(to),
      kind === 'italic' ? { nodeName: 'em' } : { class: 'italics-sign' },
    ),
  );
  return DecorationSet.create(doc, [...changes, ...slopes]);
}

/** Words that are taken out: seen struck, heard as such, and no place to write in. */
function gone(text: string, replaced: boolean, struck: string): HTMLElement {
  const del = document.createElement('del');
  del.contentEditable = 'false';
  if (replaced) del.className = 'replaced';
  const aloud = document.createElement('span');
  aloud.className = 'visually-hidden';
  aloud.textContent = `${struck}: `;
  del.append(aloud);
  for (const { text: words, slope } of stretchesOf(text)) {
    const em = document.createElement('em');
    em.textContent = words;
    del.append(slope === 'italic' ? em : words);
  }
  return del;
}
