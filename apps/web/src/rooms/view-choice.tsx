import { NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type DraftState } from '@shanyrak/draft';
import { useGlossaryWords } from '../glossary/glossary-words';
import { Term } from '../glossary/term';
import { Offered, useOffer } from '../platform/offers';
import { type Reading, TEXT_VIEWS, type TextView } from './reading';
import { useReadingWords } from './reading-words';
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
  /** Further ways to turn the page, at the end of the line. */
  readonly children?: React.ReactNode;
}

/** Where the column of the text is wide, the views stand side by side; else they are a list to choose from. */
const ROOMY = '(min-width: 48rem) and (max-width: 63.99rem), (min-width: 80rem)';

/** How the text is read: as what, in which language, and with delegations called how. */
export function ViewChoice(props: ViewChoiceProps) {
  const { state, reading, byCode, onCodes, children } = props;
  const say = useRoomWords();
  const words = useGlossaryWords();
  return (
    <div className="view-choice on-screen-only">
      <div className="which-view">
        <WhichView reading={reading} />
      </div>
      {reading.view !== 'delegation' && <WhichLanguage {...{ state, reading }} />}
      {reading.view !== 'brackets' && reading.view !== 'tracked' && (
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
      )}
      {children}
      <Text span size="xs" c="dimmed">
        <Term of={WORDS_OF_VIEWS}>{words('whatWordsMean')}</Term>
      </Text>
      {reading.view !== 'languages' &&
        reading.view !== 'delegation' &&
        reading.language !== state.originalLanguage && (
          <Text size="xs" role="note">
            {say('isTranslation')}
          </Text>
        )}
    </div>
  );
}

function WhichView({ reading }: Pick<ViewChoiceProps, 'reading'>) {
  const tell = useViewWords();
  const also = useReadingWords();
  const isRoomy = useMediaQuery(ROOMY, window.matchMedia(ROOMY).matches);
  const { view, onView } = reading;
  const next = TEXT_VIEWS[(TEXT_VIEWS.indexOf(view) + 1) % TEXT_VIEWS.length] ?? 'rolling';
  useOffer({ label: also('nextView'), take: () => onView(next), keyName: 'v' });
  const data = TEXT_VIEWS.map((one) => ({
    value: one,
    label: one === 'languages' || one === 'delegation' ? also(one) : tell(one),
  }));
  return (
    <>
      {isRoomy ? (
        <SegmentedControl
          size="xs"
          aria-label={tell('view')}
          value={view}
          onChange={onView}
          data={data}
        />
      ) : (
        <NativeSelect
          size="xs"
          aria-label={tell('view')}
          value={view}
          onChange={({ currentTarget }) => onView(currentTarget.value as TextView)}
          data={data}
        />
      )}
      {data.map(({ value, label }) =>
        value === view ? null : (
          <Offered key={value} label={`${tell('view')}: ${label}`} onTake={() => onView(value)} />
        ),
      )}
    </>
  );
}

/** Of two languages side by side the original is always one: only the other is to be chosen. */
function WhichLanguage({ state, reading }: Pick<ViewChoiceProps, 'state' | 'reading'>) {
  const say = useRoomWords();
  const also = useReadingWords();
  const isPair = reading.view === 'languages';
  const { languages, originalLanguage } = state;
  const offered = isPair ? languages.filter((one) => one !== originalLanguage) : languages;
  if (offered.length < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={isPair ? also('beside') : say('readIn')}
      value={reading.language}
      onChange={reading.onLanguage}
      data={offered.map((one) => ({ value: one, label: one.toUpperCase() }))}
    />
  );
}
