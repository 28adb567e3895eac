import type { Locator, Page } from 'playwright-core';

/** What has focus, as a person would name it. */
export function focusedWords(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const labels = focused instanceof HTMLInputElement ? focused.labels : null;
    return focused?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focused?.textContent;
  });
}

export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}

/** What a screen reader says after a control's name and role: its hint and what is wrong with it. */
export function descriptionOf(control: Locator): Promise<string> {
  return control.evaluate((element) => {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  });
}

/** Presses Tab until `control` has focus, as somebody without a mouse does. @throws where it is not reached */
export async function tabTo(page: Page, control: Locator, most = 60): Promise<void> {
  for (let step = 0; step <= most; step += 1) {
    if ((await control.count()) > 0 && (await hasFocus(control))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${control}; it is at ${await focusedWords(page)}`);
}
