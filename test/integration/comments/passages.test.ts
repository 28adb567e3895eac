import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Doc, XmlElement, XmlText } from 'yjs';
import type { ResponseOf } from '../../../shared/api/endpoint.ts';
import type { listPassages } from '../../../shared/api/passages.ts';
import { proseAt } from '../../../shared/strategy/document.ts';
import { idIn } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld();
  await narrate('Life expectancy differs by 11.5 years across the city. We begin where it is greatest.');
});
afterEach(() => at.world[Symbol.asyncDispose]());

const narrative = () => ({ of: 'objective', id: at.objectiveId, field: 'narrative' }) as const;

async function narrate(words: string): Promise<void> {
  await at.world.change((doc) => {
    const fragment = proseAt(doc, narrative());
    if (!fragment) throw new Error('no narrative');
    fragment.delete(0, fragment.length);
    const paragraph = new XmlElement('paragraph');
    paragraph.insert(0, [new XmlText(words)]);
    fragment.insert(0, [paragraph]);
  });
}

async function passages(as: string, query = ''): Promise<ResponseOf<typeof listPassages>> {
  const answer = await at.world.ask(as, 'GET', `/api/strategies/${at.world.strategyId}/passages${query}`);
  expect(answer.status).toBe(200);
  return answer.json as ResponseOf<typeof listPassages>;
}

describe('a quote', () => {
  it('that stands once is anchored, follows what is written, and comes back where it stands again', async () => {
    const { world, post, read } = at;
    const answer = await post(world.ids.commenter, { quote: '11.5 years' });
    expect(answer.json).toMatchObject({
      ...{ quote: '11.5 years', attached: true, anchor: { part: 'narrative', once: true } },
      prefix: 'Life expectancy differs by ',
    });
    const id = idIn(answer);
    await narrate('It differs.');
    expect(await read(id)).toMatchObject({ attached: false, quote: '11.5 years' });
    await narrate('It differs by 11.5 years.');
    expect(await read(id)).toMatchObject({ attached: true });
    await narrate('By 11.5 years, or 11.5 years.');
    expect(await read(id)).toMatchObject({ attached: false, quote: '11.5 years' });
  });

  it('that stands nowhere or twice stays with what it is about', async () => {
    const { world, post } = at;
    await narrate('Crime falls. Crime falls.');
    for (const quote of ['12 years', 'Crime falls']) {
      const answer = await post(world.ids.commenter, { quote });
      expect(answer.json).toMatchObject({ quote, anchor: null, attached: null });
    }
  });
});

describe('an anchor', () => {
  it('into another document, into nothing, or of the wrong shape is refused by name, and nothing is posted', async () => {
    const { world, post, listed } = at;
    const strange = new Doc();
    strange.getText('t').insert(0, 'words');
    const position = { type: null, tname: 't', item: { client: strange.clientID, clock: 0 }, assoc: 0 };
    for (const anchor of [
      { part: 'narrative', start: position, end: position },
      { part: 'narrative', start: {}, end: {} },
      { part: 'narrative', start: 'AA==', end: 'x'.repeat(100_000) },
      { part: 'vision', start: position, end: position },
      { part: 'narrative' },
      'somewhere',
    ]) {
      const answer = await post(world.ids.commenter, { quote: '11.5 years', anchor });
      expect(answer.status).toBe(422);
      expect(answer.json).toMatchObject({
        errors: expect.arrayContaining([
          { path: expect.stringMatching(/^anchor/), message: expect.any(String) },
        ]),
      });
    }
    expect(await listed()).toEqual([]);
  });
});

describe('the passages of a strategy', () => {
  it('are those of open threads; later only what changed is told', async () => {
    const { world, post, objectiveId } = at;
    const { viewer, commenter } = world.ids;
    expect(await passages(viewer)).toEqual({ passages: [], closed: [], until: null });
    world.setTime('2026-03-01T09:00:00.000Z');
    const first = idIn(await post(commenter, { quote: '11.5 years' }));
    await post(commenter, { quote: 'words that are not there' });
    const told = await passages(viewer);
    expect(told).toMatchObject({
      passages: [{ id: first, of: 'objective', target: objectiveId, quote: '11.5 years', proposed: null }],
      closed: [],
    });
    world.setTime('2026-03-01T10:00:00.000Z');
    const second = idIn(await post(commenter, { quote: 'greatest', suggestion: { text: 'worst' } }));
    await world.ask(commenter, 'POST', `/api/threads/${first}/resolve`, {});
    const since = `?since=${encodeURIComponent('2026-03-01T09:30:00Z')}`;
    const later = await passages(viewer, since);
    expect(later.closed).toEqual([first]);
    expect(later.passages).toMatchObject([{ id: second, proposed: 'worst' }]);
    const { passages: again, until } = await passages(viewer);
    expect(again.map(({ id }) => id)).toEqual([second]);
    expect(until).toBe(later.until);
  });

  it('are not for who is no member', async () => {
    const path = `/api/strategies/${at.world.strategyId}/passages`;
    expect((await at.world.ask(at.world.ids.outsider, 'GET', path)).status).toBe(404);
  });
});
