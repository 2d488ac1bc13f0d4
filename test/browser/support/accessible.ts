import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from 'playwright-core';

/**
 * Everybody at the table reads the same page: no violation that axe can find, on no screen, and
 * nothing that hangs over the edge. Throws, naming what is wrong and where.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id} (${help})\n  ${html}\n  ${failureSummary ?? ''}`,
    ),
  );
  if (found.length > 0) throw new Error(`${page.url()} is not for everybody:\n${found.join('\n')}`);
  const [content, width] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  if (content > width)
    throw new Error(`${page.url()} is ${content} px wide on a screen of ${width} px.`);
}
