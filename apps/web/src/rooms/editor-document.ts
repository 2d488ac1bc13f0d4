import { type Node, type NodeType, Schema } from 'prosemirror-model';

/**
 * The document of an editor is the words and nothing else: characters in one line, or in several,
 * each of which will be a paragraph. What is sent is what stands in it.
 */

export function schemaOf(lines: boolean): Schema {
  return new Schema({
    nodes: {
      doc: { content: lines ? 'line+' : 'line' },
      line: {
        content: 'text*',
        toDOM: () => ['p', 0],
        parseDOM: [{ tag: 'p' }, { tag: 'div' }],
      },
      text: {},
    },
  });
}

export function docOf(schema: Schema, text: string): Node {
  const { doc, line } = schema.nodes as Record<'doc' | 'line', NodeType>;
  const parts = doc.spec.content === 'line' ? [text.replaceAll('\n', ' ')] : text.split('\n');
  return doc.create(
    null,
    parts.map((part) => line.create(null, part === '' ? null : schema.text(part))),
  );
}

export const textOf = (doc: Node, between = '\n'): string =>
  doc.textBetween(0, doc.content.size, between);

/** From places in the text, whose lines are joined by `between`, to places in the document. */
export function placesIn(doc: Node, between: string): (at: number) => number {
  const starts: { readonly text: number; readonly doc: number; readonly length: number }[] = [];
  let text = 0;
  doc.forEach((line, offset) => {
    starts.push({ text, doc: offset + 1, length: line.content.size });
    text += line.content.size + between.length;
  });
  return (at) => {
    const line = starts.findLast((one) => one.text <= at) ?? starts[0]!;
    return line.doc + Math.min(Math.max(0, at - line.text), line.length);
  };
}
