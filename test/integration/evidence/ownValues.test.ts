import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIndicator } from '../../../shared/api/evidence.ts';
import { listValues, recordValue } from '../../../shared/api/ownIndicators.ts';
import { type Answer, idIn, openWorld, refusal, southend, type World } from '../../support/strategyWorld.ts';

let world: World;
let base: string;
let benches: string;
beforeAll(async () => {
  world = await openWorld({ at: '2026-03-01T09:00:00.000Z' });
  base = `/api/partnerships/${world.partnershipId}/indicators`;
  benches = await indicator({ title: 'Benches', kind: 'number' });
});
afterAll(() => world[Symbol.asyncDispose]());

const post = (path: string, body: unknown, as = world.ids.editor) => world.ask(as, 'POST', path, body);
const indicator = async (body: unknown) => idIn(await post(base, body));
const record = (id: string, body: object, as?: string) =>
  post(`${base}/${id}/values`, { source: 'Parks team', ...body }, as);
const seriesOf = async (id: string, area = southend) => {
  const path = `/api/indicators/${id}?partnership=${world.partnershipId}&area=${area}`;
  return getIndicator.response.parse((await world.ask(world.ids.viewer, 'GET', path)).json).series;
};
const recorded = (answer: Answer) => recordValue.response.parse(answer.json, { error: () => answer.text });

describe('a recorded value', () => {
  it('is in the series with where it comes from', async () => {
    const answer = await record(benches, { period: '2023', value: 12.5, sourceUrl: 'https://example.org/b' });
    expect(answer.status).toBe(201);
    const { id } = recorded(answer);
    expect(await seriesOf(benches)).toEqual([
      expect.objectContaining({
        period: '2023',
        value: 12.5,
        origin: {
          kind: 'recorded',
          id,
          source: 'Parks team',
          url: 'https://example.org/b',
          at: '2026-03-01T09:00:00.000Z',
        },
      }),
    ]);
  });

  it('is never overwritten by mistake: a correction names it, and the earlier one stays readable', async () => {
    const first = recorded(await record(benches, { period: '2024', value: 15 }));
    expect(refusal(await record(benches, { period: '2024', value: 16 }))).toBe('409 wrong-state');
    const written = {
      period: '2024-01-01/2024-12-31',
      value: 16,
      corrects: first.id,
      note: 'Counted again.',
    };
    const second = recorded(await record(benches, written));
    expect(second.corrects).toBe(first.id);
    expect((await seriesOf(benches)).at(-1)?.value).toBe(16);
    const path = `${base}/${benches}/values`;
    const { values } = listValues.response.parse((await world.ask(world.ids.viewer, 'GET', path)).json);
    const [before, after] = [first.id, second.id].map((id) => values.find((each) => each.id === id));
    expect(before).toMatchObject({ value: 15, correctedBy: second.id, recordedBy: 'Edith Editor' });
    expect(after).toMatchObject({ value: 16, correctedBy: null, note: 'Counted again.' });
    expect(refusal(await record(benches, { ...written, corrects: first.id }))).toBe('409 wrong-state');
  });

  it('of two people who record the same figure at once, one is told of the other', async () => {
    const both = await Promise.all([
      record(benches, { period: '2022', value: 7 }),
      record(benches, { period: '2022', value: 8 }, world.ids.editor2),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is withdrawn with a reason, stays readable and counts no more; then the place is free again', async () => {
    const { id } = recorded(await record(benches, { period: '2021', value: 99 }));
    const path = `${base}/${benches}/values/${id}/withdraw`;
    expect(refusal(await post(path, {}))).toBe('422 invalid-request reason');
    expect(recorded(await post(path, { reason: 'Another park.' })).withdrawn).toMatchObject({
      reason: 'Another park.',
      by: 'Edith Editor',
    });
    expect((await seriesOf(benches)).map(({ period }) => period)).not.toContain('2021');
    expect(refusal(await post(path, { reason: 'Again.' }))).toBe('409 wrong-state');
    expect((await record(benches, { period: '2021', value: 9 })).status).toBe(201);
  });

  it('lies over the published figures of an indicator of the library, for that partnership alone', async () => {
    const before = (
      await world.ask(world.ids.outsider, 'GET', `/api/indicators/employment-rate?area=${southend}`)
    ).text;
    recorded(await record('employment-rate', { period: '2025', value: 77.7 }));
    const series = await seriesOf('employment-rate');
    expect(series.at(-1)).toMatchObject({ value: 77.7, origin: { kind: 'recorded' } });
    const after = await world.ask(
      world.ids.outsider,
      'GET',
      `/api/indicators/employment-rate?area=${southend}`,
    );
    expect(after.text).toBe(before);
  });
});

it('people’s words are a finding with quotes, and no figure', async () => {
  const words = await indicator({ title: 'What carers say', kind: 'words' });
  const account = {
    finding: 'Respite comes too late.',
    quotes: [{ words: 'I was at the end.', who: 'a carer' }],
  };
  expect(recorded(await record(words, { period: '2025', account })).account).toEqual(account);
  const path = `/api/indicators/${words}?partnership=${world.partnershipId}`;
  const detail = getIndicator.response.parse((await world.ask(world.ids.viewer, 'GET', path)).json);
  expect(detail.series[0]?.account).toEqual(account);
  expect(detail.missing).toBe('Told in words: Respite comes too late.');
  expect(detail.direction.word).toBe('not-enough-data');
});

describe('a value is refused, naming the field,', () => {
  it.each([
    [{ period: 'last year', value: 1 }, 'period'],
    [{ period: '2031', value: 1 }, 'period'],
    [{ period: '2020' }, 'value'],
    [{ period: '2020', value: 1, lower: 0 }, 'upper'],
    [{ period: '2020', value: 1, lower: 2, upper: 3 }, 'lower'],
    [{ period: '2020', value: 1, status: 'c' }, 'status'],
    [{ period: '2020', value: 1, area: 'nowhere' }, 'area'],
    [{ period: '2020', value: 1, source: ' ' }, 'source'],
    [{ period: '2020', value: '1,2' }, 'value'],
    [{ period: '2020', value: 1e200 }, 'value'],
    [{ period: '2020', value: 1, lower: -1e16, upper: 2 }, 'lower'],
    [{ period: '2020', account: { finding: 'Nice.', quotes: [] } }, 'account'],
  ])('%o', async (body, field) => {
    expect(refusal(await record(benches, body))).toBe(`422 invalid-request ${field}`);
  });

  it('outside of what the indicator counts in', async () => {
    const share = await indicator({ title: 'Share', kind: 'percentage' });
    const scale = await indicator({ title: 'Trust', kind: 'scale', scale: { min: 1, max: 5 } });
    expect(refusal(await record(share, { period: '2020', value: 101 }))).toBe('422 invalid-request value');
    expect(refusal(await record(scale, { period: '2020', value: 0.5 }))).toBe('422 invalid-request value');
    expect((await record(scale, { period: '2020', value: 4.5 })).status).toBe(201);
  });

  it('by a weaker role, and not even that for a stranger', async () => {
    const body = { period: '2019', value: 1 };
    expect(refusal(await record(benches, body, world.ids.commenter))).toBe('403 role-too-low');
    expect(refusal(await record(benches, body, world.ids.outsider))).toBe('404 not-found');
    expect(refusal(await record('own-nothing', body))).toBe('404 not-found');
  });
});
