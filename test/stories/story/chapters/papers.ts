import { type Paper } from '../../../support/paper';

/** Short papers of our own for the meetings after the first (practice rule 13: nobody's positions). */
const paper = (
  title: readonly [en: string, ru: string],
  recalls: readonly [en: string, ru: string],
  decides: readonly [en: string, ru: string],
): Paper => ({
  coSponsors: [],
  mandate: {
    en: 'Agreed minutes of meeting PC/2026-III, paragraph 14',
    ru: 'Пункт 14 согласованного протокола заседания PC/2026-III',
  },
  provisions: [
    { kind: 'title', depth: 0, text: { en: title[0], ru: title[1] } },
    { kind: 'preambular', depth: 0, text: { en: recalls[0], ru: recalls[1] } },
    { kind: 'operative', depth: 0, text: { en: decides[0], ru: decides[1] } },
  ],
});

export const CONTACTS = paper(
  ['Directory of contact points', 'Справочник контактных пунктов'],
  [
    '*Recalling* the decision to establish a permanent body in Astana,',
    '*Ссылаясь* на решение об учреждении в Астане постоянного органа,',
  ],
  [
    '*Decides* that the Secretariat shall keep a directory of contact points of all Members;',
    '*Постановляет*, что Секретариат ведёт справочник контактных пунктов всех государств-членов;',
  ],
);

export const TRAVEL = paper(
  ['Support for delegations that travel far', 'Содействие делегациям, прибывающим издалека'],
  [
    '*Mindful* that not every Member keeps a mission in Astana,',
    '*Учитывая*, что не все государства-члены имеют представительства в Астане,',
  ],
  [
    '*Invites* Members in a position to do so to contribute to a fund for the travel of delegations;',
    '*Предлагает* государствам-членам, которые в состоянии это сделать, вносить взносы в фонд поездок делегаций;',
  ],
);

export const EMBLEM = paper(
  ['Emblem of the permanent body', 'Эмблема постоянного органа'],
  [
    '*Considering* that the body should be known by a sign of its own,',
    '*Считая*, что орган должен иметь собственный знак,',
  ],
  [
    '*Approves* the ring at the crown of a yurt, in which all its poles meet, as the emblem of the body;',
    '*Утверждает* в качестве эмблемы органа шанырак, в котором сходятся все жерди юрты;',
  ],
);

export const CALENDAR = paper(
  ['Calendar of meetings for 2027', 'График заседаний на 2027 год'],
  [
    '*Having considered* the holidays of all Members,',
    '*Рассмотрев* праздничные дни всех государств-членов,',
  ],
  [
    '*Decides* to meet every Thursday but the last of each month;',
    '*Постановляет* проводить заседания каждый четверг, кроме последнего в месяце;',
  ],
);

export const TRANSLATION = paper(
  ['Translation of working papers', 'Перевод рабочих документов'],
  [
    '*Recalling* that texts are negotiated in one language and read in two,',
    '*Напоминая*, что тексты согласовываются на одном языке, а читаются на двух,',
  ],
  [
    '*Requests* the Secretariat to circulate working papers in both languages on the same day;',
    '*Просит* Секретариат распространять рабочие документы на обоих языках в один и тот же день;',
  ],
);
