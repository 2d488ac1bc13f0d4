import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { chooseContrast, useContrastChosen } from './contrast';
import { Offered } from './offers';
import { useColoursWords } from './colours-words';

const COLOURS = ['auto', 'light', 'dark', 'contrast'] as const;
type Colours = (typeof COLOURS)[number];

/** Daylight, lamp light, as the system has it, or high contrast; kept in this browser. */
export function ColoursChoice() {
  const say = useColoursWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chosen: Colours = useContrastChosen() ? 'contrast' : colorScheme;
  const choose = (colours: Colours): void => {
    chooseContrast(colours === 'contrast');
    // High contrast is light or dark as the system is: each reader knows which one is easier.
    setColorScheme(colours === 'contrast' ? 'auto' : colours);
  };
  return (
    <>
      <NativeSelect
        size="xs"
        className="colours"
        aria-label={say('colours')}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value as Colours)}
        data={COLOURS.map((one) => ({ value: one, label: say(one) }))}
      />
      {COLOURS.filter((one) => one !== chosen).map((one) => (
        <Offered key={one} label={say('choose', { which: say(one) })} onTake={() => choose(one)} />
      ))}
    </>
  );
}
