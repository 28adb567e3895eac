import { request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { io } from 'socket.io-client';
import { createPartnership, invite } from '../../shared/api/partnerships.ts';
import { join } from '../../shared/api/people.ts';
import { addObjective, addOutcome, createStrategy } from '../../shared/api/strategies.ts';
import {
  countThreads,
  listThreads,
  openThread,
  replyToThread,
  type ThreadView,
} from '../../shared/api/threads.ts';
import type { ServerEvents } from '../../shared/events.ts';
import { TestBrowser } from '../support/testBrowser.ts';
import { startTestServer } from '../support/testServer.ts';
import { percentile } from './collab/percentile.ts';
import { cpuSecondsOf, residentMbOf } from './processUse.ts';

const people = 200;
const objectives = 50;
/** In each title: as many passages to comment on. */
const phrases = 16;
/** So many comments are written one after another, each by somebody else. */
const comments = 40;
const everyMs = 750;
const threadsAtMost = 2_000;
/** How long after an event pages ask for counts, at random between the two, in milliseconds (client/live/useWatch.ts). */
const [soonest, latest] = [100, 500];

type ThreadEvent = Parameters<ServerEvents['thread']>[0];

interface Times {
  median: number;
  p99: number;
  worst: number;
}

export interface CommentFigures {
  threads: number;
  /** Milliseconds from sending a comment until it is acknowledged, and so on disk. */
  acknowledged: Times;
  /** From sending it until each other page holds the thread with it. */
  held: Times;
  /** And until it holds the counts of all parts of the strategy as well, which pages ask for a moment later. */
  counted: Times;
  /** Share of one core that the server used, at this pace. */
  cpu: number;
  /** Resident memory in MB. */
  memory: number;
  /** All threads in one answer, as one person gets it. */
  files: Fetched[];
}

/**
 * Two hundred members with a page each that listens, on the built server. Somebody writes; everybody else is told, and asks
 * for the counts after a moment, as pages do. Measured in a strategy without threads, then with two thousand.
 */
export async function measureComments(): Promise<{
  people: number;
  comments: number;
  found: CommentFigures[];
}> {
  await using server = await startTestServer();
  const host = new TestBrowser(server.url);
  await host.send('GET', new URL(await server.ownerLink()).pathname);
  const { id: p } = await host.call(createPartnership, { body: { name: 'Bench' } });
  const { s, targets } = await strategyOf(host, p);
  const role = { role: 'commenter', organisation: 'Partner' } as const;
  const { token } = await host.call(invite, { params: { p }, body: role });
  const members: Member[] = [];
  for (let n = 0; n < people; n += 1) members.push(await memberOf(server.url, { token, n, s }));

  const found: CommentFigures[] = [];
  for (const threads of [0, threadsAtMost]) {
    await fill(members, { s, targets, threads });
    found.push(await measured(server.pid(), host, members, { s, targets }));
  }
  for (const { close } of members) close();
  return { people, comments, found };
}

async function strategyOf(host: TestBrowser, p: string): Promise<{ s: string; targets: string[] }> {
  const { id: s } = await host.call(createStrategy, { params: { p }, body: { title: 'Bench' } });
  const { id: o } = await host.call(addOutcome, { params: { s }, body: { title: 'An outcome' } });
  const targets: string[] = [];
  for (let n = 0; n < objectives; n += 1) {
    const title = Array.from({ length: phrases }, (_, phrase) => `aim ${n}.${phrase} of ours`).join(', ');
    const { id } = await host.call(addObjective, { params: { s, o }, body: { title } });
    targets.push(id);
  }
  return { s, targets };
}

interface Member {
  browser: TestBrowser;
  /** Resolves with the thread that something happened in, as soon as the page holds it. */
  hears: () => Promise<ThreadView | undefined>;
  close: () => void;
}

async function memberOf(
  url: string,
  { token, n, s }: { token: string; n: number; s: string },
): Promise<Member> {
  const browser = new TestBrowser(url);
  await browser.call(join, { params: { token }, body: { name: `Member ${n}` } });
  const socket = io(url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie: browser.cookie, origin: url },
  });
  await new Promise((resolve) => socket.once('connect', () => resolve(undefined)));
  await socket.emitWithAck('watch', `strategy:${s}`);
  return {
    browser,
    hears: () =>
      new Promise((resolve) => socket.once('thread', ({ thread }: ThreadEvent) => resolve(thread))),
    close: () => socket.disconnect(),
  };
}

