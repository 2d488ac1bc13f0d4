import { Fragment } from 'react';
import { type RollingAmendment } from '@shanyrak/draft';
import {
  blanksOutside,
  type Reading,
  type Segment,
  shownSegments,
  standingOn,
} from '@shanyrak/text';
import { type Slope } from '../platform/emphasis';
import { type NameOf } from '../platform/refusals';
import { ReadWords } from './read-words';
import { sloped } from './sloped';
import { useRoomWords } from './words';

interface RollingWordsProps {
  readonly segments: readonly Segment[];
  readonly amendments: readonly RollingAmendment[];
  /** Null where the text is read without names. */
  readonly nameOf: NameOf | null;
  /** The reader's own delegation, whose readings are underlined. */
  readonly own: string | null;
  /** What the words are that the readings would change; the present text, unless said otherwise. */
  readonly baseIs?: string;
  /** The amendment that the room is asked about, where its reading is to be marked. */
  readonly asked?: string | null;
}

/**
 * Words with their brackets (design 4; look.md): thin square brackets, readings divided by a rule,
 * each with who stands behind it in small type after a dash. Nothing is told by colour alone, and a
 * screen reader hears where a bracket begins and whose each reading is.
 */
export function RollingWords({ segments, ...rest }: RollingWordsProps) {
  return sloped(shownSegments(segments)).map(({ segment, starts }, n) =>
    'text' in segment ? (
      <ReadWords key={n} text={segment.text} starts={starts} />
    ) : (
      <Bracket key={n} readings={segment.readings} starts={starts} {...rest} />
    ),
  );
}

interface BracketProps extends Omit<RollingWordsProps, 'segments'> {
  readonly readings: readonly Reading[];
  readonly starts: Slope;
}

function Bracket(props: BracketProps) {
  const { readings, amendments, nameOf, own, baseIs, asked, starts } = props;
  const say = useRoomWords();
  const { before, after, texts } = blanksOutside(readings);
  const attribution = new Map(amendments.map((one) => [one.id, one]));
  // A base of nothing is where words would be inserted: among rivals that is a reading too.
  const areRivals = readings.length > 2;
  const shown = readings
    .map((reading, n) => ({ reading, text: texts[n] ?? '' }))
    .filter(({ reading, text }) => !reading.base || text !== '' || areRivals);
  return (
    <>
      {before}
      <span className="bracket" role="group" aria-label={say('bracketOf', { count: shown.length })}>
        <Sign>[</Sign>
        {shown.map(({ reading, text }, n) => {
          const who = standingOn(reading.proposals, attribution);
          const isAsked = asked ? reading.proposals.includes(asked) : false;
          const isOwn = own !== null && [...who.by, ...who.coSponsoredBy].includes(own);
          return (
            <Fragment key={n}>
              {n > 0 && (
                <span className="rule" aria-hidden="true">
                  {' / '}
                </span>
              )}
              {reading.base && text === '' ? (
                <span className="reading nothing">{say('noAddition')}</span>
              ) : reading.base ? (
                <span className="reading base">
                  <span className="visually-hidden">{baseIs ?? say('baseReading')}: </span>
                  <ReadWords text={text} starts={starts} />
                </span>
              ) : (
                <span className={`reading${isOwn ? ' own' : ''}${isAsked ? ' asked' : ''}`}>
                  {isAsked && <span className="visually-hidden">{say('askedAbout')}: </span>}
                  {text === '' ? (
                    <span className="deletion">{say('deleteBy')}</span>
                  ) : (
                    <ins>
                      <ReadWords text={text} starts={starts} />
                    </ins>
                  )}
                  {nameOf && <Attribution who={who} nameOf={nameOf} />}
                </span>
              )}
            </Fragment>
          );
        })}
        <Sign>]</Sign>
      </span>
      {after}
    </>
  );
}

/** A square bracket, for those who see it: those who listen hear of the group. */
export function Sign({ children }: { readonly children: string }) {
  return (
    <span className="square" aria-hidden="true">
      {children}
    </span>
  );
}

interface AttributionProps {
  readonly who: ReturnType<typeof standingOn>;
  readonly nameOf: NameOf;
}

/** Who stands behind a reading: proposers first, then who supports, opposes, reserves. */
export function Attribution({ who, nameOf }: AttributionProps) {
  const say = useRoomWords();
  const names = (codes: readonly string[]): string => codes.map(nameOf).join(', ');
  const parts = [
    names([...who.by, ...who.coSponsoredBy]),
    who.supportedBy.length > 0 && say('supportedBy', { names: names(who.supportedBy) }),
    who.opposedBy.length > 0 && say('opposedBy', { names: names(who.opposedBy) }),
    who.reservedBy.length > 0 && say('reservedBy', { names: names(who.reservedBy) }),
  ].filter(Boolean);
  return <small className="by"> – {parts.join('; ')}</small>;
}
