import {
  ENGLISH,
  plain,
  type Attribution,
  type Paper,
  type PaperProvision,
  type Segment,
  type SpokenLanguage,
  type Voice,
} from '@shanyrak/text';
import { type RollingMove, type RollingProvision } from './rolling-row';

/**
 * The rolling text of a draft as a paper, to be rendered in any of its forms (libs/text): every row
 * a provision, a move as a reading at both its ends, an amendment to an amendment as a line of its
 * own beneath. The connecting words are in the reader's language, the text in its own.
 */
interface StructureWords {
  readonly moveAfter: (label: string) => string;
  readonly movedHere: (label: string) => string;
  readonly title: string;
  /** Leads the words of an amendment that others would amend. */
  readonly amendmentOf: (name: string) => string;
}

const WORDS: Readonly<Record<SpokenLanguage, StructureWords>> = {
  en: {
    moveAfter: (label) => `move after ${label}`,
    movedHere: (label) => `${label} moved here`,
    title: 'the title',
    amendmentOf: (name) => `amendment of ${name}`,
  },
  ru: {
    moveAfter: (label) => `перенести, новое место после: ${label}`,
    movedHere: (label) => `${label} переносится сюда`,
    title: 'название',
    amendmentOf: (name) => `поправка (${name})`,
  },
};

export function paperOf(
  draft: { readonly language: string; readonly provisions: readonly RollingProvision[] },
  voice: Voice = ENGLISH,
): Paper {
  return {
    language: draft.language,
    provisions: draft.provisions.flatMap((row) => [
      rowOnPaper(row, voice),
      ...row.beneath.map((one): PaperProvision => ({
        id: `${row.provision}~${one.amendment}`,
        label: labelBeneath(row, one.amendment, voice),
        depth: row.depth,
        rolling: one.rolling,
        attribution: attributionOf(one.amendments),
      })),
    ]),
  };
}

/** A row of the rolling text as lines in English, for `plain`. */
export function lineOf(row: RollingProvision): string {
  const { label, rolling, moves, beneath, amendments } = row;
  const words =
    moves.length === 0 ? rolling.plain : plain(withMoves(row, ENGLISH), attributionOf(amendments));
  const line = label === '' ? words : `${label}. ${words}`;
  if (beneath.length === 0) return line;
  const under = beneath.map(
    (one) => `${labelBeneath(row, one.amendment, ENGLISH)}: ${one.rolling.plain}`,
  );
  return [line, ...under].join('\n');
}

function rowOnPaper(row: RollingProvision, voice: Voice): PaperProvision {
  const { provision: id, label, kind, depth, amendments } = row;
  const rolling = row.moves.length === 0 ? row.rolling : { segments: withMoves(row, voice) };
  return { id, label, kind, depth, rolling, attribution: attributionOf(amendments) };
}

/** A move is one more reading, behind the words where the provision stands, alone where it would go. */
function withMoves({ rolling, moves, place }: RollingProvision, voice: Voice): Segment[] {
  const words = WORDS[voice.language];
  const said = ({ from, after }: RollingMove): string =>
    place === 'destination' ? words.movedHere(from) : words.moveAfter(after || words.title);
  const readings = moves.map((move): Segment => ({
    readings: [
      { text: '', base: true, proposals: [] },
      { text: said(move), base: false, proposals: [move.amendment] },
    ],
  }));
  const apart: Segment[] = rolling.segments.length > 0 ? [{ text: ' ' }] : [];
  return [
    ...rolling.segments,
    ...readings.flatMap((one, n) => (n > 0 ? [{ text: ' ' }, one] : [...apart, one])),
  ];
}

function labelBeneath(
  { label, amendments }: RollingProvision,
  amendment: string,
  voice: Voice,
): string {
  const sponsor = amendments.find(({ id }) => id === amendment)?.sponsor ?? '';
  const whose = WORDS[voice.language].amendmentOf(voice.nameOf(sponsor));
  return label === '' ? whose : `${label}, ${whose}`;
}

function attributionOf(
  amendments: RollingProvision['amendments'],
): ReadonlyMap<string, Attribution> {
  return new Map(amendments.map((one) => [one.id, one]));
}
