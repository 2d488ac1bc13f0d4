import { Text, Textarea } from '@mantine/core';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { onOneLine, partsOf } from '@shanyrak/draft';
import { type openEditor, type WordsEditor } from './words-editor';
import { placeOf } from './selected-words';
import { TrackedWords } from './tracked-words';
import { useRoomWords } from './words';
import { usePlaceOfWriting } from './place-of-writing';

export interface WordsFieldProps {
  readonly label: string;
  /** The id of what tells how one writes here. */
  readonly describedBy: string;
  readonly lang: string;
  readonly text: string;
  /** The words that are changed; empty for new ones. */
  readonly base: string;
  readonly lines: boolean;
  readonly onText: (text: string) => void;
}

interface EditorCode {
  readonly openEditor: typeof openEditor;
}

/** The editor's code: not asked for yet, here, or out of reach. */
let code: EditorCode | 'unreached' | null = null;
let asked: Promise<void> | null = null;

/** Whoever turns to a provision may write next: the editor is here before the first letter. */
export function fetchEditor(): Promise<void> {
  asked ??= import('./words-editor').then(
    (here) => void (code = here),
    () => {
      // A line that is cut, or a release that has gone: the next one who writes asks again.
      code = 'unreached';
      asked = null;
    },
  );
  return asked;
}

/** Where the words are written; while the editor cannot be reached, in a plain field. */
export function WordsField(props: WordsFieldProps) {
  const [there, setThere] = useState<typeof code>(code === 'unreached' ? null : code);
  const ahead = useRef('');
  useEffect(() => {
    if (there !== null) return;
    let gone = false;
    void fetchEditor().then(() => gone || setThere(code));
    return () => void (gone = true);
  }, [there]);
  if (there === 'unreached') return <PlainField {...props} ahead={ahead} />;
  if (there === null) return <Waiting {...props} ahead={ahead} />;
  return <Editor {...props} {...there} ahead={ahead} />;
}

interface TypedAhead {
  /** The letters that were pressed before there was a place for them. */
  readonly ahead: RefObject<string>;
}

/** Whoever has pressed `e` writes: the letters that follow at once are words, and no keys of the room. */
function Waiting({ lang, text, ahead }: WordsFieldProps & TypedAhead) {
  const here = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => here.current?.focus({ preventScroll: true }), []);
  return (
    <p
      ref={here}
      className="words-field waiting"
      lang={lang}
      aria-busy="true"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        ahead.current += event.key;
      }}
    >
      {text}
    </p>
  );
}

function Editor({ openEditor: open, ahead, ...props }: WordsFieldProps & EditorCode & TypedAhead) {
  const { label, describedBy, lang, text, base, lines, onText } = props;
  const say = useRoomWords();
  const { at, begun } = usePlaceOfWriting();
  const mount = useRef<HTMLDivElement>(null);
  const editor = useRef<WordsEditor>(null);
  const tell = useRef(onText);
  useLayoutEffect(() => {
    tell.current = onText;
  });
  const attributes = useMemo(
    () => ({
      ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      ...{ 'aria-describedby': describedBy, lang, spellcheck: 'true' },
    }),
    [label, describedBy, lang],
  );
  const first = useRef({ text, base, lines, attributes, struck: say('deleteBy') });
  useLayoutEffect(() => {
    const here = open(mount.current!, {
      ...first.current,
      onText: (words) => tell.current(words),
    });
    editor.current = here;
    return () => here.close();
  }, [open]);
  useEffect(() => editor.current?.setText(text), [text]);
  useEffect(() => editor.current?.setBase(base), [base]);
  useEffect(() => editor.current?.setAttributes(attributes), [attributes]);
  const begins = useRef(text);
  useLayoutEffect(() => {
    begins.current = text;
  });
  // Each time one asks to write here, one goes on at the words that one has selected; before the
  // place is seen, so that the first letter is not lost.
  useLayoutEffect(() => {
    const end = begins.current.length;
    const place = at && placeOf(at, begins.current);
    editor.current?.focusAt(place ?? { from: end, to: end });
    if (ahead.current !== '') editor.current?.type(ahead.current);
    ahead.current = '';
  }, [at, begun, ahead]);
  return <div className="words-field" ref={mount} />;
}

/** What the editor would show is then shown beneath. */
function PlainField(props: WordsFieldProps & TypedAhead) {
  const { label, describedBy, lang, text, base, onText, ahead } = props;
  const say = useRoomWords();
  const shown = onOneLine(partsOf(text));
  useEffect(() => {
    if (ahead.current !== '') onText(text + ahead.current);
    ahead.current = '';
  }, [ahead, onText, text]);
  return (
    <>
      <Textarea
        aria-label={label}
        aria-describedby={describedBy}
        lang={lang}
        autosize
        autoFocus
        minRows={3}
        maxRows={16}
        classNames={{ input: 'composer-words' }}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      {base !== '' && shown !== base && (
        <div className="preview">
          <Text size="xs" c="dimmed">
            {say('asSeen')}
          </Text>
          <p className="change" lang={lang}>
            <TrackedWords base={base} text={shown} />
          </p>
        </div>
      )}
    </>
  );
}
