import { redo, undo } from 'prosemirror-history';
import { type Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import { type EditorView } from 'prosemirror-view';
import { docOf } from './editor-document';
import { lengthOfFirst, lengthOfLast } from './one-character';
import { pastedWords } from './pasted';
import { type TextRange } from './selected-words';

/**
 * What hands do in an editor of words: keys, and whatever a clipboard, a dictation or a menu of the
 * browser would bring in. Words come in as words; there is nothing else to be written.
 */

const takeOut: Command = ({ selection, tr }, dispatch) => {
  if (selection.empty) return false;
  dispatch?.(tr.deleteSelection().scrollIntoView());
  return true;
};

const chooseAll: Command = ({ doc, tr }, dispatch) => {
  const [start, end] = [doc.resolve(1), doc.resolve(doc.content.size - 1)];
  dispatch?.(tr.setSelection(TextSelection.between(start, end)));
  return true;
};

/** Where each line is a paragraph a new one begins; elsewhere there is none to be had. */
const newLine =
  (lines: boolean): Command =>
  ({ tr }, dispatch) => {
    if (!lines) return true;
    tr.deleteSelection();
    dispatch?.(tr.split(tr.selection.from).scrollIntoView());
    return true;
  };

/** Two lines become one, from the start of the second or from the end of the first. */
const joinLines =
  (towards: -1 | 1): Command =>
  ({ selection, doc, tr }, dispatch) => {
    const { $from, empty } = selection;
    const isAtEdge = towards < 0 ? $from.parentOffset === 0 : $from.pos === $from.end();
    if (!empty || !isAtEdge) return false;
    const edge = towards < 0 ? $from.before() : $from.after();
    if (edge > 0 && edge < doc.content.size) dispatch?.(tr.join(edge).scrollIntoView());
    return true;
  };

/** Editors in which a key is being pressed just now: what only looks like one, after a word was composed, is none. */
const underPress = new WeakSet<EditorView>();

/**
 * What is selected, else one character, and at the edge of a line the end of that line. The page knows
 * where the caret is, at times before the editor does; and what the browser itself would take out
 * beside struck words may be those.
 */
const takeAway =
  (towards: -1 | 1): Command =>
  (state, dispatch, view) => {
    if (!view || !underPress.has(view)) return false;
    const chosen = selectedOnPage(view) ?? state.selection;
    const [from, to] = [inside(state.doc, chosen.from), inside(state.doc, chosen.to)];
    const $at = state.doc.resolve(from);
    const line = $at.parent.textContent;
    const length =
      towards < 0
        ? lengthOfLast(line.slice(0, $at.parentOffset))
        : lengthOfFirst(line.slice($at.parentOffset));
    if (from === to && length === 0) return joinLines(towards)(state, dispatch);
    const { tr } = state;
    if (from !== to) tr.delete(from, to);
    else tr.delete(towards < 0 ? from - length : from, towards < 0 ? from : from + length);
    const caret = tr.mapping.map(from);
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(caret))).scrollIntoView());
    return true;
  };

const either =
  (...commands: readonly Command[]): Command =>
  (...given) =>
    commands.some((command) => command(...given));

/** Letters and arrows are the browser's own; Ctrl-Enter and Escape the composer's. */
export function keysFor(lines: boolean): Record<string, Command> {
  const back = either(takeOut, joinLines(-1));
  const forth = either(takeOut, joinLines(1));
  return {
    ...{ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo, 'Mod-a': chooseAll },
    ...{ Enter: newLine(lines), 'Shift-Enter': newLine(lines) },
    ...{ Backspace: either(takeAway(-1), back), 'Shift-Backspace': either(takeAway(-1), back) },
    ...{ 'Mod-Backspace': back, 'Mod-Delete': forth, Delete: either(takeAway(1), forth) },
  };
}

/** What the browser would do to the page itself, and does to the words instead. */
export function domEvents(lines: boolean) {
  const menu: Readonly<Record<string, Command>> = {
    ...{ historyUndo: undo, historyRedo: redo },
    ...{ insertParagraph: newLine(lines), insertLineBreak: newLine(lines) },
  };
  return {
    keydown(view: EditorView, { isComposing }: KeyboardEvent): boolean {
      if (isComposing) return false;
      underPress.add(view);
      queueMicrotask(() => underPress.delete(view));
      return false;
    },
    compositionstart(view: EditorView): boolean {
      // A word is composed where the page has the caret, and replaces what is selected there, no more.
      const there = selectedOnPage(view);
      const { tr, doc, selection } = view.state;
      if (there && (there.from !== selection.from || there.to !== selection.to)) {
        const [from, to] = [inside(doc, there.from), inside(doc, there.to)];
        view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
      }
      return false;
    },
    beforeinput(view: EditorView, event: InputEvent): boolean {
      const { inputType, data, isComposing } = event;
      const command = menu[inputType];
      command?.(view.state, view.dispatch);
      if (command || inputType.startsWith('format')) return instead(event);
      // A letter is the browser's to put in; a whole stretch may hold what is no word.
      if (inputType !== 'insertText' || isComposing || [...(data ?? '')].length < 2) return false;
      putIn(view, pastedWords(data ?? '', lines), targetOf(view, event));
      return instead(event);
    },
    paste(view: EditorView, event: ClipboardEvent): boolean {
      const words = pastedWords(event.clipboardData?.getData('text/plain') ?? '', lines);
      putIn(view, words, selectedOnPage(view));
      return instead(event);
    },
    drop(view: EditorView, event: DragEvent): boolean {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
      const words = pastedWords(event.dataTransfer?.getData('text/plain') ?? '', lines);
      if (at && words !== '') putIn(view, words, { from: at.pos, to: at.pos });
      return instead(event);
    },
  };
}

function instead(event: Event): true {
  event.preventDefault();
  return true;
}

/** Which words the browser would replace: it may know of a selection before the editor does. */
function targetOf(view: EditorView, event: InputEvent): TextRange | undefined {
  const [range] = event.getTargetRanges();
  return range && within(view, range);
}

/** The same of a paste that follows upon a key: the page knows where the caret is. */
function selectedOnPage(view: EditorView): TextRange | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return view.dom.contains(range.commonAncestorContainer) ? within(view, range) : undefined;
}

function within(view: EditorView, range: StaticRange | Range): TextRange {
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  return { from, to: view.posAtDOM(range.endContainer, range.endOffset) };
}

/** A place in the words: the edges of a document are none. */
const inside = (doc: Node, at: number): number => Math.min(Math.max(1, at), doc.content.size - 1);

function putIn(view: EditorView, words: string, target?: TextRange): void {
  const { tr, schema, doc, selection } = view.state;
  const chosen = target ?? selection;
  const [from, to] = [inside(doc, chosen.from), inside(doc, chosen.to)];
  const added = docOf(schema, words);
  tr.replace(from, to, added.slice(1, added.content.size - 1));
  const end = tr.doc.resolve(tr.mapping.map(to));
  view.dispatch(tr.setSelection(TextSelection.near(end, -1)).scrollIntoView());
}
