import { type DraftState } from '@shanyrak/draft';
import { sinceCleared, type SinceCleared } from './cleared';
import { useClearance } from './cleared-kept';
import { useClearedWords } from './cleared-words';
import { type Standing } from './seat';
import { useToldSince } from './told-since';
import { useRoom } from './use-room';

interface ClearedAtQuestionProps {
  readonly state: DraftState;
  readonly standing: Standing;
  readonly onFocus: (provision: string) => void;
}

/** So many are read at once; the rest on request. */
const AT_ONCE = 4;

/**
 * When the question is put, a line for each provision that no longer reads as one's capital cleared it
 * (practice section 2, rule 2). It is reckoned here, from marks that lie in this browser.
 */
export function ClearedAtQuestion({ state, standing, onFocus }: ClearedAtQuestionProps) {
  const { room } = useRoom();
  const say = useClearedWords();
  const [clearance] = useClearance(standing.person, room.stream);
  const all = sinceCleared(clearance, state);
  if (!standing.speaks || all.length === 0) return null;
  const changed = all.filter(({ fate }) => fate !== 'same');
  if (changed.length === 0) return <p className="cleared-line">{say('sameAll')}</p>;
  const more = changed.slice(AT_ONCE);
  return (
    <div className="cleared-lines">
      <Lines all={changed.slice(0, AT_ONCE)} onFocus={onFocus} />
      {more.length > 0 && (
        <details>
          <summary>{say('more', { count: more.length })}</summary>
          <Lines all={more} onFocus={onFocus} />
        </details>
      )}
    </div>
  );
}

function Lines(props: {
  readonly all: readonly SinceCleared[];
  readonly onFocus: (provision: string) => void;
}) {
  const told = useToldSince();
  const lead = (provision: string): void => {
    props.onFocus(provision);
    requestAnimationFrame(() =>
      document.getElementById(`p-${provision}`)?.scrollIntoView({ block: 'center' }),
    );
  };
  return props.all.map((one) => (
    <p key={one.provision} className="cleared-line" data-fate={one.fate}>
      {one.fate === 'deleted' ? (
        told.elsewhere(one)
      ) : (
        <button type="button" className="plain-button" onClick={() => lead(one.provision)}>
          {told.elsewhere(one)}
        </button>
      )}
    </p>
  ));
}
