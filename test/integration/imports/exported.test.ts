import { expect, test } from 'vitest';
import { downloadIndicator } from '../../../shared/api/comparison.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';
import { commit, upload } from './support.ts';

test('what a file writes becomes no formula where it is exported', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const { browser } = owner;
  const formula = '=HYPERLINK(""http://x.example"",""Open"")';
  const rows = Array.from({ length: 12 }, (_, at) => `E06000033,${2010 + at},${at},@SUM(A1)`);
  const text = `Area code,Year,"${formula}",Notes\n${rows.join('\n')}\n`;
  const { indicators } = await commit(browser, (await upload(browser, p, text)).id);
  const i = indicators[0]?.id ?? '';
  const answer = await browser.ask(downloadIndicator, {
    params: { i },
    query: { partnership: p, area: 'E06000033' },
  });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('2015');
  for (const cell of answer.text.replace('\uFEFF', '').split(/[,\r\n]+/))
    expect(cell).not.toMatch(/^"?[=+@]/);
});
