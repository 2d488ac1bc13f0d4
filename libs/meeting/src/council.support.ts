import { type Actor, type Status } from '@shanyrak/council';
import { type Payloads } from './commands';
import { type PlannedItem } from './state';
import { meetingIdOf } from './symbol';

/**
 * A council for specs: fictional Members (practice rule 13), the persons who act for them, and the
 * agenda of a meeting, whose item 3.b is that of the seed paper (domain 1.6).
 */
export const SYMBOL = 'PC/2026-XIV';
export const MEETING = `meeting:${meetingIdOf(SYMBOL)}`;

export const MEMBERS = ['XAA', 'XBE', 'XCI', 'XDO', 'XEL', 'XFA', 'XGO', 'XHU'] as const;
export const ROSTER: Readonly<Record<string, Status>> = {
  ...Object.fromEntries(MEMBERS.map((code) => [code, 'MEMBER'])),
  XYA: 'OBSERVER_STATE',
  XZZ: 'OBSERVER_ORGANIZATION',
};

const nobody: Actor = {
  person: '',
  as: 'national',
  delegation: null,
  function: null,
  authorised: false,
  chair: false,
  secretariat: false,
  accredited: true,
};
export const head = (delegation: string): Actor => ({
  ...nobody,
  person: `head-${delegation}`,
  delegation,
  function: 'head',
  authorised: true,
});
export const adviser = (delegation: string): Actor => ({
  ...nobody,
  person: `adviser-${delegation}`,
  delegation,
  function: 'adviser',
});
/** The Chair is also an ambassador of XHU, in another capacity. */
export const CHAIR: Actor = { ...head('XHU'), person: 'chair', as: 'chair', chair: true };
export const OFFICER: Actor = {
  ...nobody,
  person: 'officer',
  as: 'secretariat',
  secretariat: true,
};

export const SECOND_OFFICER: Actor = { ...OFFICER, person: 'second-officer' };

/** The drafts under items 3.b and 4. */
export const VISION = '00000000-0000-4000-8000-0000000000b1';
export const CONTACTS = '00000000-0000-4000-8000-0000000000b2';

const item = (
  label: string,
  en: string,
  ru: string,
  change: Partial<PlannedItem> = {},
): PlannedItem => ({
  label,
  title: { en, ru },
  annotation: {},
  documents: [],
  action: 'exchange',
  closed: false,
  currentIssues: false,
  carriedFrom: null,
  ...change,
});

/** As the Secretariat circulates it. */
export const AGENDA: readonly PlannedItem[] = [
  item('1', 'Opening of the meeting', 'Открытие заседания'),
  item('2', 'Report of the Secretary General', 'Доклад Генерального секретаря', {
    documents: [{ symbol: 'SEC.GAL/12/26', draft: null }],
    action: 'takeNote',
  }),
  item('3.a', 'Implementation of the measures agreed', 'Осуществление согласованных мер'),
  item(
    '3.b',
    'Vision paper: steps to promote confidence-building, security and cooperation in Asia',
    'Концептуальный документ: шаги по укреплению доверия, безопасности и сотрудничества в Азии',
    {
      annotation: {
        en: 'The paper is discussed in pursuance of paragraph 51 of the agreed minutes.',
        ru: 'Документ обсуждается во исполнение пункта 51 согласованного протокола.',
      },
      documents: [
        { symbol: 'SWG/2013-III', draft: null },
        { symbol: 'PC.DD/5/26', draft: VISION },
      ],
      action: 'recommend',
    },
  ),
  item('4', 'Directory of contact points', 'Перечень контактных пунктов', {
    documents: [{ symbol: 'PC.DD/7/26', draft: CONTACTS }],
    action: 'decide',
  }),
  item('5', 'An incident of 3 March', 'Инцидент 3 марта', { closed: true }),
  item('6', 'Current issues', 'Текущие вопросы', { currentIssues: true }),
];

export const convening = (startsAt: number): Payloads['meeting.convene'] => ({
  ...{ symbol: SYMBOL, startsAt, mode: 'hybrid', format: 'plenary' },
});
