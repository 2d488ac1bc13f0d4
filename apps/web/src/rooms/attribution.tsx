import { ATTRIBUTION_MODES, type AttributionMode } from '@shanyrak/draft';
import { Term } from '../glossary/term';
import { ActButton } from './act-button';
import { useAttributionWords } from './attribution-words';

interface MarkProps {
  readonly mode: AttributionMode;
}

/** That names are not for everybody in this reading; nothing where they are. */
export function AttributionMark({ mode }: MarkProps) {
  const say = useAttributionWords();
  if (mode === 'attributed') return null;
  return (
    <Term of="attributionMode">
      <span className="attribution-mark">{say(mode)}</span>
    </Term>
  );
}

interface SetProps {
  readonly as: 'chair' | 'facilitator';
}

/** How the reading is to be attributed: what may still be chosen, in two steps, since it only narrows. */
export function SetAttribution({ as }: SetProps) {
  const say = useAttributionWords();
  return (
    <div className="attribution-acts" role="group" aria-label={say('attribution')}>
      {ATTRIBUTION_MODES.map((mode) => (
        <ActButton
          key={mode}
          act={{ type: 'attribution.set', as, payload: { mode } }}
          label={say(`${mode}Set`)}
          means={say(`${mode}Means`)}
          confirm={say(`${mode}Confirm`)}
          variant="subtle"
          onlyWhenOpen
        />
      ))}
    </div>
  );
}
