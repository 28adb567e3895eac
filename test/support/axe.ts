import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** WCAG 2.2 A and AA, which the law asks of these users, and what axe calls good practice besides. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Looking {
  /** A selector: only what is inside is looked at. */
  within?: string;
  /** Only these rules of axe. */
  only?: readonly string[];
}

/** Fails with each violation in words: what is wrong, how badly, and where. */
export async function expectAccessible(page: Page, { within, only }: Looking = {}): Promise<void> {
  // “Legacy” gathers the results in the page itself: there are no frames, and a tab for each look takes its time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (only === undefined) axe.withTags(rules);
  else axe.withRules([...only]);
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${help}: ${node.target.join(' ')}\n  ${node.failureSummary}`),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}
