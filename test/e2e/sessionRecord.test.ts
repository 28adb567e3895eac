import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { type ExampleHall, openExampleHall } from './support/exampleHall.ts';

let hall: ExampleHall;
beforeAll(async () => {
  hall = await openExampleHall();
});
afterAll(() => hall?.[Symbol.asyncDispose]());

test('the record of a closed session is reached from the list, reads on a phone too, and downloads', async () => {
  const { owner, url, strategyId } = hall;
  const post = async (path: string, data: object) =>
    (await owner.request.post(`${url}/api${path}`, { data })).json();
  const { outcomes } = await hall.get<{ outcomes: { id: string; objectives: { id: string }[] }[] }>(
    `/api/strategies/${strategyId}`,
  );
  const target = outcomes[0]?.objectives[0]?.id;
  const { id } = await post(`/strategies/${strategyId}/sessions`, {
    title: 'Autumn review',
    steps: [{ kind: 'rate', target }, { kind: 'prioritise' }, { kind: 'meaning', target: outcomes[0]?.id }],
  });
  const { steps } = await hall.get<{ steps: { id: string }[] }>(`/api/sessions/${id}`);
  const [rate, dots] = steps.map((step) => step.id);
  await post(`/sessions/${id}/move`, { to: rate });
  const reason = 'Waiting lists grew again.';
  await post(`/sessions/${id}/answers`, { step: rate, level: 'red', confidence: 70, reason });
  await post(`/sessions/${id}/reveal`, {});
  const statement = { level: 'red', confidence: 70, direction: 'worsening', narrative: 'Red, all agree.' };
  await post(`/sessions/${id}/record`, { step: rate, ...statement });
  await post(`/sessions/${id}/move`, { to: dots });
  await post(`/sessions/${id}/close`, {});

  await owner.goto(`${url}/s/${strategyId}/sessions`);
  await owner.getByRole('link', { name: 'The record' }).click();
  await owner.getByRole('heading', { level: 1, name: 'Autumn review' }).waitFor();
  await owner.getByText(reason).waitFor();
  await owner.getByText('Red, all agree.').waitFor();
  await owner.getByText('we did not come to it').waitFor();
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await owner.setViewportSize(size);
    await expectAccessible(owner);
    expect(await owner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
  const download = owner.waitForEvent('download');
  await owner.getByRole('link', { name: 'Download as DOCX' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
});
