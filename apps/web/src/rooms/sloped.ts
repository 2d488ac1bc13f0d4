import { type Segment } from '@shanyrak/text';
import { endsIn, type Slope } from '../platform/emphasis';

/** A segment, and how its words start: italics run through a text whatever stands in brackets. */
export interface Sloped {
  readonly segment: Segment;
  readonly starts: Slope;
}

/** Segments in order; after a bracket the text goes on as its first reading ends. */
export function sloped(segments: readonly Segment[]): readonly Sloped[] {
  let slope: Slope = 'upright';
  return segments.map((segment) => {
    const starts = slope;
    slope = endsIn('text' in segment ? segment.text : (segment.readings[0]?.text ?? ''), slope);
    return { segment, starts };
  });
}
