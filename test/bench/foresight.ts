import { performance } from 'node:perf_hooks';
import { listFrameworks, listIndicators } from '../../shared/api/evidence.ts';
import { getForesight } from '../../shared/api/foresight.ts';
import { putGoal } from '../../shared/api/goals.ts';
import { commitImport, type ImportProposal, uploadImport } from '../../shared/api/imports.ts';
import { createPartnership } from '../../shared/api/partnerships.ts';
import {
  addObjective,
  addOutcome,
  changeObjective,
  createStrategy,
  putLink,
  putStar,
} from '../../shared/api/strategies.ts';
import { limits } from '../../shared/limits.ts';
import { TestBrowser } from '../support/testBrowser.ts';
import { startTestServer } from '../support/testServer.ts';
import { percentile } from './collab/percentile.ts';
import type { Answers } from './evidence.ts';

const links = 300;
const perObjective = 10;
const years = 20;
/** Of the indicators with a goal, every second has one for each of these. */
const goalYears = [2030, 2035, 2050];
const southend = 'E06000033';

export interface ForesightFigures {
  links: number;
  indicators: number;
  /** How many of the answers to a projection were that there are too few figures. */
  tooShort: number;
  kilobytes: number;
  foresight: Answers;
  coverage: Answers;
  projection: Answers;
  checks: Answers;
  maturity: Answers;
}

/**
 * What a strategy with 300 links asks of the built server over HTTP, one question after another: how each of its indicators
 * stands at three dates, what it covers of each framework, and each projection by itself. Beside the pack's indicators it has
 * as many of its own as it takes, imported with twenty years of figures each.
 */
export async function measureForesight(): Promise<ForesightFigures> {
  await using server = await startTestServer();
  const browser = new TestBrowser(server.url);
  await browser.send('GET', new URL(await server.ownerLink()).pathname);
  const body = { name: 'Bench', areaCode: southend };
  const { id: partnership } = await browser.call(createPartnership, { body });
  const { indicators: pack } = await browser.call(listIndicators);
  const own = await imported(browser, partnership, links - pack.length);
  const ids = [...pack.map(({ id }) => id), ...own].slice(0, links);
  const strategy = await linked(browser, partnership, ids);
  const aimed = pack.filter(({ polarity }, place) => polarity !== 'neither' && place % 2 === 0);
  for (const { id, unit } of aimed) {
    for (const year of goalYears) {
      const params = { p: partnership, i: id, year };
      await browser.call(putGoal, { params, body: { value: unit === '%' ? 90 : 100 } });
    }
  }
  const ask = async (path: string) => {
    const began = performance.now();
    const answer = await browser.send('GET', path);
    const took = performance.now() - began;
    if (answer.status !== 200 && answer.status !== 409) throw new Error(`${path}: ${answer.text}`);
    return { took, status: answer.status, text: answer.text };
  };
  const base = `/api/strategies/${strategy}`;
  const { frameworks } = await browser.call(listFrameworks);
  const projections = ids.flatMap((id) =>
    goalYears.map((to) => `/api/indicators/${id}/projection?partnership=${partnership}&to=${to}`),
  );
  const { text } = await ask(`${base}/foresight`);
  const { indicators, dates } = getForesight.response.parse(JSON.parse(text));
  if (dates.join() !== goalYears.join()) throw new Error(`dates: ${dates}`);
  let tooShort = 0;
  const measured = async (paths: readonly string[]): Promise<Answers> => {
    // Once for the program to be compiled, which a server that has been up for a minute has behind it.
    for (const path of paths.slice(0, 30)) await ask(path);
    const times: number[] = [];
    for (const path of paths) {
      const { took, status } = await ask(path);
      if (status === 409) tooShort += 1;
      times.push(took);
    }
    return {
      many: times.length,
      median: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      worst: percentile(times, 1),
    };
  };
  return {
    links: indicators.reduce((sum, { objectives }) => sum + objectives.length, 0),
    indicators: indicators.length,
    kilobytes: Buffer.byteLength(text) / 1000,
    foresight: await measured(Array.from({ length: 200 }, () => `${base}/foresight`)),
    coverage: await measured(
      Array.from({ length: 60 }, () => frameworks.map(({ id }) => `${base}/coverage?framework=${id}`)).flat(),
    ),
    projection: await measured(projections),
    checks: await measured(Array.from({ length: 200 }, () => `${base}/checks`)),
    maturity: await measured(Array.from({ length: 200 }, () => `${base}/maturity`)),
    get tooShort() {
      return tooShort;
    },
  };
}

/** A spreadsheet of so many measures for the place and two others. Answers the ids of the indicators made of them. */
async function imported(browser: TestBrowser, partnership: string, many: number): Promise<string[]> {
  const lines = ['Measure,Area code,Year,Value'];
  for (let one = 0; one < many; one += 1) {
    for (const code of [southend, 'E06000034', 'E06000035']) {
      for (let year = 0; year < years; year += 1) {
        const value = 40 + ((one * 7 + year * 13) % 17) + year * 0.3;
        lines.push(`Share of residents who say ${one} of ${many},${code},${2005 + year},${value.toFixed(1)}`);
      }
    }
  }
  const form = new FormData();
  form.append('file', new Blob([lines.join('\n')]), 'measures.csv');
  const answer = await browser.sendForm(uploadImport.path.replace(':p', partnership), form);
  if (answer.status !== 201) throw new Error(answer.text);
  const { id } = answer.body as ImportProposal;
  const { indicators } = await browser.call(commitImport, { params: { id }, body: {} });
  return indicators.map((each) => each.id);
}

async function linked(browser: TestBrowser, partnership: string, ids: readonly string[]): Promise<string> {
  const params = { p: partnership };
  const { id: s } = await browser.call(createStrategy, { params, body: { title: 'Three hundred links' } });
  const { frameworks } = await browser.call(listFrameworks);
  const tags = frameworks.flatMap(({ items }) => items.map((item) => item.id));
  const { id: o } = await browser.call(addOutcome, { params: { s }, body: { title: 'Outcome' } });
  for (let from = 0; from < ids.length; from += perObjective) {
    const { id } = await browser.call(addObjective, { params: { s, o }, body: { title: `From ${from}` } });
    const some = tags.filter((_, place) => (place + from) % 9 === 0).slice(0, limits.tagsPerObjective);
    await browser.call(changeObjective, {
      params: { s, id },
      body: { targetDate: '2030-03-31', tags: some },
    });
    for (const i of ids.slice(from, from + perObjective)) {
      await browser.call(putLink, {
        params: { s, id, i },
        body: { why: 'It tells us whether we get there.' },
      });
    }
  }
  for (const i of ids.slice(0, limits.starredIndicators)) await browser.call(putStar, { params: { s, i } });
  return s;
}
