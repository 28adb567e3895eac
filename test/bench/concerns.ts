import { performance } from 'node:perf_hooks';
import { openEmbeddedStore } from '../../server/store/embedded/openEmbeddedStore.ts';
import { createPartnership } from '../../shared/api/partnerships.ts';
import { getMe } from '../../shared/api/people.ts';
import { addObjective, addOutcome, changeObjective, createStrategy } from '../../shared/api/strategies.ts';
import type { CommentEntry } from '../../shared/comments/commentEntry.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { sampleRating } from '../support/boardSamples.ts';
import { TestBrowser } from '../support/testBrowser.ts';
import { startTestServer } from '../support/testServer.ts';
import { percentile } from './collab/percentile.ts';
import type { Answers } from './evidence.ts';
import { residentMbOf } from './processUse.ts';

const strategies = 200;
const perStrategy = { objectives: 5, comments: 200, ratings: 50 };

export interface InboxFigures {
  strategies: number;
  entries: number;
  notifications: number;
  /** The very first question after a start: every ledger and every document is read. */
  cold: number;
  /** How many are unread, as every page asks. */
  unread: Answers;
  page: Answers;
  waiting: Answers;
  residentMb: number;
}

/**
 * What an inbox over 200 strategies and tens of thousands of ledger entries takes, asked of the built server over HTTP by
 * somebody whose organisation leads an objective in each, is mentioned in every twentieth comment and takes part in others.
 */
export async function measureInbox(): Promise<InboxFigures> {
  await using server = await startTestServer({ env: { EXAMPLE: 'off' } });
  const browser = new TestBrowser(server.url);
  await browser.send('GET', new URL(await server.ownerLink()).pathname);
  const { id: personId } = await browser.call(getMe);
  const made = await strategiesOf(browser);
  await server.stop();
  await filled(server.dataDir, personId, made);
  await server.restart();
  const ask = async (path: string) => {
    const began = performance.now();
    const answer = await browser.send('GET', path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
    return { took: performance.now() - began, text: answer.text };
  };
  const { took: cold, text } = await ask('/api/me/notifications?limit=0');
  const measured = async (path: string): Promise<Answers> => {
    const times: number[] = [];
    for (let many = 0; many < 60; many += 1) times.push((await ask(path)).took);
    return {
      many: times.length,
      median: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      worst: percentile(times, 1),
    };
  };
  return {
    strategies,
    entries: strategies * (perStrategy.comments + perStrategy.ratings),
    notifications: (JSON.parse(text) as { unread: number }).unread,
    cold,
    unread: await measured('/api/me/notifications?limit=0'),
    page: await measured('/api/me/notifications'),
    waiting: await measured('/api/me/waiting'),
    residentMb: await residentMbOf(server.pid()),
  };
}

interface Made {
  strategyId: string;
  objectives: string[];
}

/** Of each the first objective is led by the one who asks. */
async function strategiesOf(browser: TestBrowser): Promise<Made[]> {
  const organisation = 'Bench office';
  const { id: p } = await browser.call(createPartnership, { body: { name: 'Bench', organisation } });
  const made: Made[] = [];
  for (let n = 0; n < strategies; n += 1) {
    const body = { title: `Strategy ${n}` };
    const { id: s } = await browser.call(createStrategy, { params: { p }, body });
    const { id: o } = await browser.call(addOutcome, { params: { s }, body: { title: 'An outcome' } });
    const objectives: string[] = [];
    for (let each = 0; each < perStrategy.objectives; each += 1) {
      const sent = { params: { s, o }, body: { title: `Objective ${each}` } };
      objectives.push((await browser.call(addObjective, sent)).id);
    }
    const [first = ''] = objectives;
    await browser.call(changeObjective, { params: { s, id: first }, body: { lead: organisation } });
    made.push({ strategyId: s, objectives });
  }
  return made;
}

/** Puts the entries into the ledgers as they would have come, one a minute, without the pace that people are held to. */
async function filled(dataDir: string, personId: string, made: readonly Made[]): Promise<void> {
  const store = await openEmbeddedStore({ dataDir });
  const start = Date.now();
  for (const { strategyId, objectives } of made) {
    const signed = (n: number) => ({
      id: `e${n}`,
      personId: n % 40 === 3 ? personId : `person${n % 30}`,
      organisationId: `organisation${n % 7}`,
      at: new Date(start + n * 1000).toISOString(),
    });
    const on = (n: number) => objectives[n % objectives.length] ?? '';
    const said = Array.from({ length: perStrategy.comments }, (_, n): CommentEntry => {
      const body = `${n % 20 === 7 ? `@[${personId}] ` : ''}What do the figures of the last quarter say about this, and who has looked at them? (${n})`;
      if (n % 4 !== 0) return { type: 'reply', ...signed(n), threadId: `e${n - (n % 4)}`, body };
      const nothing = { quote: '', prefix: '', suffix: '', anchor: null, suggestion: null };
      return { type: 'thread', ...signed(n), target: on(n), ...nothing, body };
    });
    const ratings = Array.from({ length: perStrategy.ratings }, (_, n) => ({
      ...sampleRating(`r${n}`, on(n), { at: signed(n).at }),
      ...{ personId: `person${n % 30}`, organisationId: 'organisation1' },
    }));
    const kept = <T extends { id: string }>(entries: readonly T[]) =>
      entries.map((value) => ({ id: value.id, value }));
    await store.ledgers.append(commentLedgerId(strategyId), kept(said));
    await store.ledgers.append(strategyId, kept(ratings));
  }
  await store.close();
}
