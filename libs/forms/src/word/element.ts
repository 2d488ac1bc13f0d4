import { NextAttributeComponent, XmlComponent } from 'docx';

/** The value of an attribute, by the name that it has in the file: `w:id`. */
export type Attributes = Readonly<Record<string, string | number>>;

/**
 * An element of a Word file as it is written: for what the docx package has no words of its own, such
 * as a deletion inside an insertion.
 */
export class Element extends XmlComponent {
  constructor(name: string, attributes: Attributes, content: readonly (XmlComponent | string)[]) {
    super(name);
    const named = Object.entries(attributes).map(([key, value]) => [key, { key, value }]);
    if (named.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(named)));
    this.root.push(...content);
  }
}

/**
 * Words as they are read, to the letter: a line end and a tab are elements, all else is text. The text
 * is cut behind each brace, since the docx package fills in what stands between two of them.
 */
export function written(text: string, deleted: boolean): XmlComponent[] {
  const name = deleted ? 'w:delText' : 'w:t';
  return text
    .split(/(\r\n|[\r\n\t]|(?<=\{))/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\t') return new Element('w:tab', {}, []);
      if (/^[\r\n]/.test(part)) return new Element('w:br', {}, []);
      return new Element(name, { 'xml:space': 'preserve' }, [part]);
    });
}
