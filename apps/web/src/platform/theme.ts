import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ink, paper, and one accent for what needs *me* (look.md). Greys carry the names of Mantine's scale. */
const ochre: MantineColorsTuple = [
  ...(['#fbf3e8', '#f3e2cb', '#e6c598', '#d8a662', '#cb8b38'] as const),
  ...(['#b67320', '#965b15', '#7a4910', '#5f390d', '#452a0b'] as const),
];
const ink: MantineColorsTuple = [
  ...(['#f7f5f1', '#ece8e1', '#d9d3c8', '#bcb4a6', '#9a9184'] as const),
  ...(['#7a7267', '#5f584f', '#48423b', '#312d28', '#1d1a17'] as const),
];
/** Lamp light: Mantine reads this scale from the words (0) to the ground (9). */
const lamp: MantineColorsTuple = [
  ...(['#ece5d8', '#d3cabb', '#b3a998', '#a1978a', '#6b6357'] as const),
  ...(['#454036', '#2d2923', '#24201b', '#1c1915', '#151310'] as const),
];

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Source Serif 4 Variable', Georgia, serif", fontWeight: '600' },
  colors: { ochre, gray: ink, dark: lamp },
  primaryColor: 'ochre',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  black: '#1d1a17',
  white: '#fffdf9',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
