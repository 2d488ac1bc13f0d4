import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from 'playwright-core';

/**
 * Everybody at the table reads the same page: no violation that axe can find, on no screen, and
 * nothing that hangs over the edge. Answers what is wrong, and where.
 */
export async function obstaclesOn(page: Page): Promise<readonly string[]> {
  // Whoever has asked for high contrast gets it: 7:1, not the 4.5:1 of everybody.
  const enabled = await page.evaluate<boolean>(
    `document.documentElement.hasAttribute('data-contrast')`,
  );
  const rules = { 'color-contrast-enhanced': { enabled } };
  const { violations } = await new AxeBuilder({ page })
    // For what stands in frames axe opens a page of its own each time: only where there are any.
    .setLegacyMode(page.frames().length === 1)
    .options({ resultTypes: ['violations'], rules })
    .analyze();
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
