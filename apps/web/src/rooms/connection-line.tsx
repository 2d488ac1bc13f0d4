import { ConnectionLine as LineOf } from '../live/connection-line';
import { Meanwhile } from './meanwhile';

/** The line at the foot of a draft's room, and what happened while it was broken. */
export function ConnectionLine({ children }: { readonly children?: React.ReactNode }) {
  return <LineOf meanwhile={<Meanwhile />}>{children}</LineOf>;
}
