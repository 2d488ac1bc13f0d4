import { type ComponentProps } from 'react';
import './sign.css';

/** A circle, of which many shapes are made. */
export const RING = 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z';

/** What was taken for a decision and is none. */
export const VOID = `${RING} M5.5 5.5l5 5 M10.5 5.5l-5 5`;

interface SignProps extends ComponentProps<'span'> {
  /** What is drawn, in lines, on a field of 16 by 16. */
  readonly shape: string;
  readonly children: string;
}

/** A shape and its word: nothing is told by shape or colour alone. */
export function Sign({ shape, className, children, ...rest }: SignProps) {
  return (
    <span className={`sign ${className ?? ''}`} {...rest}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={shape} />
      </svg>
      {children}
    </span>
  );
}
