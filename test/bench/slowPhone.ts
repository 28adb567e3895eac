import type { Page } from 'playwright-core';

/** WebPageTest’s 3G, and a processor four times slower than this one: a phone on a workshop’s bad line. */
const slow = { latency: 300, downloadThroughput: 1.6e6 / 8, uploadThroughput: 768e3 / 8, offline: false };
const slowdown = 4;

export async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', slow);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** A live session that is at a step in which something is rated. */
export async function openRating(
  owner: Page,
  url: string,
  strategyId: string,
): Promise<{ id: string; code: string }> {
  const { outcomes } = await (await owner.request.get(`${url}/api/strategies/${strategyId}`)).json();
  const planned = await owner.request.post(`${url}/api/strategies/${strategyId}/sessions`, {
    data: { title: 'Bench', steps: [{ kind: 'rate', target: outcomes[0].objectives[0].id }] },
  });
  const { id, code }: { id: string; code: string } = await planned.json();
  const { steps } = await (await owner.request.get(`${url}/api/sessions/${id}`)).json();
  await owner.request.post(`${url}/api/sessions/${id}/move`, { data: { to: steps[0].id } });
  return { id, code };
}
