import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { getIndicator, listIndicators } from '../../shared/api/evidence.ts';
import { commitImport, getImport, type ImportProposal, uploadImport } from '../../shared/api/imports.ts';
import { createPartnership } from '../../shared/api/partnerships.ts';
import { MortalServer } from '../support/crash/mortalServer.ts';
import { TestBrowser } from '../support/testBrowser.ts';

const measures = 4;
const codes = ['E06000033', 'E08000030', 'E06000058', 'E10000030'];
const years = 60;

/** A table whose figures are all the number of its import. */
function table(number: number): string {
  const lines = ['Area code,Year,Indicator,Value'];
  for (let measure = 1; measure <= measures; measure += 1) {
    for (const code of codes) {
      for (let year = 0; year < years; year += 1)
        lines.push(`${code},${1960 + year},Crash ${measure},${number}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

test('rules 23 and 31: a server killed while it commits leaves all of the import or none, and what was answered stays', async () => {
  await using server = await MortalServer.on();
  await server.start();
  let browser = new TestBrowser(server.url);
  await browser.send('GET', new URL(await server.ownerLink()).pathname);
  const { id: p } = await browser.call(createPartnership, { body: { name: 'Crash' } });

  const seen = { all: 0, none: 0 };
  let standing = 0;
  for (let number = 1; number <= 8; number += 1) {
    const form = new FormData();
    form.append('file', new Blob([table(number)]), 'crash.csv');
    const answer = await browser.sendForm(uploadImport.path.replace(':p', p), form);
    expect(answer.status).toBe(201);
    const { id } = answer.body as ImportProposal;
    const committing = browser.ask(commitImport, { params: { id }, body: {} }).then(
      ({ status }) => status,
      () => undefined,
    );
    // From before the file is read to after the answer: a commit takes some hundred milliseconds.
    if (number === 8) await committing;
    else await pause(40 * number * number);
    await server.kill();
    const answered = await committing;
    await server.start();
    const cookies = browser.cookies;
    browser = new TestBrowser(server.url);
    for (const [name, value] of cookies) browser.cookies.set(name, value);

    const { state } = await browser.call(getImport, { params: { id } });
    expect(['proposed', 'committed']).toContain(state);
    if (answered === 200) expect(state).toBe('committed');
    if (state === 'committed') standing = number;
    seen[state === 'committed' ? 'all' : 'none'] += 1;
    expect(await values(browser, p)).toEqual(standing === 0 ? [] : [standing]);
    // What was proposed can still be committed, from what was uploaded before the kill.
    if (state === 'proposed' && number % 2 === 0) {
      await browser.call(commitImport, { params: { id }, body: {} });
      standing = number;
      expect(await values(browser, p)).toEqual([standing]);
    }
  }
  expect(seen.all).toBeGreaterThan(0);
  expect(seen.none).toBeGreaterThan(0);
}, 180_000);

/** Every different value of every figure that is there. All of them must be there if one is. */
async function values(browser: TestBrowser, partnership: string): Promise<(number | null)[]> {
  const { indicators } = await browser.call(listIndicators, {
    query: { q: 'crash', partnership, absent: 'include' },
  });
  const own = indicators.filter(({ title }) => title.startsWith('Crash'));
  const found = new Set<number | null>();
  let count = 0;
  for (const { id: i } of own) {
    for (const area of codes) {
      const { series } = await browser.call(getIndicator, { params: { i }, query: { partnership, area } });
      count += series.length;
      for (const { value } of series) found.add(value);
    }
  }
  expect([0, measures * codes.length * years]).toContain(count);
  return [...found];
}
