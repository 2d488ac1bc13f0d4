import { SegmentedControl, Text } from '@mantine/core';
import { type DraftState } from '@shanyrak/draft';
import { useViewWords } from './view-words';
import { useRoomWords } from './words';

/** The ways to read one text. */
export const TEXT_VIEWS = ['rolling', 'brackets', 'tracked', 'issues'] as const;
export type TextView = (typeof TEXT_VIEWS)[number];

interface ViewChoiceProps {
  readonly state: DraftState;
  readonly textView: TextView;
  readonly readIn: string;
  readonly byCode: boolean;
  readonly onView: (view: TextView) => void;
  readonly onRead: (language: string) => void;
  readonly onCodes: (byCode: boolean) => void;
}

/** How the text is read: as what, in which language, and with delegations called how. */
export function ViewChoice(props: ViewChoiceProps) {
  const { state, textView, readIn, byCode, onView, onRead, onCodes } = props;
  const say = useRoomWords();
  const tell = useViewWords();
  return (
    <div className="view-choice on-screen-only">
      <SegmentedControl
        size="xs"
        aria-label={tell('view')}
        value={textView}
        onChange={(chosen) => onView(chosen)}
        data={TEXT_VIEWS.map((one) => ({ value: one, label: tell(one) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={say('readIn')}
        value={readIn}
        onChange={onRead}
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
      {readIn !== state.originalLanguage && (
        <Text size="xs" role="note">
          {say('isTranslation')}
        </Text>
      )}
    </div>
  );
}
