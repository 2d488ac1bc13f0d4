import { Button, Group, Text } from '@mantine/core';
import {
  type Amendment,
  type DraftState,
  hasWords,
  type Objected,
  wordingDigest,
} from '@shanyrak/draft';
import { useNameOf } from '../council/participants';
import { OfferPlace } from '../platform/offers';
import { ActButton } from './act-button';
import { comparedIn } from './change-words';
import { ObjectedTo } from './objections';
import { useReadOutWords } from './read-out-words';
import { useSayings } from './sayings';
import { type Standing } from './seat';
import { sponsorName } from './stance-names';
import { useStanceWords } from './stance-words';
import { StanceActs, StanceReason, Stances } from './stances';
import { useStructureWords } from './structure-words';
import { TrackedWords } from './tracked-words';
import { useRoom } from './use-room';
import { type RoomSay, useRoomWords } from './words';
import { type Writing } from './writing';

interface AmendmentCardProps {
  readonly amendment: Amendment;
  readonly state: DraftState;
  readonly standing: Standing;
  /** What it is called among others, where its sponsor's name is not enough. */
  readonly label?: string;
  /** Who objects to its wording. */
  readonly objected: Objected | undefined;
  /** Begins to write about it: it is revised, or amended. */
  readonly onWrite: (writing: Writing) => void;
}

/** One amendment: whose it is, what it changes, who stands where, what one may do about it. */
export function AmendmentCard(props: AmendmentCardProps) {
  const { amendment, state, standing, onWrite } = props;
  const { view } = useRoom();
  const say = useRoomWords();
  const tell = useStanceWords();
  const speak = useReadOutWords();
  const nameOf = useNameOf();
  const { does, labelOf } = useSayings(state);
  const { change, coSponsors, rationale, status } = amendment;
  const names = (codes: readonly string[]) => codes.map(nameOf).join(', ');
  const title = titleOf(amendment, say, nameOf);
  const saving = view.pending.some(({ command }) => amendment.id.startsWith(command.id));
  const mayStand = status === 'IN_TEXT' && amendment.sponsor !== standing.delegation;
  const isAsked = Object.values(state.asks).some((ask) => ask.amendment === amendment.id);
  const settles = amendment.settles.flatMap((id) => state.amendments[id]?.sponsor ?? []);
  return (
    <OfferPlace value={`${labelOf(change.provision)} · ${props.label ?? title}`}>
      <article className="amendment" aria-busy={saving} aria-label={props.label ?? title}>
        <header>
          <b>{title}</b>
          <Text span size="xs" c="dimmed">
            {' '}
            {does(amendment)}
            {amendment.readOut && ` – ${speak('asReadOut')}`}
            {status !== 'IN_TEXT' && ` – ${statusIn(status, say)}`}
            {saving && ` – ${say('saving')}`}
          </Text>
        </header>
        {coSponsors.length > 0 && (
          <Text size="xs">{say('coSponsors', { names: names(coSponsors) })}</Text>
        )}
        {change.kind !== 'move' && (
          <p className="change" lang={state.originalLanguage}>
            <TrackedWords {...comparedIn(state, change)} />
          </p>
        )}
        {rationale && (
          <p className="rationale">
            <b>{tell('rationaleOf', { name: sponsorName(amendment, tell, nameOf) })}</b> {rationale}
          </p>
        )}
        {settles.length > 0 && <Text size="xs">{say('settles', { names: names(settles) })}</Text>}
        {status === 'RETURNED' && <Text size="xs">{say('returnedMore')}</Text>}
        {mayStand && <StanceActs state={state} target={amendment.id} {...{ standing }} />}
        <OwnActs {...{ amendment, standing, onWrite }} />
        {/* What grows stands beneath what is pressed: nothing slides under the finger. */}
        <Stances state={state} target={amendment.id} />
        {mayStand && <StanceReason state={state} target={amendment.id} {...{ standing }} />}
        <ObjectedTo objected={props.objected} />
        {status === 'IN_TEXT' && standing.desk && !isAsked && (
          <ActButton
            act={{
              ...{ type: 'wording.ask', as: standing.desk, payload: { amendment: amendment.id } },
              digest: wordingDigest(state, amendment.id),
            }}
            label={say('ask')}
            variant="filled"
            whyBeside
          />
        )}
      </article>
    </OfferPlace>
  );
}

/** What an amendment is called by: a text of the Chair or the facilitator, or its sponsor's name. */
export function titleOf(
  { sponsor }: Amendment,
  say: RoomSay,
  nameOf: (code: string) => string,
): string {
  if (sponsor === 'CHAIR') return say('chairsText');
  if (sponsor === 'FACILITATOR') return say('facilitatorsText');
  return nameOf(sponsor);
}

function statusIn(status: Amendment['status'], say: RoomSay): string {
  return say(status === 'WITHDRAWN' ? 'withdrawnAmendment' : status);
}

type OwnActsProps = Pick<AmendmentCardProps, 'amendment' | 'standing' | 'onWrite'>;

/** What its sponsor does with an amendment, and how another delegation joins or amends it. */
function OwnActs({ amendment, standing, onWrite }: OwnActsProps) {
  const say = useRoomWords();
  const tell = useStructureWords();
  const { delegation, speaks } = standing;
  const { id, sponsor, status, change } = amendment;
  if (!speaks) return null;
  if (sponsor !== delegation)
    return (
      <Group gap={4} className="acts">
        <ActButton
          act={{ type: 'amendment.cosponsor', as: 'national', payload: { amendment: id } }}
          label={say('cosponsor')}
          variant="subtle"
          onlyWhenOpen
        />
        {status === 'IN_TEXT' && hasWords(change) && change.kind !== 'amend' && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onWrite({ what: 'amend', amendment: id })}
          >
            {tell('amendThis')}
          </Button>
        )}
      </Group>
    );
  if (status !== 'IN_TEXT' && status !== 'RETURNED') return null;
  return (
    <Group gap={4} className="acts">
      {hasWords(change) && (
        <button
          type="button"
          className="plain-button"
          onClick={() => onWrite({ what: 'revise', amendment: id })}
        >
          {say('revise')}
        </button>
      )}
      <ActButton
        act={{ type: 'amendment.withdraw', as: 'national', payload: { amendment: id } }}
        label={say('withdraw')}
        means={say('withdrawMeans')}
        variant="subtle"
      />
    </Group>
  );
}
