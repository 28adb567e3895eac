import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MaturityView } from '../../shared/api/maturity.ts';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';

let hall: ExampleHall;
beforeAll(async () => {
  hall = await openExampleHall();
});
afterAll(() => hall?.[Symbol.asyncDispose]());

test('the way from hindsight to foresight stands as a picture, as a table, and for each indicator with what comes next', async () => {
  const { owner, url, strategyId } = hall;
  await owner.goto(`${url}/s/${strategyId}/foresight/coverage`);
  await owner.getByRole('navigation', { name: 'Foresight' }).getByRole('link', { name: 'Maturity' }).click();
  await owner.getByRole('heading', { level: 1, name: 'Maturity' }).waitFor();
  const picture = owner.getByRole('img', { name: /^How many indicators stood where\. .*Today: / });
  await picture.waitFor();
  await owner.getByText('Show the picture as a table').click();
  const table = owner.getByRole('table', { name: /^How many linked indicators/ });
  await table.getByRole('columnheader', { name: 'Today' }).waitFor();
  const heads = await table.getByRole('columnheader').count();
  expect(heads).toBeGreaterThan(3);
  const cells = (name: string) => table.getByRole('row', { name }).getByRole('cell').allInnerTexts();
  const all = (await cells('All linked')).map(Number);
  const rows = ['Not described yet', 'Described', 'Explained', 'Predicted', 'Acted upon'];
  const parts = await Promise.all(rows.map(cells));
  for (const [column, total] of all.entries()) {
    expect(parts.reduce((sum, row) => sum + Number(row[column]), 0)).toBe(total);
  }
  for (const rule of [
    /tell a direction\.$/,
    /^Somebody has signed why/,
    /^We can say what comes/,
    /^It changes what we do/,
  ])
    await owner.getByText(rule).waitFor();
  await owner
    .getByText(/^Next, explained:/)
    .first()
    .waitFor();
  await expectAccessible(owner);
  await owner.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(owner, { only: ['color-contrast'] });
  await owner.emulateMedia({ colorScheme: 'light' });
});

test('an indicator’s page says where we stand on it, and moves on once that is recorded', async () => {
  const { owner, url, strategyId } = hall;
  const { indicators } = await hall.get<MaturityView>(`/api/strategies/${strategyId}/maturity`);
  const described = indicators.find(({ stands }) => stands === 'described');
  if (!described) throw new Error('the example has no indicator that is described and not explained');
  const { id, objectives } = described;
  await owner.goto(`${url}/s/${strategyId}/evidence/i/${id}`);
  const card = owner.getByRole('region', { name: 'Where we stand on data' });
  await card.getByText('Hindsight (we are here)').waitFor();
  await card.getByText(/^Next, explained:/).waitFor();
  await expectAccessible(owner, { within: 'main' });
  const answered = await owner.request.post(
    `${url}/api/strategies/${strategyId}/objectives/${objectives[0]?.id}/links/${id}/answers`,
    { data: { question: 'compared', words: 'With the places most like ours.' } },
  );
  expect(answered.ok()).toBe(true);
  // With what else is recorded it may come further at once.
  await card.getByText(/^(Insight|Foresight) \(we are here\)$/).waitFor();
  await card.getByRole('link', { name: 'All of ours' }).click();
  await owner.getByRole('heading', { level: 2, name: /^Described/ }).waitFor();
});

test('on a phone it reads without scrolling sideways, and an empty strategy says what to do', async () => {
  const { owner, url, strategyId, partnershipId } = hall;
  await owner.setViewportSize({ width: 390, height: 844 });
  await owner.goto(`${url}/s/${strategyId}/foresight/maturity`);
  await owner.getByRole('img', { name: /^How many indicators/ }).waitFor();
  expect(await owner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(owner);
  const made = await owner.request.post(`${url}/api/partnerships/${partnershipId}/strategies`, {
    data: { title: 'Not begun' },
  });
  const { id }: { id: string } = await made.json();
  await owner.goto(`${url}/s/${id}/foresight/maturity`);
  await owner.getByRole('heading', { name: 'Nothing is linked yet' }).waitFor();
  await owner.getByRole('link', { name: 'Go to the strategy' }).waitFor();
  await expectAccessible(owner);
});
