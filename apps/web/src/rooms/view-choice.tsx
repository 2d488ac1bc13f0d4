import { SegmentedControl, Text } from '@mantine/core';
import { type DraftState } from '@shanyrak/draft';
import { useGlossaryWords } from '../glossary/glossary-words';
import { Term } from '../glossary/term';
import { type Reading, TEXT_VIEWS } from './reading';
import { useViewWords } from './view-words';
import { useRoomWords } from './words';

const WORDS_OF_VIEWS = [
  ...(['rollingText', 'squareBrackets', 'reading', 'attribution'] as const),
  ...(['tracked', 'openIssues'] as const),
];

interface ViewChoiceProps {
  readonly state: DraftState;
  readonly reading: Reading;
  readonly byCode: boolean;
  readonly onCodes: (byCode: boolean) => void;
}

/** How the text is read: as what, in which language, and with delegations called how. */
export function ViewChoice(props: ViewChoiceProps) {
  const { state, reading, byCode, onCodes } = props;
  const say = useRoomWords();
  const tell = useViewWords();
  const words = useGlossaryWords();
  return (
    <div className="view-choice on-screen-only">
      <SegmentedControl
        size="xs"
        aria-label={tell('view')}
        value={reading.view}
        onChange={reading.onView}
        data={TEXT_VIEWS.map((one) => ({ value: one, label: tell(one) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={say('readIn')}
        value={reading.language}
        onChange={reading.onLanguage}
        data={state.languages.map((one) => ({ value: one, label: one.toUpperCase() }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={say('attribution')}
        value={byCode ? 'codes' : 'names'}
        onChange={(chosen) => onCodes(chosen === 'codes')}
        data={[
          { value: 'names', label: say('showNames') },
          { value: 'codes', label: say('showCodes') },
        ]}
      />
      <Text span size="xs" c="dimmed">
        <Term of={WORDS_OF_VIEWS}>{words('whatWordsMean')}</Term>
      </Text>
      {reading.language !== state.originalLanguage && (
        <Text size="xs" role="note">
          {say('isTranslation')}
        </Text>
      )}
    </div>
  );
}
