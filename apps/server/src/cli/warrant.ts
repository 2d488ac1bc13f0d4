import { type Warrant } from '../council/registry.service';
import { UsageError } from './usage-error';

/** The document and the two who stand behind it, as they were named (practice rule 11). */
export function warrantOf({
  cites,
  by,
}: {
  readonly cites?: string;
  readonly by?: readonly string[];
}): Warrant {
  const [first, second, more] = by ?? [];
  if (!cites || !first || !second || more !== undefined)
    throw new UsageError(
      'This needs --cites, the document, and --by, the two who stand behind it.',
    );
  return { by: [first, second], cites };
}
