import { expect, test } from 'vitest';
import { getIndicator, listIndicators } from '../../../shared/api/evidence.ts';
import { getImport, listImports, undoImport } from '../../../shared/api/imports.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';
import { commit, published, refusedUpload, upload } from './support.ts';

const southend = 'E06000033';

test.each([['business-survival.csv'], ['wellbeing-wide-whole.csv']])(
  '%s: committed unchanged, its figures are served, and every row is accounted for',
  async (name) => {
    await using app = await startTestApp();
    const { id: p, owner } = await makePartnership(app);
    const { browser } = owner;
    const proposal = await upload(browser, p, await published(name), name);
    const outcome = await commit(browser, proposal.id);
    expect(outcome.indicators.length).toBeGreaterThan(0);
    expect(outcome.added).toBeGreaterThan(100);

    const view = await browser.call(getImport, { params: { id: proposal.id } });
    const { rows, figures } = view.report ?? expect.fail('There is a report');
    expect(rows.in).toBe(rows.imported + rows.reported);
    expect(figures.in).toBe(figures.imported + figures.reported);
    expect(figures.imported).toBe(outcome.added + outcome.replaced);
    expect(view).toMatchObject({
      state: 'committed',
      committed: { by: 'Owner' },
      progress: null,
      proposal: null,
    });

    const query = { partnership: p, area: southend };
    const { indicators } = await browser.call(listIndicators, { query });
    const found = outcome.indicators.filter(({ id }) => indicators.some((each) => each.id === id));
    expect(found.length).toBeGreaterThan(0);
    const detail = await browser.call(getIndicator, { params: { i: found[0]?.id ?? '' }, query });
    expect(detail.series.some(({ origin }) => origin?.id === proposal.id)).toBe(true);
  },
);

test('a catalogue of data sets is refused, saying why', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const name = 'dataset-catalogue.xlsx';
  const problem = await refusedUpload(owner.browser, p, await published(name), name);
  expect(problem).toMatchObject({ status: 422, errors: [{ path: 'file' }] });
  expect(problem.detail).toContain('list of data sets');
  expect((await owner.browser.call(listImports, { params: { p } })).imports).toEqual([]);
});

test('undone, everything is as it was', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const { browser } = owner;
  const before = await browser.call(listIndicators, { query: { partnership: p, area: southend } });
  const { id } = await upload(browser, p, await published('wellbeing-wide-whole.csv'));
  await commit(browser, id);
  for (let times = 0; times < 2; times += 1) await browser.call(undoImport, { params: { id } });
  expect(await browser.call(listIndicators, { query: { partnership: p, area: southend } })).toEqual(before);
  const [undone] = (await browser.call(listImports, { params: { p } })).imports;
  expect(undone).toMatchObject({ id, state: 'undone', undone: { by: 'Owner' }, uploaded: { by: 'Owner' } });
  expect((await app.store.datasets.list(p)).items.filter((each) => each.includes('figures'))).toEqual([]);
});