/** Each member opens as many as the others, which keeps within what one person may write in a minute. */
async function fill(
  members: readonly Member[],
  { s, targets, threads }: { s: string; targets: readonly string[]; threads: number },
): Promise<void> {
  const each = Math.ceil(threads / members.length);
  for (let round = 0; round < each; round += 1) {
    for (const [n, { browser }] of members.entries()) {
      const place = (n + round * 7) % targets.length;
      const body = {
        target: targets[place] ?? '',
        quote: `aim ${place}.${(n + round) % phrases} of ours`,
        body: `What number ${n} has to say in round ${round} about these words, which is two lines long as a rule.`,
      };
      const { id } = await browser.call(openThread, { params: { s }, body });
      if (n % 2 === 0)
        await browser.call(replyToThread, { params: { t: id }, body: { body: 'And an answer.' } });
    }
  }
}

async function measured(
  pid: number | undefined,
  host: TestBrowser,
  members: readonly Member[],
  { s, targets }: { s: string; targets: readonly string[] },
): Promise<CommentFigures> {
  const params = { s };
  const { threads } = await host.call(listThreads, { params });
  // Once for the program to be compiled, which a server that has been up for a minute has behind it.
  for (let n = 0; n < 3; n += 1) await comment(members, n, { s, targets });
  const times: Awaited<ReturnType<typeof comment>>[] = [];
  const [cpu, began] = [await cpuSecondsOf(pid), performance.now()];
  for (let n = 0; n < comments; n += 1) {
    const due = began + n * everyMs - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due)));
    times.push(await comment(members, n, { s, targets }));
  }
  const seconds = (performance.now() - began) / 1000;
  const share = ((await cpuSecondsOf(pid)) - cpu) / seconds;
  return {
    threads: threads.length,
    acknowledged: timesOf(times.map(({ acknowledged }) => acknowledged)),
    held: timesOf(times.flatMap(({ held }) => held)),
    counted: timesOf(times.flatMap(({ counted }) => counted)),
    cpu: share,
    memory: await residentMbOf(pid),
    files: await filesOf(host, s),
  };
}

/** One comment, and what everybody else sees of it, in milliseconds from its sending. */
async function comment(
  members: readonly Member[],
  n: number,
  { s, targets }: { s: string; targets: readonly string[] },
) {
  const writer = members[(n * 67) % members.length] as Member;
  const others = members.filter((member) => member !== writer);
  const place = n % targets.length;
  const began = performance.now();
  const took = () => performance.now() - began;
  const seen = others.map(async ({ browser, hears }) => {
    const thread = await hears();
    const held = took();
    await new Promise((resolve) => setTimeout(resolve, soonest + Math.random() * (latest - soonest)));
    await browser.ask(countThreads, { params: { s } });
    return { held, counted: took(), thread };
  });
  const words = `What somebody says for the ${n}th time.`;
  const body = { target: targets[place] ?? '', quote: `aim ${place}.${n % phrases} of ours`, body: words };
  const posted = await writer.browser.ask(openThread, { params: { s }, body });
  const acknowledged = took();
  if (posted.status !== 201) throw new Error(posted.text);
  const all = await Promise.all(seen);
  for (const { thread } of all) {
    if (thread?.comments.at(-1)?.body !== words) throw new Error('Not all is seen');
  }
  return {
    acknowledged,
    held: all.map(({ held }) => held),
    counted: all.map(({ counted }) => counted),
  };
}

async function filesOf(host: TestBrowser, s: string): Promise<Fetched[]> {
  const path = `/api/strategies/${s}/threads`;
  return [
    await fetched(host, 'all threads in one answer', path),
    await fetched(host, 'all threads as CSV', `${path}/export?format=csv`),
    await fetched(host, 'all threads as DOCX', `${path}/export?format=docx`),
  ];
}

interface Fetched {
  what: string;
  /** Milliseconds until all of it is there. */
  took: number;
  /** As it came, packed where it is. */
  kilobytes: number;
  /** The slowest answer to something small meanwhile, in milliseconds. */
  blocked: number;
}

/** Fetches something large, while somebody else asks for something small again and again. */
async function fetched(host: TestBrowser, what: string, path: string): Promise<Fetched> {
  await sizeOf(host, path);
  let done = false;
  let blocked = 0;
  const small = (async () => {
    while (!done) {
      const began = performance.now();
      await host.send('GET', '/healthz');
      blocked = Math.max(blocked, performance.now() - began);
    }
  })();
  const began = performance.now();
  const kilobytes = await sizeOf(host, path);
  const took = performance.now() - began;
  done = true;
  await small;
  return { what, took, kilobytes, blocked };
}

/** In kilobytes, without unpacking it: that would keep this process, which asks for small things, busy as well. */
function sizeOf(host: TestBrowser, path: string): Promise<number> {
  const headers = { cookie: host.cookie, 'accept-encoding': 'gzip' };
  return new Promise((resolve, reject) => {
    const asked = request(host.url + path, { headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}`));
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes / 1000));
    });
    asked.on('error', reject).end();
  });
}

function timesOf(times: readonly number[]): Times {
  return { median: percentile(times, 0.5), p99: percentile(times, 0.99), worst: percentile(times, 1) };
}
