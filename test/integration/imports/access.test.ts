import { expect, test } from 'vitest';
import { getIndicator, listIndicators } from '../../../shared/api/evidence.ts';
import { commitImport, getImport, listImports, undoImport } from '../../../shared/api/imports.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';
import { commit, formWith, path, upload } from './support.ts';

const text = `Area code,Year,Widgets made\n${Array.from({ length: 12 }, (_, at) => `E06000033,${2010 + at},${at}.5`).join('\n')}\n`;

test('editors and owners import; who may read sees it; nobody else learns that it exists', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { id: p } = partnership;
  const editor = await partnership.join('Ed', 'editor');
  const weaker = [await partnership.join('Com', 'commenter'), await partnership.join('Vi', 'viewer')];
  const other = await makePartnership(app, 'Elsewhere', await partnership.join('Somebody'));
  const stranger = await other.join('Str');
  const { id } = await upload(editor.browser, p, text);

  for (const { browser } of weaker) {
    expect((await browser.sendForm(path(p), formWith(text, 'a.csv'))).status).toBe(403);
    expect((await browser.ask(commitImport, { params: { id }, body: {} })).status).toBe(403);
    expect((await browser.ask(undoImport, { params: { id } })).status).toBe(403);
    expect((await browser.call(listImports, { params: { p } })).imports).toHaveLength(1);
    expect((await browser.call(getImport, { params: { id } })).proposal?.id).toBe(id);
  }
  for (const [browser, status] of [
    [stranger.browser, 404],
    [app.browser(), 401],
  ] as const) {
    expect((await browser.sendForm(path(p), formWith(text, 'a.csv'))).status).toBe(status);
    expect((await browser.ask(listImports, { params: { p } })).status).toBe(status);
    expect((await browser.ask(getImport, { params: { id } })).status).toBe(status);
    expect((await browser.ask(commitImport, { params: { id }, body: {} })).status).toBe(status);
    expect((await browser.ask(undoImport, { params: { id } })).status).toBe(status);
  }
  await commit(editor.browser, id);
  const [listed] = (await editor.browser.call(listImports, { params: { p } })).imports;
  expect(listed).toMatchObject({ uploaded: { by: 'Ed' }, committed: { by: 'Ed' }, state: 'committed' });
  expect(app.happenings).toContainEqual({ kind: 'evidence', partnershipId: p });
});

test('two partnerships do not see each other’s figures', async () => {
  await using app = await startTestApp();
  const one = await makePartnership(app, 'One');
  const two = await makePartnership(app, 'Two', one.owner);
  const { browser } = one.owner;
  const mine = await commit(browser, (await upload(browser, one.id, text)).id);
  const [made] = mine.indicators;
  const i = made?.id ?? '';
  const detail = await browser.call(getIndicator, {
    params: { i },
    query: { partnership: one.id, area: 'E06000033' },
  });
  expect(detail.series).toHaveLength(12);
  expect(detail.series[11]).toMatchObject({
    start: '2021-01-01',
    end: '2021-12-31',
    value: 11.5,
    origin: { kind: 'imported' },
  });
  for (const query of [{}, { partnership: two.id }]) {
    expect((await browser.ask(getIndicator, { params: { i }, query })).status).toBe(404);
    const { indicators } = await browser.call(listIndicators, { query: { ...query, q: 'widgets made' } });
    expect(indicators.map(({ id }) => id)).not.toContain(i);
  }
  const theirs = await commit(browser, (await upload(browser, two.id, text)).id);
  expect(theirs).toMatchObject({ added: 12, replaced: 0 });
  expect(theirs.indicators[0]?.id).not.toBe(i);
});
