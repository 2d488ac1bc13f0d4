import { type DraftState, type Amendment, NAMES_OPEN, type Provision } from '@shanyrak/draft';
import { Resolutions } from './text-resolutions';

/**
 * A draft of 200 provisions with 1,500 amendments in the text, as plain data: some
 * 1,000 of them in places of their own, some 500 on words that another changes too.
 */
const PROVISIONS = 200;
const AMENDMENTS = 1_500;
/** Every fifth goes where another is already, unless it is the first on its provision. */
const MEETS_EVERY = 5;
const MEMBERS = 24;

/** Every provision has as many amendments; each changes a stretch of its own, unless it is to meet. */
const EACH = AMENDMENTS / PROVISIONS;

export interface LaidDraft {
  readonly state: DraftState;
  /** Base and proposal of every amendment, for the plain diffs. */
  readonly pairs: readonly (readonly [string, string])[];
}

export function layDraft(): LaidDraft {
  const texts = new Resolutions('en', 20_260);
  const provisions: Record<string, Provision> = {};
  for (let n = 0; n < PROVISIONS; n += 1) {
    const id = `p${n}`;
    provisions[id] = {
      ...{ id, kind: n < 40 ? 'preambular' : 'operative', depth: 0, formerly: null },
      label: n < 40 ? `PP${n + 1}` : `OP${n - 39}`,
      text: { en: texts.text(60 + texts.draw(60)) },
      ...{ behind: [], closed: null, deleted: false },
    };
  }
  const amendments: Record<string, Amendment> = {};
  const pairs: (readonly [string, string])[] = [];
  const stretches: Record<string, number> = {};
  for (let n = 0; n < AMENDMENTS; n += 1) {
    const provision = provisions[`p${n % PROVISIONS}`]!;
    const text = provision.text['en']!;
    // It goes to the stretch of the one before it on this provision, and meets it.
    const round = Math.floor(n / PROVISIONS);
    const meets = (n + round) % MEETS_EVERY === 2 && round > 0;
    const stretch = meets ? stretches[provision.id]! : round;
    stretches[provision.id] = stretch;
    const proposed = amended(texts, text, stretch);
    pairs.push([text, proposed]);
    amendments[`a${n}`] = amendment(`a${n}`, provision.id, proposed, n);
  }
  return { state: stateWith(provisions, amendments), pairs };
}

/** One word in the middle of its stretch becomes another; what meets changes the same word. */
function amended(texts: Resolutions, text: string, stretch: number): string {
  const words = text.split(' ');
  const at = Math.floor(((stretch + 0.5) * words.length) / (Math.ceil(EACH) + 1));
  words.splice(at, 1 + texts.draw(2), texts.text(1 + texts.draw(4)).toLowerCase());
  return words.join(' ');
}

const memberAt = (n: number): string => `X${String.fromCharCode(65 + (n % MEMBERS))}A`;

function amendment(id: string, provision: string, text: string, n: number): Amendment {
  return {
    id,
    change: { kind: 'replace', provision, text },
    sponsor: memberAt(n),
    coSponsors: n % 5 === 0 ? [memberAt(n + 7)] : [],
    rationale: null,
    status: 'IN_TEXT',
    revision: 1,
    seq: n + 1,
    revises: null,
    settles: [],
  };
}

/** The same draft after one amendment was revised, as `evolve` leaves it: all else is the same object. */
export function revised(state: DraftState, id: string, text: string): DraftState {
  const before = state.amendments[id]!;
  const { provision } = before.change;
  const amendment: Amendment = { ...before, change: { kind: 'replace', provision, text } };
  return {
    ...state,
    amendments: { ...state.amendments, [id]: amendment },
    seq: state.seq + 1,
  };
}

function stateWith(
  provisions: Readonly<Record<string, Provision>>,
  amendments: Readonly<Record<string, Amendment>>,
): DraftState {
  return {
    ...{ kind: 'draft', id: 'bench', symbol: 'PC.DD/1/26', body: 'PC', sponsor: 'XAA' },
    ...{ originalLanguage: 'en', languages: ['en'], coSponsors: [], mandate: {} },
    ...{ status: 'NEGOTIATION', facilitator: null, revision: 1, revisions: [] },
    ...{ order: Object.keys(provisions), provisions, amendments, stances: {}, session: null },
    ...{
      adRefs: {},
      asks: {},
      heard: {},
      silences: [],
      statements: [],
      question: null,
      decision: null,
      forwarded: null,
      remitted: null,
      remittals: [],
      adoptedAbove: null,
      origin: null,
      package: null,
      itemClosed: false,
    },
    ...{
      amendedByOthers: false,
      acts: [],
      asked: [],
      attribution: NAMES_OPEN,
      observers: { open: false, view: 0 },
    },
    ...{ seq: AMENDMENTS, at: 0 },
  };
}
