import { performance } from 'node:perf_hooks';
import { io } from 'socket.io-client';
import {
  answerStep,
  getSession,
  joinSession,
  moveSession,
  planSession,
  revealStep,
} from '../../shared/api/sessions.ts';
import { getStrategy } from '../../shared/api/strategies.ts';
import { TestBrowser } from '../support/testBrowser.ts';
import { startTestServer } from '../support/testServer.ts';
import { percentile } from './collab/percentile.ts';
import { cpuSecondsOf, residentMbOf } from './processUse.ts';

const people = 200;
const withinMs = 5_000;
/** So many steps are answered by everybody; the last one is measured with all that the others left behind. */
const rounds = 8;

interface Times {
  median: number;
  p99: number;
  worst: number;
}

interface SessionStep {
  /** Milliseconds from sending an answer until it is acknowledged, and so on disk. */
  answered: Times;
  /** Milliseconds from the facilitator’s press until a participant’s page holds the answers. */
  revealed: Times;
  /** Share of one core that the server used, while people answered, and until all had seen the reveal. */
  cpu: { answering: number; revealing: number };
  /** Resident memory in MB after it. */
  memory: number;
  /** Kilobytes of one page’s answer after the reveal, unpacked. */
  answerKb: number;
}

/**
 * A workshop on the built server: everybody is a guest with a page that listens over a WebSocket, answers at a moment of
 * their own within five seconds, and asks for the session once it hears of the reveal, as pages do.
 * @param ofStep asks for the answers of the step alone, instead of all that were ever revealed
 */
export async function measureSession(ofStep: boolean): Promise<{
  people: number;
  first: SessionStep;
  last: SessionStep;
  rounds: number;
}> {
  await using server = await startTestServer();
  const host = new TestBrowser(server.url);
  const welcome = await host.send('GET', new URL(await server.ownerLink()).pathname);
  const s = welcome.headers.get('location')?.split('/').at(-1) ?? '';
  const { outcomes } = await host.call(getStrategy, { params: { s } });
  const target = outcomes[0]?.objectives[0]?.id ?? '';
  const steps = Array.from({ length: rounds }, () => ({ kind: 'rate', target }) as const);
  const { id, code } = await host.call(planSession, { params: { s }, body: { title: 'Workshop', steps } });
  const params = { id };
  const ids = (await host.call(getSession, { params })).steps.map((step) => step.id);
  const guests = await Promise.all(
    Array.from({ length: people }, (_, n) => guestOf(server.url, { id, code, n })),
  );

  const measured: SessionStep[] = [];
  for (const step of ids) {
    await host.call(moveSession, { params, body: { to: step } });
    await pause(500);
    const answering = await used(server.pid(), () =>
      Promise.all(
        guests.map(async ({ browser }, n) => {
          await pause((withinMs * ((n * 7919) % people)) / people);
          const began = performance.now();
          const reason = `Because of what number ${n} hears from people who wait, week after week, for somebody to call back.`;
          await browser.call(answerStep, {
            params,
            body: { step, level: 'amber', confidence: n % 101, reason },
          });
          return performance.now() - began;
        }),
      ),
    );
    await pause(500);
    let size = 0;
    const revealing = await used(server.pid(), async () => {
      const seen = guests.map(async ({ browser, revealed }) => {
        await revealed();
        const address = `${server.url}/api/sessions/${id}${ofStep ? `?step=${step}` : ''}`;
        const answer = await fetch(address, { headers: { cookie: browser.cookie } });
        const bytes = await answer.arrayBuffer();
        return { bytes, at: performance.now() };
      });
      const began = performance.now();
      await host.call(revealStep, { params, body: {} });
      const all = await Promise.all(seen);
      return all.map(({ bytes, at }) => ({ bytes, ms: at - began }));
    });
    // Only now: two hundred devices read theirs side by side, and here one process would do it for all of them.
    for (const { bytes } of revealing.result) {
      const text = Buffer.from(bytes).toString();
      const { steps } = JSON.parse(text) as { steps: { id: string; answers?: unknown[] }[] };
      if (steps.find((each) => each.id === step)?.answers?.length !== people)
        throw new Error('Not all is seen');
      size = text.length;
    }
    measured.push({
      answered: timesOf(answering.result),
      revealed: timesOf(revealing.result.map(({ ms }) => ms)),
      cpu: { answering: answering.share, revealing: revealing.share },
      memory: await residentMbOf(server.pid()),
      answerKb: size / 1000,
    });
  }
  for (const { close } of guests) close();
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured');
  return { people, rounds, first, last };
}

async function guestOf(url: string, { id, code, n }: { id: string; code: string; n: number }) {
  const browser = new TestBrowser(url);
  await browser.call(joinSession, { body: { code, name: `Guest ${n}`, organisation: `Partner ${n % 12}` } });
  const socket = io(url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie: browser.cookie, origin: url },
  });
  await new Promise((resolve) => socket.once('connect', () => resolve(undefined)));
  await socket.emitWithAck('watch', `session:${id}`);
  return {
    browser,
    revealed: () => new Promise<void>((resolve) => socket.once('revealed', () => resolve())),
    close: () => socket.disconnect(),
  };
}

async function used<T>(
  pid: number | undefined,
  work: () => Promise<T>,
): Promise<{ result: T; share: number }> {
  const [cpu, began] = [await cpuSecondsOf(pid), performance.now()];
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  return { result, share: ((await cpuSecondsOf(pid)) - cpu) / seconds };
}

function timesOf(times: readonly number[]): Times {
  return { median: percentile(times, 0.5), p99: percentile(times, 0.99), worst: percentile(times, 1) };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
