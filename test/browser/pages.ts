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

/**
 * In the browser: what is wider than the place it has, and words that go on in the next line, whatever broke them.
 * What is there for a screen reader alone is cut off on purpose.
 */
const cutOff = String.raw`(() => {
  const isHidden = (element) =>
    getComputedStyle(element).clipPath === 'inset(50%)' || element.matches('script, svg');
  const seenIn = (element) =>
    [...element.children].filter((child) => !isHidden(child)).flatMap((child) => [child, ...seenIn(child)]);
  const elements = [document.body, ...seenIn(document.body)];
  const isWide = (element) => {
    const { left, right } = element.getBoundingClientRect();
    const hides = !element.matches('input, select') && getComputedStyle(element).overflowX !== 'visible';
    return left < -1 || right > innerWidth + 1 || (hides && element.scrollWidth > element.clientWidth + 1);
  };
  const isBroken = (node, { 0: word, index }) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const tops = [...range.getClientRects()].map(({ top }) => top);
    return Math.max(...tops) - Math.min(...tops) > 5;
  };
  const broken = elements
    .flatMap((element) => [...element.childNodes].filter(({ nodeType }) => nodeType === 3))
    .flatMap((node) =>
      [...node.textContent.matchAll(/[\p{L}\p{N}]+/gu)]
        .filter((word) => isBroken(node, word))
        .map(([word]) => word + ' in ' + node.parentElement.outerHTML.slice(0, 120)),
    );
  return [...elements.filter(isWide).map((element) => element.outerHTML.slice(0, 120)), ...broken];
})()`;

/** Serious or slight: axe finds nothing, nothing sticks out or is cut off, and no word is broken. */
export async function expectFaultless(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(found).toEqual([]);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await page.evaluate(cutOff)).toEqual([]);
}
