import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { getBoard } from '../../../shared/api/board.ts';
import { recordMeaning } from '../../../shared/api/meanings.ts';
import { closeSession } from '../../../shared/api/sessions.ts';
import { exportStrategy, getStrategy } from '../../../shared/api/strategies.ts';
import { getVersion, keepVersion } from '../../../shared/api/versions.ts';
import { openSessionWorld } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

test('what was agreed stands beside the rating ever after, on the board as at any moment, and in exports', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ outcome, objective }) => [
    { kind: 'meaning', target: outcome },
    { kind: 'meaning', target: objective },
  ]);
  const { host, steps, strategyId: s } = world;
  const params = { s };
  const ann = await world.guest('Ann', 'Homes for all');
  const before = await host.call(getStrategy, { params });
  expect([before.outcomes[0]?.meaning, before.outcomes[0]?.objectives[0]?.meaning]).toEqual([null, null]);
  const version = await host.call(keepVersion, { params, body: { name: 'Before' } });
  await pause(5);
  const then = new Date().toISOString();
  await pause(5);

  for (const [n, differing] of [[], [{ organisation: 'Homes for all', words: 'Not in years.' }]].entries()) {
    await world.move(n);
    await world.answer(ann, { text: `Longer lives ${n}` }, n);
    await world.reveal();
    const body = { step: steps[n] ?? '', text: 'Years | of health', differing };
    await host.call(recordMeaning, { params: { id: world.id }, body });
  }
  await host.call(closeSession, { params: { id: world.id }, body: {} });

  const agreed = { standing: 'agreed', text: 'Years | of health', differing: [] };
  const differs = {
    standing: 'differs',
    differing: [{ organisation: 'Homes for all', words: 'Not in years.' }],
  };
  const after = await host.call(getStrategy, { params });
  expect(after.outcomes[0]).toMatchObject({
    meaning: agreed,
    objectives: [{ meaning: differs, rating: null }],
  });
  expect(after.outcomes[0]?.meaning?.by).toMatchObject({ organisation: 'Partnership office' });

  const board = await host.call(getBoard, { params, query: {} });
  expect(board.outcomes[0]).toMatchObject({
    meaning: { standing: 'agreed', text: 'Years | of health', organisation: 'Partnership office' },
    objectives: [{ meaning: { standing: 'differs' } }],
  });
  const earlier = await host.call(getBoard, { params, query: { asAt: then } });
  expect(earlier.outcomes[0]).toMatchObject({ meaning: null, objectives: [{ meaning: null }] });
  const kept = await host.call(getVersion, { params: { s, v: version.id } });
  expect(kept.outcomes[0]).toMatchObject({ meaning: null, objectives: [{ meaning: null }] });

  const json = JSON.parse((await host.ask(exportStrategy, { params, query: { format: 'json' } })).text);
  expect(json.meanings).toMatchObject([agreed, differs]);
  const { text } = await host.ask(exportStrategy, { params, query: { format: 'md' } });
  expect(text).toContain('**Meaning agreed.** In a session on');
  expect(text).toContain('> Years \\| of health');
  expect(text).toContain('Homes for all still means something else:\n\n> Not in years.');
});
