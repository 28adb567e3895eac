import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { serveGallery } from '../support/gallery.ts';
import { descriptionOf } from './support/keyboard.ts';

/** What holds for a primitive holds wherever it is used, so it is asked of the gallery, once. */
let gallery: Awaited<ReturnType<typeof serveGallery>> | undefined;
let browser: TestBrowser | undefined;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await gallery?.[Symbol.asyncDispose]();
});

/** `cut` names what cannot be fetched, as on bad Wi-Fi. */
async function open(options: Parameters<TestBrowser['newPage']>[0] = {}, cut?: RegExp): Promise<Page> {
  if (browser === undefined || gallery === undefined) throw new Error('The gallery is not open');
  const page = await browser.newPage(options);
  // Pages that stay open go on drawing, and slow down the ones after them.
  onTestFinished(() => page.context().close());
  if (cut !== undefined) await page.route(cut, (route) => route.abort());
  await page.goto(gallery.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The combobox is fetched apart; once it is here the page is whole.
  await page.getByRole('combobox', { name: 'Place' }).and(page.locator(':enabled')).waitFor();
  return page;
}

const focusedName = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

describe('every primitive', () => {
  test.each(['light', 'dark'] as const)('has no axe violation in the %s scheme', async (colorScheme) => {
    await expectAccessible(await open({ colorScheme }));
  });

  test('fits 320 pixels, as at 400 % zoom, without scrolling sideways', async () => {
    const page = await open({ viewport: { width: 320, height: 256 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
  });

  test('offers targets of at least 24 pixels', async () => {
    const page = await open();
    const small = await page.locator('button, input, select, textarea, a').evaluateAll((controls) =>
      controls
        .map((control) => ({ box: control.getBoundingClientRect(), words: control.outerHTML.slice(0, 120) }))
        // The skip link is out of sight until it has focus; words in a radio card belong to its target.
        .filter(
          ({ box, words }) => box.width > 0 && !words.includes('#main') && !words.includes('type="radio"'),
        )
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ words }) => words),
    );
    expect(small).toEqual([]);
  });
});

test('the first Tab reaches the link that skips to the page', async () => {
  const page = await open();
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Skip to the page');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('a menu opens, is read and acts by keyboard alone, and gives focus back', async () => {
  const page = await open();
  const button = page.getByRole('button', { name: 'Move or delete this objective' });
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Move or delete this objective' });
  await menu.waitFor();
  await expect.poll(() => focusedName(page)).toContain('Up');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await expect.poll(() => focusedName(page)).toBe('Move or delete this objective');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedName(page)).toContain('Up');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedName(page)).toContain('It is the last one');
  await page.keyboard.press('Enter');
  await page.getByText('Last chosen: nothing').waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('Last chosen: Up').waitFor();
  await expect.poll(() => focusedName(page)).toBe('Move or delete this objective');
});

test('a dialog holds focus, lets menus and lists work inside, and gives focus back where it came from', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Move or delete this objective' }).click();
  await page.getByRole('menuitem', { name: 'Open a dialog' }).click();
  const dialog = page.getByRole('dialog', { name: 'Link an indicator' });
  await dialog.waitFor();
  await expectAccessible(page);
  const field = dialog.getByRole('combobox', { name: 'Place in the dialog' });
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('south');
  await page.getByRole('option', { name: 'Southwark' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await dialog.isVisible(), 'Escape closes the list, not the dialog').toBe(true);
  await dialog.getByRole('button', { name: 'More in the dialog' }).click();
  await page.getByRole('menuitem', { name: 'Inside' }).waitFor();
  await expect.poll(() => focusedName(page)).toBe('Inside');
  await page.keyboard.press('Escape');
  expect(await dialog.isVisible(), 'Escape closes the menu, not the dialog').toBe(true);
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused !== null && focused !== document.body && focused.closest('dialog') === null;
    });
    expect(outside, 'focus stays in the dialog').toBe(false);
  }
  await dialog.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => focusedName(page)).toBe('Move or delete this objective');
});

test('a place is found and chosen by keyboard, and what is found is said', async () => {
  const page = await open();
  const field = page.getByRole('combobox', { name: 'Place' });
  await field.focus();
  await page.keyboard.type('south t');
  await page.getByRole('option', { name: 'South Tyneside' }).waitFor();
  await page.getByRole('status').filter({ hasText: '1 result' }).first().waitFor({ state: 'attached' });
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  expect(active).toBe(await page.getByRole('option', { name: 'South Tyneside' }).getAttribute('id'));
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe('South Tyneside');
  await page.keyboard.type('nowhere');
  await page.getByText('Nothing matches. Try fewer letters, or another word.').waitFor();
  await page.keyboard.press('Tab');
  expect(await field.inputValue(), 'what was typed is kept').toBe('South Tynesidenowhere');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await descriptionOf(field)).toContain('Nothing matches');
  await expectAccessible(page);
  await field.fill('SOUTHWARK');
  await page.getByRole('option', { name: 'Southwark' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await field.inputValue(), 'a name in full needs no choosing').toBe('Southwark');
  expect(await field.getAttribute('aria-invalid')).toBeNull();
  await field.fill('');
  await page.keyboard.press('Tab');
  expect(await field.inputValue(), 'an emptied field is empty').toBe('');
});

test('without a connection a menu says so, leaves the page alone, and opens once there is one', async () => {
  const page = await open({}, /MenuPopup/);
  const button = page.getByRole('button', { name: 'Move or delete this objective' });
  await button.click();
  await page.getByRole('alert').filter({ hasText: 'The menu could not be fetched' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  await page.unrouteAll();
  await button.click();
  await page.getByRole('menuitem', { name: 'Up' }).waitFor();
});

test('tabs are one stop, and arrows move between them', async () => {
  const page = await open();
  await page.getByRole('tab', { name: 'Comments 3' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tabpanel', { name: 'Rating' }).getByText('The rating stands here.').waitFor();
  await page.keyboard.press('End');
  expect(await focusedName(page)).toBe('History');
  await page.keyboard.press('Home');
  expect(await focusedName(page)).toBe('Comments 3');
});

test('a person may choose the dark scheme against the system, and it is remembered', async () => {
  const page = await open({ colorScheme: 'light' });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('combobox', { name: 'Light or dark' }).selectOption('dark');
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await ground()).toBe(dark);
});

test('going to another page moves focus to its heading and names the tab', async () => {
  const page = await open();
  await page.getByRole('link', { name: 'A link to nowhere' }).click();
  const heading = page.getByRole('heading', { level: 1, name: 'There is nothing here that you can see' });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((h1) => h1 === document.activeElement)).toBe(true);
  expect(await page.title()).toBe('Not found · Moothall');
  await expectAccessible(page);
});
