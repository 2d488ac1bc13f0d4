import { useMediaQuery } from '@mantine/hooks';
import { useSeatsWords } from './words';

/** Where the walk stands beside the seats; on a small screen it is folded above them. */
export const BESIDE = '(min-width: 64rem)';

/** The whole of it once through: from an amendment to a published decision. */
export function FiveMinutes() {
  const say = useSeatsWords();
  const isBeside = useMediaQuery(BESIDE, undefined, { getInitialValueInEffect: false });
  return (
    <details className="seats-five" open={isBeside}>
      <summary>
        <h2>{say('five')}</h2>
      </summary>
      <ol>
        {(['step1', 'step2', 'step3', 'step4', 'step5'] as const).map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
    </details>
  );
}
