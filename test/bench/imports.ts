import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { commitImport, getImport, type ImportProposal, uploadImport } from '../../shared/api/imports.ts';
import { createPartnership } from '../../shared/api/partnerships.ts';
import { Program } from '../support/program.ts';
import { TestBrowser } from '../support/testBrowser.ts';
import { theBuild } from '../support/theBuild.ts';
import { percentile } from './collab/percentile.ts';
import { residentMbWithOthersOf } from './processUse.ts';

const areas = 400;
const measures = 25;
const years = 104;

export interface ImportFigures {
  rows: number;
  megabytes: number;
  uploadMs: number;
  commitMs: number;
  added: number;
  /** Resident memory in MB (10⁶ bytes): before, and the most that was seen meanwhile. */
  idleMb: number;
  peakMb: number;
  /** How long somebody else waited for an answer meanwhile, in milliseconds. */
  slowestAnswerMs: number;
  /** How many different states of progress a page would have shown. */
  progressSeen: number;
  /** The first question for figures after the import, and the first one after a restart. */
  firstPageMs: number;
  restartedMs: number;
  readyMs: number;
  pageP95: number;
  ownPageP95: number;
  searchP95: number;
}

/** A CSV of a million rows brought into the built server, and what its figures then cost those who look at them. */
export async function measureImport(): Promise<ImportFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  try {
    return await measured(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measured(dataDir: string): Promise<ImportFigures> {
  const server = await start(dataDir);
  const link = await server.program.waitFor(/^Owner['’]s link \(works once\): (\S+)$/m, 10_000);
  const browser = new TestBrowser(server.url);
  await browser.send('GET', new URL(link).pathname);
  const body = { name: 'Bench', areaCode: 'E06000033' };
  const { id: partnership } = await browser.call(createPartnership, { body });
  const codes = await areaCodes(browser);
  const file = new Blob(pieces(codes));
  const page = (i: string, area: string) =>
    timed(() => browser.send('GET', `/api/indicators/${i}?partnership=${partnership}&area=${area}`));
  await page('4g-coverage', 'E06000033');
  await pause(2_000);
  const idleMb = await residentMbWithOthersOf(server.program.pid);
  const watch = watching(server);

  const form = new FormData();
  form.append('file', file, 'million.csv');
  const uploading = performance.now();
  const answer = await browser.sendForm(uploadImport.path.replace(':p', partnership), form);
  const uploadMs = performance.now() - uploading;
  if (answer.status !== 201) throw new Error(answer.text);
  const { id } = answer.body as ImportProposal;
  const seen = new Set<number | null>();
  const asking = setInterval(async () => {
    seen.add((await browser.call(getImport, { params: { id } })).progress);
  }, 300);
  const committing = performance.now();
  const outcome = await browser.call(commitImport, { params: { id }, body: {} });
  const commitMs = performance.now() - committing;
  clearInterval(asking);
  await pause(1_000);
  const { peakMb, slowestAnswerMs } = watch.stop();

  const own = outcome.indicators.map((each) => each.id);
  const firstPageMs = await page(own[0] ?? '', codes[0] ?? '');
  const pack = (await library(browser)).slice(0, 80);
  const ownPageP95 = await p95(400, (n) => page(own[n % own.length] ?? '', codes[n % areas] ?? ''));
  const pageP95 = await p95(400, (n) => page(pack[n % pack.length] ?? '', codes[(n * 7) % areas] ?? ''));
  const words = [
    'health',
    'wages',
    'measure 12',
    'school readiness',
    'broadband',
    'homes',
    'a',
    'life satisfaction',
  ];
  const searchP95 = await p95(400, (n) => {
    const q = encodeURIComponent(words[n % words.length] ?? '');
    return timed(() =>
      browser.send('GET', `/api/indicators?q=${q}&partnership=${partnership}&area=${codes[n % areas]}`),
    );
  });
  await stop(server);
  const restarting = performance.now();
  const again = await start(dataDir, new URL(server.url).port);
  const readyMs = performance.now() - restarting;
  const restartedMs = await page(own[0] ?? '', codes[0] ?? '');
  await stop(again);
  return {
    rows: codes.length * measures * years,
    megabytes: file.size / 1e6,
    uploadMs,
    commitMs,
    added: outcome.added,
    idleMb,
    peakMb,
    slowestAnswerMs,
    progressSeen: seen.size,
    firstPageMs,
    restartedMs,
    readyMs,
    pageP95,
    ownPageP95,
    searchP95,
  };
}

interface Running {
  program: Program;
  url: string;
}

async function start(dataDir: string, port = '0'): Promise<Running> {
  const program = new Program(process.execPath, [`${await theBuild()}/server/main.js`], {
    env: { NODE_ENV: 'production', PORT: port, HOST: '127.0.0.1', DATA_DIR: dataDir },
  });
  return { program, url: await program.waitFor(/^Moothall is ready: (\S+)$/m) };
}

async function stop({ program }: Running): Promise<void> {
  program.signal('SIGTERM');
  await program.ended();
  await program[Symbol.asyncDispose]();
}

/** Looks at the memory, and asks for something small, over and over. */
function watching({ program, url }: Running): { stop(): { peakMb: number; slowestAnswerMs: number } } {
  let peakMb = 0;
  let slowestAnswerMs = 0;
  let running = true;
  const look = async () => {
    while (running) {
      peakMb = Math.max(peakMb, await residentMbWithOthersOf(program.pid));
      await pause(20);
    }
  };
  const ask = async () => {
    while (running) {
      slowestAnswerMs = Math.max(slowestAnswerMs, await timed(() => fetch(`${url}/healthz`)));
      await pause(5);
    }
  };
  void Promise.all([look(), ask()]);
  return {
    stop() {
      running = false;
      return { peakMb, slowestAnswerMs };
    },
  };
}

async function areaCodes(browser: TestBrowser): Promise<string[]> {
  const { body } = await browser.send('GET', '/api/areas');
  const { areas: all } = body as { areas: { code: string; current: boolean }[] };
  return all
    .filter(({ current }) => current)
    .map(({ code }) => code)
    .slice(0, areas);
}

async function library(browser: TestBrowser): Promise<string[]> {
  const { body } = await browser.send('GET', '/api/indicators');
  return (body as { indicators: { id: string }[] }).indicators.map(({ id }) => id);
}

/** The file, a measure a piece. */
function pieces(codes: readonly string[]): string[] {
  const lines = ['Area code,Year,Indicator,Unit,Value,Lower confidence limit,Upper confidence limit\n'];
  for (let measure = 0; measure < measures; measure += 1) {
    let text = '';
    codes.forEach((code, area) => {
      for (let year = 0; year < years; year += 1) {
        const value = 50 + 30 * Math.sin(year / 9 + area) + ((measure * 31 + area * 7 + year) % 10) / 10;
        text += `${code},${1920 + year},Bench measure ${measure + 1},%,${value.toFixed(1)},${(value - 2.3).toFixed(1)},${(value + 2.1).toFixed(1)}\n`;
      }
    });
    lines.push(text);
  }
  return lines;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function p95(times: number, work: (n: number) => Promise<number>): Promise<number> {
  for (let n = 0; n < 20; n += 1) await work(n);
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) taken.push(await work(n));
  return percentile(taken, 0.95);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
