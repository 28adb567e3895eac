import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../server/launch/root.mjs';
import { editor, openStrategy, openStrategyRoom, prose, type StrategyRoom } from './support/strategyRoom.ts';

let room: StrategyRoom;
let page: Page;
let narrative: string;
let title: string;
beforeAll(async () => {
  room = await openStrategyRoom();
  page = room.owner;
  const made = await room.strategy([{ title: 'Health', objectives: [{ title: 'Walk' }] }]);
  narrative = `objective.${made.objectives[0]}.narrative`;
  title = `objective.${made.objectives[0]}.title`;
  await openStrategy(page, room.url, made.id);
});
afterAll(() => room[Symbol.asyncDispose]());

/** Puts HTML on a clipboard and pastes it over all that an editor holds, through the browser's own event. */
async function paste(place: string, html: string): Promise<void> {
  const editable = await editor(page, place);
  await editable.click();
  // The editor hears of a selection a moment after the browser made it, and deletes what it has heard of.
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      return (await editable.innerText()).replaceAll(/[\u2060\s]/g, '');
    })
    .toBe('');
  await editable.evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', words);
    clipboardData.setData('text/plain', 'plain');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** What an editor then holds, without what the editor itself adds. */
async function pasted(place: string): Promise<string> {
  const html = await prose(page, place).locator('[contenteditable=true]').innerHTML();
  return html.replaceAll(/ (target|rel)="[^"]*"/g, '').replaceAll(/<(img|br) class="ProseMirror[^>]*>/g, '');
}

const clipboard = (name: string) => readFile(`${root}/test/fixtures/clipboard/${name}.html`, 'utf8');

test.each([
  [
    'Word',
    'word',
    '<h4>Warm homes</h4>' +
      '<p>Homes that are <strong>warm</strong> and <em>dry</em> keep people well. See <a href="https://example.org/homes">the plan</a>.</p>' +
      '<ul><li><p>Insulate first</p><ul><li><p>Terraces before flats</p></li></ul></li><li><p>Then heat pumps</p></li></ul>' +
      '<p>Who does what:</p>' +
      '<ol><li><p>The council finds the homes</p></li><li><p>Housing associations do the work</p></li></ol>' +
      '<p>Year | Homes</p><p>2030 | 1,200</p><p>Kept and added.</p>',
  ],
  [
    'Word in a browser',
    'wordOnTheWeb',
    '<h4>Moving every day</h4><p>Walking is <strong>the easy choice</strong></p>' +
      '<ul><li><p>Paths</p></li><li><p>Benches</p></li></ul>',
  ],
  [
    'Google Docs',
    'googleDocs',
    '<h4>What we heard</h4>' +
      '<p>People want <strong>one door</strong><em> to knock on</em>, see <a href="https://example.org/report">the report</a>.</p>' +
      '<ul><li><p>Listen</p><ul><li><p>in their places</p></li></ul></li><li><p>Answer</p></li></ul>',
  ],
  [
    'a web page, without its scripts, trackers and hidden words',
    'webPage',
    '<h4>Clean air zones</h4>' +
      '<p>Air is <strong>cleaner</strong> where zones work. Do not follow <a href="mailto:air@example.org?subject=x">write to us</a></p>' +
      '<blockquote><p>Every child should breathe clean air.</p></blockquote><p>Laid out <em>in a table</em></p>' +
      '<ol start="3"><li><p>Third</p></li><li><p>Fourth</p></li></ol><h5>Smaller heading</h5><p>Last line<br>after a break</p>',
  ],
  [
    'an Outlook message, with links freed from their watchers',
    'outlook',
    '<p>Dear all,</p><p>The draft is <a href="https://example.org/draft">here</a>.</p>' +
      '<ul><li><p>Read it</p></li><li><p>Change it</p></li></ul>',
  ],
  ['a spreadsheet, row by row', 'spreadsheet', '<p>Ward | 2023 | 2024</p><p>Kursaal | 12.5 | 13.0</p>'],
])('what is pasted from %s comes in clean', async (_from, name, expected) => {
  await paste(narrative, await clipboard(name));
  await expect.poll(() => pasted(narrative)).toBe(expected);
});

test('what is pasted into a title comes in on one line, without formatting', async () => {
  await paste(title, '<h1>Warm <b>homes</b></h1><ul><li>for all</li></ul><p>by 2030<br>at last</p>');
  await expect.poll(() => pasted(title)).toBe('<p>Warm homes for all by 2030 at last</p>');
});

test('what is copied from one of our own editors comes in as it was', async () => {
  await paste(
    narrative,
    '<h4>Head</h4><ol start="2"><li><p>one <strong>bold</strong></p></li></ol><p>end</p>',
  );
  const editable = await editor(page, narrative);
  const before = await pasted(narrative);
  let copied = '';
  // The editor hears of a selection a moment after the browser made it.
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+a');
      copied = await editable.evaluate((element) => {
        const clipboardData = new DataTransfer();
        element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        return clipboardData.getData('text/html');
      });
      return copied;
    })
    .toMatch(/data-pm-slice.*Head.*end/s);
  await paste(narrative, copied);
  await expect.poll(() => pasted(narrative)).toBe(before);
});
