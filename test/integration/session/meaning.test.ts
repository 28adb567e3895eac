import { expect, test } from 'vitest';
import { listMeanings, recordMeaning } from '../../../shared/api/meanings.ts';
import { closeSession, getRecord, nextRound } from '../../../shared/api/sessions.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

test('what an outcome means is agreed after the reveal, with the differences that stand, and the latest words hold', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ outcome }) => [
    { kind: 'meaning', target: outcome },
    { kind: 'meaning' },
    { kind: 'discuss' },
  ]);
  const { host, ids, steps } = world;
  const params = { id: world.id };
  const strategy = { params: { s: world.strategyId } };
  const saying = (text: string, differences = '', n = 0) => ({
    params,
    body: { step: steps[n] ?? '', text, differences },
  });
  const ann = await world.guest('Ann', 'Homes for all');
  await world.move();
  await world.answer(ann, { text: 'A home that is warm.' });
  expect(await host.refused(recordMeaning, saying('Warm homes'))).toMatchObject({ status: 409 });
  await world.reveal();
  expect((await world.step(ann)).answers).toMatchObject([
    { organisation: 'Homes for all', text: 'A home that is warm.' },
  ]);
  expect((await world.step(ann)).meaning).toBeNull();

  await host.call(recordMeaning, saying('Warm homes', 'Police: safe ones too.'));
  await host.call(recordMeaning, saying('Warm homes', 'Police: safe ones too.'));
  expect((await host.call(listMeanings, strategy)).meanings).toMatchObject([
    { target: ids.outcome, title: 'Healthier lives', standing: 'differs', sessionId: world.id, round: 1 },
  ]);
  await host.call(nextRound, { params, body: {} });
  expect(await host.refused(recordMeaning, saying('Warm, safe homes'))).toMatchObject({ status: 409 });
  await world.reveal();
  const agreed = await host.call(recordMeaning, saying('Warm, safe homes'));
  expect(agreed).toMatchObject({ standing: 'agreed', round: 2, by: { organisation: 'Partnership office' } });
  expect((await host.call(listMeanings, strategy)).meanings).toEqual([agreed]);
  expect((await world.step(ann)).meaning).toEqual({
    ...{ text: 'Warm, safe homes', differences: '', differing: [] },
  });

  for (const n of [1, 2]) {
    expect(await host.refused(recordMeaning, saying('X', '', n))).toMatchObject({
      status: 422,
      errors: [{ path: 'step' }],
    });
  }
  await host.call(closeSession, { params, body: {} });
  expect(await host.refused(recordMeaning, saying('Late'))).toMatchObject({ status: 409 });
  const kept = await app.store.ledgers.read<{ type: string }>(world.strategyId);
  expect(kept.items.map(({ value }) => value.type)).toEqual(['meaning', 'meaning']);
});

test('an organisation that still means something else is kept with its words, and stands in the record', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ outcome }) => [{ kind: 'meaning', target: outcome }]);
  const { host, steps } = world;
  const params = { id: world.id };
  const ann = await world.guest('Ann', 'Homes for all');
  const bob = await world.guest('Bob', 'Police');
  await world.move();
  await world.answer(ann, { text: 'A home that is warm.' });
  await world.answer(bob, { text: 'Warm and safe homes.' });
  expect(JSON.stringify(await world.step(host)), 'no word of it before').not.toContain('warm');
  await world.reveal();
  for (const browser of [host, ann]) {
    expect((await world.step(browser)).overlap).toEqual({
      shared: [
        { words: ['home', 'homes'], answers: 2 },
        { words: ['warm'], answers: 2 },
      ],
      own: expect.arrayContaining([
        { organisation: 'Homes for all', words: [] },
        { organisation: 'Police', words: ['safe'] },
      ]),
    });
  }
  const saying = (differing: { organisation: string; words: string }[]) => ({
    params,
    body: { step: steps[0] ?? '', text: 'Warm homes', differing },
  });
  const safe = { organisation: 'police ', words: 'Safe ones too.' };
  for (const [path, differing] of [
    ['differing.0.organisation', [{ organisation: 'College', words: 'Calm.' }]],
    ['differing.1.organisation', [safe, { organisation: 'Police', words: 'Twice.' }]],
    ['differing.0.words', [{ organisation: 'Police', words: ' ' }]],
  ] as const) {
    expect(await host.refused(recordMeaning, saying([...differing]))).toMatchObject({
      ...{ status: 422, errors: [{ path }] },
    });
  }
  await host.call(recordMeaning, saying([safe]));
  const kept = [{ organisation: 'Police', words: 'Safe ones too.' }];
  expect((await host.call(listMeanings, { params: { s: world.strategyId } })).meanings).toMatchObject([
    { standing: 'differs', differences: '', differing: kept },
  ]);
  expect((await world.step(bob)).meaning).toEqual({ text: 'Warm homes', differences: '', differing: kept });
  await host.call(closeSession, { params, body: {} });
  const record = await host.call(getRecord, { params, query: {} });
  expect(record.steps[0]).toMatchObject({ meaning: { differing: kept } });
  expect(record.openQuestions).toMatchObject([
    { kind: 'differences', question: expect.stringContaining('Police: “Safe ones too.”') },
  ]);
  const markdown = await host.ask(getRecord, { params, query: { format: 'md' } });
  const { text } = markdown;
  expect(text).toContain('Police differs: “Safe ones too.”');
  expect(text).toContain('Words in more than one answer: home or homes, warm.');
  expect(text).toContain('- Only Police: safe');
  expect(text).toContain('it does not understand meaning');
});
