import { expect, test } from 'vitest';
import { openWorld, withObjective } from '../../support/strategyWorld.ts';

/** Every way in which Markdown begins a new line. */
const breaks = ['\n', '\r', '\r\n', '\n\n', '\r\r'];

test.each(breaks)('a rating’s words stay in their quotation, whatever ends their lines (%j)', async (end) => {
  await using world = await openWorld();
  const { objectiveId } = await withObjective(world);
  await world.ask(world.ids.editor, 'POST', `/api/strategies/${world.strategyId}/ratings`, {
    target: objectiveId,
    level: 'green',
    confidence: 60,
    direction: 'steady',
    narrative: `It goes well.${end}# Rated by nobody`,
    kind: 'agreed',
  });
  const path = `/api/strategies/${world.strategyId}/export?format=md`;
  const { text } = await world.ask(world.ids.viewer, 'GET', path);
  expect(text).toContain('Rated by nobody');
  expect(text.split(/\r\n?|\n/).filter((line) => line.startsWith('# '))).toHaveLength(1);
});

test.each(breaks)('a title is one line, whatever ends its lines (%j)', async (end) => {
  await using world = await openWorld();
  await withObjective(world, { objective: `Warm homes${end}# for nobody` });
  const path = `/api/strategies/${world.strategyId}/export?format=md`;
  const { text } = await world.ask(world.ids.viewer, 'GET', path);
  expect(text).toMatch(/^### .*Warm homes # for nobody$/m);
});
