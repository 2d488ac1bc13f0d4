import { AxeBuilder } from '@axe-core/playwright';
import { type AxeResults, source } from 'axe-core';
import { type Page } from 'playwright-core';

export interface ObstacleOptions {
  /** Whether colours are measured, which takes half the time; they are the same in every language. */
  readonly colours?: boolean;
}

/**
 * Everybody at the table reads the same page: no violation that axe can find, on no screen, and
 * nothing that hangs over the edge. Answers what is wrong, and where.
 */
export async function obstaclesOn(
  page: Page,
  { colours = true }: ObstacleOptions = {},
): Promise<readonly string[]> {
  // Whoever has asked for high contrast gets it: 7:1, not the 4.5:1 of everybody.
  const highContrast = await page.evaluate<boolean>(
    `document.documentElement.hasAttribute('data-contrast')`,
  );
  const rules = {
    'color-contrast': { enabled: colours },
    'color-contrast-enhanced': { enabled: colours && highContrast },
  };
  const { violations } = await analysed(page, { resultTypes: ['violations' as const], rules });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id} (${help})\n  ${html}\n  ${failureSummary ?? ''}`,
    ),
  );
  const [content, width] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  return content > width ? [...found, `${content} px wide on a screen of ${width} px`] : found;
}

/** axe is taken into a page once. Into frames, and across them, its own builder takes it every time. */
async function analysed(page: Page, options: object): Promise<AxeResults> {
  if (page.frames().length > 1) return new AxeBuilder({ page }).options(options).analyze();
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(source);
  return page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
}
