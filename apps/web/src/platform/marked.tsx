import { type Slope, stretchesOf, stretchesOfPart } from './emphasis';

interface MarkedProps {
  readonly text: string;
  /** For a part of a longer text: how it starts. Without it the text is a whole. */
  readonly starts?: Slope | undefined;
}

/** The words of a provision, with its italics. */
export function Marked({ text, starts }: MarkedProps) {
  const stretches = starts === undefined ? stretchesOf(text) : stretchesOfPart(text, starts);
  return stretches.map((one, at) =>
    one.slope === 'italic' ? <em key={at}>{one.text}</em> : one.text,
  );
}
