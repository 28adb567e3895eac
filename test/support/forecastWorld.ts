import { expect } from 'vitest';
import { type ForecastView, forecastViewSchema, getForecastRecord } from '../../shared/api/forecasts.ts';
import { type Answer, idIn, openWorld } from './strategyWorld.ts';

/** A day in the life of the tests' partnership. */
const today = '2026-03-01T09:00:00.000Z';

/** A world with an indicator of its own that has figures up to 2025, and short ways to ask and answer about it. */
export async function openForecastWorld() {
  const world = await openWorld({ at: today });
  const { ids } = world;
  const partnership = `/api/partnerships/${world.partnershipId}`;
  const base = `${partnership}/forecasts`;
  const indicatorId = idIn(
    await world.ask(ids.editor, 'POST', `${partnership}/indicators`, { title: 'Benches', kind: 'number' }),
  );
  const record = (period: string, value: number | null, more: object = {}) =>
    world.ask(ids.editor, 'POST', `${partnership}/indicators/${indicatorId}/values`, {
      ...{ period, value, source: 'Parks team', ...more },
    });
  for (const [index, value] of [40, 44, 45, 50, 52, 55].entries()) {
    idIn(await record(String(2020 + index), value));
  }
  const question = (parts: object = {}) => ({
    ...{ indicatorId, comparison: 'at-least', value: 60, period: '2026' },
    people: [ids.commenter, ids.editor2],
    ...parts,
  });
  const view = (answer: Answer, status: number): ForecastView => {
    expect(answer.status, answer.text).toBe(status);
    return forecastViewSchema.parse(answer.json);
  };
  const post = (as: string, path: string, body: object, headers: HeadersInit = {}) =>
    world.ask(as, 'POST', path, body, headers);
  return {
    world,
    base,
    indicatorId,
    record,
    question,
    ask: (parts: object = {}, as = ids.editor, headers: HeadersInit = {}) =>
      post(as, base, question(parts), headers),
    asked: async (parts: object = {}, as = ids.editor) => view(await post(as, base, question(parts)), 201),
    answer: (as: string, id: string, probability: unknown, more: object = {}, headers: HeadersInit = {}) =>
      post(as, `${base}/${id}/answers`, { probability, ...more }, headers),
    answered: async (as: string, id: string, probability: number, more: object = {}) =>
      view(await post(as, `${base}/${id}/answers`, { probability, ...more }), 201),
    excuse: (as: string, id: string, people: string[], reason = 'On leave until May.') =>
      post(as, `${base}/${id}/excuse`, { people, reason }),
    withdraw: (as: string, id: string, reason = 'Asked twice.') =>
      post(as, `${base}/${id}/withdraw`, { reason }),
    seen: async (as: string, id: string) => view(await world.ask(as, 'GET', `${base}/${id}`), 200),
    score: async () =>
      getForecastRecord.response.parse(
        (await world.ask(ids.viewer, 'GET', `${partnership}/forecast-record`)).json,
      ),
  };
}

export type ForecastWorld = Awaited<ReturnType<typeof openForecastWorld>>;
