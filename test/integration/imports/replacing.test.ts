import { expect, test } from 'vitest';
import { getIndicator } from '../../../shared/api/evidence.ts';
import { commitImport, getImport, undoImport } from '../../../shared/api/imports.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';
import type { TestBrowser } from '../../support/testBrowser.ts';
import { commit, upload } from './support.ts';

const table = (value: (year: number) => string, years = 12) =>
  `Area code,Year,Widgets made\n${Array.from({ length: years }, (_, at) => `E06000033,${2010 + at},${value(2010 + at)}`).join('\n')}\n`;

async function values(browser: TestBrowser, partnership: string, i: string): Promise<(number | null)[]> {
  const query = { partnership, area: 'E06000033' };
  return (await browser.call(getIndicator, { params: { i }, query })).series.map(({ value }) => value);
}

test('the next release of a file goes to the same indicators; undone, the first shows again', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const { browser } = owner;
  const first = await commit(
    browser,
    (
      await upload(
        browser,
        p,
        table(() => '1'),
      )
    ).id,
  );
  expect(first).toMatchObject({ added: 12, replaced: 0, skipped: 0 });
  const i = first.indicators[0]?.id ?? '';

  const next = await upload(
    browser,
    p,
    table((year) => String(year), 14),
  );
  expect(next.remembered).toBe(true);
  expect(next.mapping.measures[0]?.indicator).toBe(i);
  expect(await commit(browser, next.id)).toMatchObject({ added: 2, replaced: 12, indicators: [{ id: i }] });
  expect(await values(browser, p, i)).toEqual(Array.from({ length: 14 }, (_, at) => 2010 + at));

  await browser.call(undoImport, { params: { id: next.id } });
  expect(await values(browser, p, i)).toEqual(Array.from({ length: 12 }, () => 1));
});

test('undoing the first keeps the indicator while the second has figures for it', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const { browser } = owner;
  const one = await upload(
    browser,
    p,
    table(() => '1'),
  );
  const i = (await commit(browser, one.id)).indicators[0]?.id ?? '';
  const two = await upload(
    browser,
    p,
    table(() => '2', 13),
  );
  await commit(browser, two.id);
  await browser.call(undoImport, { params: { id: one.id } });
  expect(await values(browser, p, i)).toEqual(Array.from({ length: 13 }, () => 2));
  await browser.call(undoImport, { params: { id: two.id } });
  const gone = await browser.ask(getIndicator, { params: { i }, query: { partnership: p } });
  expect(gone.status).toBe(404);
});

test('committed again it answers the same; undone, it can’t be committed', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const { browser } = owner;
  const { id } = await upload(
    browser,
    p,
    table(() => '1'),
  );
  const outcome = await commit(browser, id);
  expect(await commit(browser, id)).toEqual(outcome);
  await browser.call(undoImport, { params: { id } });
  expect(await browser.refused(commitImport, { params: { id }, body: {} })).toMatchObject({
    code: 'wrong-state',
  });

  const discarded = await upload(
    browser,
    p,
    table(() => '1'),
  );
  await browser.call(undoImport, { params: { id: discarded.id } });
  expect(await browser.refused(commitImport, { params: { id: discarded.id }, body: {} })).toMatchObject({
    code: 'wrong-state',
  });
});

test('a changed mapping is followed, and one that does not fit is refused', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const { browser } = owner;
  const { id, mapping } = await upload(
    browser,
    p,
    table(() => '1'),
  );
  const measures = mapping.measures.map((measure) => ({
    ...measure,
    title: 'Things',
    polarity: 'higher' as const,
  }));
  const unknown = measures.map((measure) => ({ ...measure, indicator: 'no-such-one' }));
  const refused = await browser.refused(commitImport, {
    params: { id },
    body: { mapping: { ...mapping, measures: unknown } },
  });
  expect(refused.errors).toMatchObject([{ path: 'mapping.measures.0.indicator' }]);
  const nothing = { ...mapping, tables: mapping.tables.map((each) => ({ ...each, include: false })) };
  expect(await browser.refused(commitImport, { params: { id }, body: { mapping: nothing } })).toMatchObject({
    errors: [{ path: 'mapping' }],
  });
  const { indicators } = await browser.call(commitImport, {
    params: { id },
    body: { mapping: { ...mapping, measures } },
  });
  expect(indicators).toMatchObject([{ title: 'Things' }]);
  const query = { partnership: p, area: 'E06000033' };
  const made = await browser.call(getIndicator, { params: { i: indicators[0]?.id ?? '' }, query });
  expect(made).toMatchObject({ title: 'Things', polarity: 'higher', own: { importId: id } });
  expect((await browser.call(getImport, { params: { id } })).indicators).toEqual(indicators);
});

test('a file of the same columns under another name goes to indicators of its own', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const { browser } = owner;
  const file = (value: number) => `Area code,Year,Rate\nE06000033,2021,${value}\nE06000033,2022,${value}\n`;
  const crime = await commit(browser, (await upload(browser, p, file(5), 'crime 2022.csv')).id);
  const asked = await upload(browser, p, file(80), 'recycling 2022.csv');
  expect(asked.remembered).toBe(false);
  const recycling = await commit(browser, asked.id);
  expect(recycling).toMatchObject({ added: 2, replaced: 0 });
  expect(recycling.indicators[0]?.id).not.toBe(crime.indicators[0]?.id);
  expect(await values(browser, p, crime.indicators[0]?.id ?? '')).toEqual([5, 5]);
});
