import { runsOf } from './italics';

interface WordsProps {
  readonly text: string;
  readonly italic?: boolean;
}

/** Words of a provision, with their italics. */
export function Words({ text, italic = false }: WordsProps) {
  return runsOf(text, italic).map((run, n) =>
    run.italic ? <em key={n}>{run.text}</em> : <span key={n}>{run.text}</span>,
  );
}
