import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium, howToGetChromium } from './chromium.mjs';

export interface TestBrowser extends AsyncDisposable {
  readonly browser: Browser;
  /** A page with cookies and storage of its own, as another person on another device has. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-sync',
];

/**
 * Opens Chromium (`await using browser = await openBrowser()`). Closing it throws where a page threw an error that
 * nobody caught: a test must not pass over a broken page.
 */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  const browser = await chromium.launch({ executablePath, args: flags });
  const uncaught: Error[] = [];
  return {
    browser,
    async newPage(options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
      context.on('weberror', (error) => uncaught.push(error.error()));
      return await context.newPage();
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      if (uncaught.length > 0) throw new AggregateError(uncaught, `A page threw: ${uncaught.join('; ')}`);
    },
  };
}
