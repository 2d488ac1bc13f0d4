import { type DraftState, standingInOrder } from '@shanyrak/draft';
import { useViewWords } from './view-words';

/** Once the text is clean it has been numbered afresh: which label has become which, for whoever asks. */
export function Renumbering({ state }: { readonly state: DraftState }) {
  const tell = useViewWords();
  const isClean = ['CLEAN', 'SCHEDULED', 'UNDER_SILENCE'].includes(state.status);
  const renamed = standingInOrder(state).filter(
    ({ formerly, label }) => formerly !== null && formerly !== label,
  );
  if (!isClean || renamed.length === 0) return null;
  return (
    <details className="renumbering">
      <summary>{tell('numberedAfresh', { count: renamed.length })}</summary>
      <ul>
        {renamed.map(({ id, formerly, label }) => (
          <li key={id}>
            <span aria-hidden="true">
              {formerly} → {label}
            </span>
            <span className="visually-hidden">
              {tell('becameOf', { from: formerly ?? '', to: label })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
