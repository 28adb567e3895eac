import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ForecastWorld, openForecastWorld } from '../../support/forecastWorld.ts';
import { idIn, refusal } from '../../support/strategyWorld.ts';

let forecasts: ForecastWorld;
let ids: ForecastWorld['world']['ids'];
beforeAll(async () => {
  forecasts = await openForecastWorld();
  ids = forecasts.world.ids;
});
afterAll(() => forecasts.world[Symbol.asyncDispose]());

const entries = async () => {
  const { store, partnershipId } = forecasts.world;
  return (await store.ledgers.read(`partnership-${partnershipId}`, { after: 0, limit: 100 })).items;
};

describe('a question is refused, naming the field, and nothing is asked,', () => {
  it.each([
    [{ indicatorId: 'no-such' }, 'indicatorId'],
    [{ period: '2025' }, 'period'],
    [{ period: '2020-01-01/P3Y' }, 'period'],
    [{ period: 'soon' }, 'period'],
    [{ period: '2090' }, 'period'],
    [{ people: [] }, 'people'],
    [{ people: ['nobody-we-know'] }, 'people'],
    [{ area: 'nowhere' }, 'area'],
    [{ area: 'E06000001' }, 'area'],
    [{ value: 'sixty' }, 'value'],
    [{ value: 1e308 }, 'value'],
    [{ value: -1e16 }, 'value'],
    [{ comparison: 'more' }, 'comparison'],
    [{ closes: '2026-02-28' }, 'closes'],
    [{ closes: 'tomorrow' }, 'closes'],
  ])('%o', async (parts, field) => {
    expect(refusal(await forecasts.ask(parts))).toBe(`422 invalid-request ${field}`);
    expect(await entries()).toEqual([]);
  });

  it('where somebody who is asked is no member, or may only read', async () => {
    for (const person of [ids.outsider, ids.viewer]) {
      const answer = await forecasts.ask({ people: [ids.commenter, person] });
      expect(refusal(answer)).toBe('422 invalid-request people');
    }
    expect(await entries()).toEqual([]);
  });

  it('of an indicator in words, one out of use, or one whose figure is there', async () => {
    const own = `/api/partnerships/${forecasts.world.partnershipId}/indicators`;
    const make = async (body: object) => idIn(await forecasts.world.ask(ids.editor, 'POST', own, body));
    const words = await make({ title: 'What carers say', kind: 'words' });
    expect(refusal(await forecasts.ask({ indicatorId: words }))).toBe('422 invalid-request indicatorId');
    const retired = await make({ title: 'Old', kind: 'number' });
    await forecasts.world.ask(ids.editor, 'POST', `${own}/${retired}/retire`);
    expect(refusal(await forecasts.ask({ indicatorId: retired }))).toBe('422 invalid-request indicatorId');
    idIn(await forecasts.record('2026-01', 3));
    expect(refusal(await forecasts.ask({ period: '2026-01-01/2026-01-31' }))).toBe(
      '422 invalid-request period',
    );
  });

  it('by who may not ask', async () => {
    expect(refusal(await forecasts.ask({}, ids.commenter))).toBe('403 role-too-low');
    expect(refusal(await forecasts.ask({}, ids.outsider))).toBe('404 not-found');
  });
});

describe('an answer is refused, and nothing is saved,', () => {
  it.each([[101], [-1], [33.3], ['80'], [null]])('at %o per cent', async (probability) => {
    const { id } = await forecasts.asked();
    const before = (await entries()).length;
    const answer = await forecasts.answer(ids.commenter, id, probability);
    expect(refusal(answer)).toBe('422 invalid-request probability');
    expect(await entries()).toHaveLength(before);
  });

  it('of who was not asked, may only read, or is no member', async () => {
    const { id } = await forecasts.asked();
    expect(refusal(await forecasts.answer(ids.editor, id, 50))).toBe('403 role-too-low');
    expect(refusal(await forecasts.answer(ids.viewer, id, 50))).toBe('403 role-too-low');
    expect(refusal(await forecasts.answer(ids.outsider, id, 50))).toBe('404 not-found');
    expect(refusal(await forecasts.answer(ids.commenter, 'no-such', 50))).toBe('404 not-found');
  });
});
