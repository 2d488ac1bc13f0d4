import { type Actor, type Capacity } from '@shanyrak/council';
import { type ParticipantStatus } from './context';
import { type Payloads } from './commands';

/**
 * A council for specs: fictional Members (practice rule 13), the persons who act for them, and the
 * paper that XAA lays on the table.
 */
export const MEETING = 'PC/2026-VI';

export const ROSTER: Readonly<Record<string, ParticipantStatus>> = {
  ...Object.fromEntries(
    ['XAA', 'XBE', 'XCI', 'XDO', 'XEL', 'XFA', 'XGO', 'XHU'].map((code) => [code, 'MEMBER']),
  ),
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
export const FACILITATOR: Actor = { ...adviser('XGO'), person: 'facilitator', as: 'facilitator' };
export const OFFICER: Actor = {
  ...nobody,
  person: 'officer',
  as: 'secretariat',
  secretariat: true,
};
export const CLOCK: Actor = { ...nobody, person: 'clock', as: 'system' };
export const inCapacity = (actor: Actor, as: Capacity): Actor => ({ ...actor, as });

/** What the sponsor hands in: a short decision of our own, in resolution form. */
export const SUBMITTED: Payloads['draft.submit'] = {
  coSponsors: ['XBE'],
  mandate: {
    en: 'Agreed minutes of meeting PC/2026-III, paragraph 12',
    ru: 'Согласованный протокол заседания PC/2026-III, пункт 12',
  },
  provisions: [
    ['title', 0, 'Directory of contact points', 'Перечень контактных пунктов'],
    [
      'preambular',
      0,
      'Recalling the founding documents,',
      'Ссылаясь на основополагающие документы,',
    ],
    [
      'preambular',
      0,
      'Mindful of the value of direct contacts,',
      'Сознавая ценность прямых контактов,',
    ],
    [
      'operative',
      0,
      'Decides to establish a directory of contact points;',
      'Постановляет учредить перечень контактных пунктов;',
    ],
    [
      'operative',
      0,
      'Decides that Member States shall designate one contact point each without delay;',
      'Постановляет, что государства-члены безотлагательно назначают по одному контактному пункту;',
    ],
    ['subparagraph', 1, 'for emergencies;', 'на случай чрезвычайных ситуаций;'],
    ['subparagraph', 1, 'for routine matters;', 'для текущих вопросов;'],
    [
      'operative',
      0,
      'Requests the Secretariat to keep the directory and to report every year;',
      'Просит Секретариат вести перечень и ежегодно представлять доклад;',
    ],
    [
      'operative',
      0,
      'Decides to review this decision after two years.',
      'Постановляет рассмотреть настоящее решение через два года.',
    ],
  ].map(([kind, depth, en, ru]) => ({
    kind,
    depth,
    text: { en, ru },
  })) as Payloads['draft.submit']['provisions'],
};
