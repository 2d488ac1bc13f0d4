import { type SeenProvision } from '@shanyrak/draft';
import { directionOf } from '../platform/direction';
import { useLanguage } from '../platform/language';
import { Marked } from '../platform/marked';
import { useRoomWords } from './words';

interface PlainProvisionProps extends SeenProvision {
  /** The language in which it is negotiated. */
  readonly original: string;
}

/** A provision without brackets: in the reader's language where it has one, else in the original. */
export function PlainProvision(props: PlainProvisionProps) {
  const { id, kind, depth, label, text, behind, original } = props;
  const say = useRoomWords();
  const language = useLanguage();
  const shown = text[language] === undefined ? original : language;
  const words = <Marked text={text[shown] ?? ''} />;
  const Heading = kind === 'title' ? 'h1' : 'h2';
  const isHeading = kind === 'title' || kind === 'heading';
  return (
    <section id={`p-${id}`} className="provision" data-kind={kind} data-depth={depth}>
      <span className="label">
        <span className="of">{label}</span>
      </span>
      <div className="words" lang={shown} dir={directionOf(shown)}>
        {isHeading ? <Heading data-kind={kind}>{words}</Heading> : <p>{words}</p>}
        {behind.includes(shown) && <p className="behind">{say('behind')}</p>}
      </div>
    </section>
  );
}
