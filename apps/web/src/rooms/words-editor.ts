import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { docOf, placesIn, schemaOf, textOf } from './editor-document';
import { domEvents, keysFor } from './editor-hands';
import { markedAnew, marksChanges } from './editor-marking';
import { type TextRange } from './selected-words';

/**
 * The place where words are written, in the text itself (decision 8): ProseMirror over plain
 * characters. What one has changed is laid over them, so that struck words are seen and heard where
 * they stood, and can neither be typed into nor be sent. Loaded when somebody begins to write.
 */
export interface EditorOptions {
  readonly text: string;
  /** The words that are changed; empty for new ones. */
  readonly base: string;
  /** Each line is a paragraph of its own. */
  readonly lines: boolean;
  /** What the place of writing is called, and where it is described. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What is said before words that are struck, for those who listen. */
  readonly struck: string;
  readonly onText: (text: string) => void;
}

export interface WordsEditor {
  /** Takes up words that were not typed here. */
  readonly setText: (text: string) => void;
  readonly setBase: (base: string) => void;
  readonly setAttributes: (attributes: EditorOptions['attributes']) => void;
  /** One goes on writing there. */
  readonly focusAt: (place: TextRange) => void;
  /** Puts in words as if they were typed where one is. */
  readonly type: (words: string) => void;
  readonly close: () => void;
}

const FROM_OUTSIDE = 'fromOutside';

export function openEditor(mount: HTMLElement, options: EditorOptions): WordsEditor {
  const { lines, struck, onText } = options;
  const schema = schemaOf(lines);
  let { base } = options;
  // What was told and has not come back yet: an echo of one's own words is no news.
  let told: string[] = [];
  const view = new EditorView(mount, {
    state: EditorState.create({
      doc: docOf(schema, options.text),
      plugins: [history(), keymap(keysFor(lines)), marksChanges({ base: () => base, struck })],
    }),
    attributes: { ...options.attributes },
    handleDOMEvents: domEvents(lines),
    clipboardTextSerializer: ({ content }) => content.textBetween(0, content.size, '\n'),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (!transaction.docChanged || transaction.getMeta(FROM_OUTSIDE)) return;
      const text = textOf(view.state.doc);
      told.push(text);
      onText(text);
    },
  });
  return {
    setText(text) {
      const echo = told.indexOf(text);
      told = echo < 0 ? [] : told.slice(echo + 1);
      if (echo >= 0 || text === textOf(view.state.doc)) return;
      const { tr, doc } = view.state;
      tr.replaceWith(0, doc.content.size, docOf(schema, text).content);
      view.dispatch(tr.setMeta(FROM_OUTSIDE, true));
    },
    setBase(next) {
      if (next === base) return;
      base = next;
      view.dispatch(markedAnew(view.state.tr));
    },
    setAttributes: (attributes) => view.setProps({ attributes: { ...attributes } }),
    focusAt({ from, to }) {
      const { doc, tr } = view.state;
      const place = placesIn(doc, '\n');
      view.dispatch(tr.setSelection(TextSelection.create(doc, place(from), place(to))));
      view.focus();
    },
    type: (words) => view.dispatch(view.state.tr.insertText(words).scrollIntoView()),
    close: () => view.destroy(),
  };
}
