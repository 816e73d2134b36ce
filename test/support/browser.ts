import { type Browser, chromium } from 'playwright-core';

const START_LIMIT_MS = 300_000;
const ARGS = ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--disable-gpu'];

/**
 * A real Chromium, the one that `find-browser` found for this run; only within
 * `describeWith(needs.browser, …)`. The caller closes it.
 */
export function startBrowser(): Promise<Browser> {
  const path = process.env['TEST_BROWSER'];
  if (path === undefined) {
    throw new Error('No browser was found: use describeWith(needs.browser, …)');
  }
  return chromium.launch({
    executablePath: path,
    args: [...ARGS, '--lang=nl-BE'],
    headless: true,
    timeout: START_LIMIT_MS,
  });
}
