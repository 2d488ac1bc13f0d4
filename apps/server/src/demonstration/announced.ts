import { type Citation, DEFAULT_BODIES } from '@shanyrak/council';
import { type RequestedChange } from '@shanyrak/protocol';

/**
 * What has changed at the table of the demonstration, in the order in which it was announced: each is
 * prepared by one of its officers and confirmed by another, as any change of a council is. All of it
 * is invented, and of fictional States (practice rule 13).
 */
interface Planned {
  readonly change: RequestedChange;
  readonly cited: Citation;
}

const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) - 5 * 3_600_000;

const [, , workingGroup] = DEFAULT_BODIES;

export const ANNOUNCED: readonly Planned[] = [
  {
    change: {
      kind: 'body.set',
      body: {
        ...workingGroup!,
        ...{ code: 'WGC', parent: 'SWG', powers: ['recommend'], forwardsTo: ['SWG'] },
        names: { en: 'Working Group on Corridors', ru: 'Рабочая группа по коридорам' },
        rhythm: { en: 'every month', ru: 'ежемесячно', every: 'month' },
      },
      ...{ from: day(2025, 10, 1), until: null },
    },
    cited: { kind: 'decision', symbol: 'SWG/2025-III, para. 12', dated: '2025-09-30' },
  },
  {
    change: {
      ...{ kind: 'credentials.received', person: null, delegation: 'XOI', function: 'adviser' },
      named: {
        name: { en: 'Marit Olander', ru: 'Марит Оландер' },
        title: { en: 'Liaison Officer', ru: 'Сотрудник по связи' },
      },
      ...{ from: day(2025, 10, 6), until: null, resident: false, presentedAt: null },
      residence: { en: 'Resident in Velmar', ru: 'Резиденция в Вельмаре' },
    },
    cited: { kind: 'note', symbol: 'Note 41/25', dated: '2025-10-03' },
  },
  {
    change: {
      ...{ kind: 'status.changed', delegation: 'XYA', to: 'MEMBER_APPLICANT' },
      ...{ from: day(2025, 10, 20), newcomer: null },
      facts: { territoryInAsia: true, declarationSigned: '2025-10-17', actSigned: null },
    },
    cited: { kind: 'note', symbol: 'Note 7/25', dated: '2025-10-17' },
  },
];
