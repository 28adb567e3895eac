import { performance } from 'node:perf_hooks';
import { listIndicators } from '../../shared/api/evidence.ts';
import { addOwnIndicator } from '../../shared/api/ownIndicators.ts';
import { getMe } from '../../shared/api/people.ts';
import { startTestServer } from '../support/testServer.ts';
import { percentile } from './collab/percentile.ts';

/** Milliseconds from asking to having read the answer, one question after another. */
export interface Answers {
  many: number;
  median: number;
  p95: number;
  worst: number;
}

/** Of each kind of place: a city, districts old and new, a county, a region, a combined authority, the country. */
const places = [
  'E06000033',
  'E06000058',
  'E07000207',
  'E08000016',
  'E10000030',
  'E12000006',
  'E47000001',
  'E92000001',
];
const compared = ['E08000035', 'E06000043', 'E09000001'];

const words = [
  '',
  'h',
  'he',
  'health',
  'healthy life expectancy',
  'jobs',
  'pay',
  'gcse',
  'young people',
  'carbon',
  'obes',
  'nothing like it',
];
const filters = [
  '',
  'tag=levelling-up-2022/mission-7',
  'framework=six-capitals&polarity=lower',
  'level=regional&freshness=one-year',
  'origin=own',
  'absent=include',
  'suggest=levelling-up-2022/mission-2,six-capitals/human',
];

/**
 * What the pages of the library ask, of the built server over HTTP, over the whole pack and with a partnership's own evidence
 * over it: every indicator for several kinds of place.
 */
export async function measureEvidence(): Promise<Record<'page' | 'places' | 'search', Answers>> {
  await using server = await startTestServer();
  const welcome = await fetch(await server.ownerLink(), { redirect: 'manual' });
  const cookie = welcome.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const ask = async (path: string, body?: unknown) => {
    const began = performance.now();
    const response = await fetch(server.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const took = performance.now() - began;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return { took, json: JSON.parse(text) as unknown };
  };

  const me = getMe.response.parse((await ask('/api/me')).json);
  const partnership = me.memberships[0]?.partnershipId ?? '';
  await record(ask, partnership);
  const { indicators } = listIndicators.response.parse((await ask('/api/indicators')).json);
  const ids = indicators.map(({ id }) => id);
  const measured = async (paths: readonly string[]): Promise<Answers> => {
    // Once for the program to be compiled, which a server that has been up for a minute has behind it.
    for (const path of paths.slice(0, 100)) await ask(path);
    const times: number[] = [];
    for (const path of paths) times.push((await ask(path)).took);
    return {
      many: times.length,
      median: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      worst: percentile(times, 1),
    };
  };
  const each = (path: (id: string, area: string) => string) =>
    ids.flatMap((id) => places.map((area) => path(id, area)));
  const own = `partnership=${partnership}`;
  return {
    page: await measured(
      each((id, area) => `/api/indicators/${id}?${own}&area=${area}&compare=${compared.join()}`),
    ),
    places: await measured(each((id, area) => `/api/indicators/${id}/places?${own}&area=${area}`)),
    search: await measured(
      words.flatMap((q) =>
        filters.flatMap((filter) =>
          places.map((area) => `/api/indicators?${own}&area=${area}&q=${q}&${filter}`),
        ),
      ),
    ),
  };
}

/** Some indicators and values of its own, so that something lies over the pack. */
async function record(
  ask: (path: string, body: unknown) => Promise<{ json: unknown }>,
  partnership: string,
): Promise<void> {
  const base = `/api/partnerships/${partnership}/indicators`;
  for (const title of ['Benches in our parks', 'Trees in our streets', 'Visits to our libraries']) {
    const { id } = addOwnIndicator.response.parse((await ask(base, { title, kind: 'number' })).json);
    for (let year = 2005; year <= 2024; year += 1) {
      await ask(`${base}/${id}/values`, { period: String(year), value: year % 7, source: 'Parks team' });
    }
  }
}
