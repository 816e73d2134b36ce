import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Presses what leads to another page, and waits until that page is there: on a busy machine Chromium
 * changes the process of a page under the hands of who goes «back» too early.
 */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name, exact: true }).first().click();
  await loaded;
}

/** Serious or slight: axe finds nothing, and nothing sticks out. */
export async function expectFaultless(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(found).toEqual([]);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(overflow).toBeLessThanOrEqual(0);
}
