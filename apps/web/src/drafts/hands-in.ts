import { type Capacity } from '@shanyrak/council';
import { type MeAnswer } from '@shanyrak/protocol';

/** In which capacities somebody may hand a paper in (domain 4 (a)), an office first; guests in none. */
export const handsInAs = ({ accreditations, offices }: MeAnswer): readonly Capacity[] => [
  ...offices,
  ...(accreditations.some(({ status }) => status === 'MEMBER') ? (['national'] as const) : []),
];

/** Under whose name it then stands: a Member's code, or the office's. */
export function sponsorAs(as: Capacity, { accreditations }: MeAnswer): string {
  if (as === 'chair') return 'CHAIR';
  if (as === 'secretariat') return 'SEC';
  return accreditations.find(({ status }) => status === 'MEMBER')?.delegation ?? '';
}
