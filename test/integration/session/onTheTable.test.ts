import { expect, test } from 'vitest';
import { getIndicator } from '../../../shared/api/evidence.ts';
import { changePartnership } from '../../../shared/api/partnerships.ts';
import { chooseEvidence, getProjection, recordRating } from '../../../shared/api/sessions.ts';
import { putLink } from '../../../shared/api/strategies.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

const indicator = 'healthy-life-expectancy-female';

test('evidence is withheld until it is shown, then one row for each indicator is all that a guest gets of it', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ objective, outcome }) => [
    { kind: 'rate', target: objective },
    { kind: 'rate', target: outcome, evidence: 'shown' },
  ]);
  const { host, strategyId: s, ids } = world;
  await host.call(changePartnership, {
    params: { p: world.partnership.id },
    body: { areaCode: 'E06000033' },
  });
  await host.call(putLink, { params: { s, id: ids.objective, i: indicator }, body: {} });
  const ann = await world.guest('Ann');
  const params = { id: world.id };
  await world.move();
  const withheld = { choice: 'withheld', indicators: 1, rows: [] };
  const wall = () => app.browser().call(getProjection, { params: { key: world.projectorKey } });
  expect((await world.step(ann)).evidence).toEqual(withheld);
  expect((await world.step(host)).evidence).toEqual(withheld);
  expect((await wall()).steps[0]?.evidence).toEqual(withheld);

  const choosing = (evidence: 'shown' | 'withheld', expect?: number) => ({
    params,
    body: { evidence, expect },
  });
  expect(await ann.refused(chooseEvidence, choosing('shown'))).toMatchObject({ status: 403 });
  const viewer = (await world.partnership.join('Vera Viewer', 'viewer')).browser;
  expect(await viewer.refused(chooseEvidence, choosing('shown'))).toMatchObject({ status: 403 });
  expect(await host.refused(chooseEvidence, choosing('shown', 1))).toMatchObject({ status: 409 });
  await host.call(chooseEvidence, choosing('shown'));
  const { evidence } = await world.step(ann);
  expect(evidence?.rows).toEqual([
    {
      title: expect.stringContaining('ealthy life expectancy'),
      unit: 'years',
      decimals: 1,
      polarity: 'higher',
      value: expect.any(Number),
      period: expect.any(String),
      direction: expect.any(String),
      scores: { actual: evidence?.rows[0]?.value, minimum: expect.any(Number), target: expect.any(Number) },
      missing: null,
    },
  ]);
  expect((await wall()).steps[0]?.evidence).toEqual(evidence);
  expect(await ann.refused(getIndicator, { params: { i: indicator }, query: {} })).toMatchObject({
    status: 401,
  });

  await host.call(chooseEvidence, choosing('withheld'));
  expect((await world.step(ann)).evidence).toEqual(withheld);
  await world.answer(ann, { level: 'red', confidence: 60 });
  await world.reveal();
  expect((await world.step(ann)).evidence).toEqual(evidence);
  expect(await host.refused(chooseEvidence, choosing('withheld'))).toMatchObject({
    ...{ status: 409, code: 'wrong-state' },
  });
  const said = { level: 'red', confidence: 60, direction: 'steady', narrative: 'So it is.' } as const;
  const rating = await host.call(recordRating, { params, body: { step: world.steps[0] ?? '', ...said } });
  expect(rating.evidence.map(({ indicatorId, value }) => [indicatorId, value])).toEqual([
    [indicator, evidence?.rows[0]?.value],
  ]);

  await world.move(1);
  expect((await world.step(ann, 1)).evidence, 'as the plan says').toEqual(evidence);
});

test('where a write step names no part, everybody reads along in the whole strategy', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, () => [{ kind: 'write' }]);
  const ann = await world.guest('Ann');
  await world.move();
  expect((await world.step(ann)).table).toMatchObject({
    title: 'Shared outcomes',
    narrative: '1. Healthier lives\n– Close the gap',
  });
});
