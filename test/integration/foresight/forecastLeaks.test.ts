import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import * as api from '../../../shared/api/forecasts.ts';
import { getPartnership } from '../../../shared/api/partnerships.ts';
import { makePartnership, type TestPerson } from '../../support/partnership.ts';
import { southend } from '../../support/strategyWorld.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';

/** Found nowhere else: a probability in figures, and the words of a reason. */
const secret = { probability: 73, reason: 'Quillworthy-73 told me so' };
const changed = { probability: 37, reason: 'Quillworthy-37 changed my mind' };

interface Hall {
  app: TestApp;
  p: string;
  s: string;
  f: string;
  people: Record<'owner' | 'asker' | 'answerer' | 'waitedFor' | 'viewer' | 'outsider' | 'stranger', Reader>;
}
type Reader = TestPerson | { id: string; browser: ReturnType<TestApp['browser']> };

/** A question that one of two has answered, twice, with everybody who could try to read it. */
async function openHall(app: TestApp): Promise<Hall> {
  const partnership = await makePartnership(app);
  const p = partnership.id;
  await partnership.owner.browser.send('PATCH', `/api/partnerships/${p}`, { areaCode: southend });
  const asker = await partnership.join('Asa Asker', 'editor');
  const answerer = await partnership.join('Ann Answerer', 'commenter', 'Charity');
  const waitedFor = await partnership.join('Wendy Waited', 'commenter', 'College');
  const viewer = await partnership.join('Vera Viewer', 'viewer');
  const other = await makePartnership(app, 'Elsewhere', partnership.owner);
  const outsider = await other.join('Otto Outsider', 'editor');
  const s = z
    .object({ id: z.string() })
    .parse(
      (await asker.browser.send('POST', `/api/partnerships/${p}/strategies`, { title: 'Plan' })).body,
    ).id;
  const asked = await asker.browser.call(api.askForecast, {
    params: { p },
    body: {
      ...{ indicatorId: 'employment-rate', comparison: 'at-least', value: 80, period: '2030' },
      people: [answerer.id, waitedFor.id],
    },
  });
  const stranger = { id: '', browser: app.browser() };
  const people = { owner: partnership.owner, asker, answerer, waitedFor, viewer, outsider, stranger };
  return { app, p, s, f: asked.id, people };
}

/** Every address that can be read, with what it could name of this partnership. */
async function addresses({ app, p, s, f, people }: Hall): Promise<string[]> {
  const { body } = await app.browser().send('GET', '/api/openapi.json');
  const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(body);
  const named: Record<string, string> = {
    p,
    s,
    f,
    i: 'employment-rate',
    m: people.answerer.id,
    r: `${s}.${f}`,
  };
  const read = Object.entries(paths).filter(([, operations]) => 'get' in operations);
  const plain = read.map(([path]) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => named[name] ?? f));
  const asked = `?partnership=${p}&indicator=employment-rate&area=${southend}&to=2032&q=Quillworthy&format=`;
  return plain.flatMap((path) => [path, ...['md', 'json', 'csv'].map((format) => path + asked + format)]);
}

function expectNoSecret(where: string, text: string, id: string): void {
  for (const { probability, reason } of [secret, changed]) {
    expect(text.includes(reason.slice(0, 13)), `${where}: ${text}`).toBe(false);
    expect(text.includes(`"probability":${probability}`), `${where} of ${id}`).toBe(false);
  }
}

/** What somebody's page hears. */
function listening(app: TestApp, { browser }: Reader, s: string): unknown[] {
  const heard: unknown[] = [];
  const socket = io(app.url, {
    ...{ path: '/live', transports: ['websocket'], reconnection: false, forceNew: true },
    extraHeaders: { cookie: browser.cookie, origin: app.url },
  });
  onTestFinished(() => {
    socket.disconnect();
  });
  socket.onAny((...event: unknown[]) => heard.push(event));
  socket.on('connect', () => {
    for (const room of ['me', `strategy:${s}`]) socket.emit('watch', room, () => {});
  });
  return heard;
}

test('before the reveal nobody reads another’s answer anywhere, whatever their role and wherever they look', async () => {
  await using app = await startTestApp();
  const hall = await openHall(app);
  const { p, f, people } = hall;
  const others = Object.entries(people).filter(([name]) => name !== 'answerer');
  const heard = others.map(([, reader]) => listening(app, reader, hall.s));

  for (const body of [secret, changed]) {
    await people.answerer.browser.call(api.answerForecast, { params: { p, f }, body });
  }
  const paths = await addresses(hall);
  expect(paths.length).toBeGreaterThan(100);
  for (const [name, { id, browser }] of others) {
    for (const path of paths)
      expectNoSecret(`${name} at ${path}`, (await browser.send('GET', path)).text, id);
    // What refusals and commands of others answer.
    for (const [method, path, body] of [
      ['POST', 'answers', { probability: 101 }],
      ['POST', 'excuse', { people: [people.answerer.id], reason: 'x' }],
      ['POST', 'withdraw', { reason: '' }],
    ] as const) {
      const answer = await browser.send(method, `/api/partnerships/${p}/forecasts/${f}/${path}`, body);
      expectNoSecret(`${name}, ${path}`, answer.text, id);
    }
  }
  const seen = await people.asker.browser.call(api.getForecast, { params: { p, f } });
  expect(seen).toMatchObject({ stage: 'collecting', answers: null, mine: null, baseRate: null });
  expectNoSecret('an open page', JSON.stringify(heard), '');
  expect(heard.some((events) => events.length > 0)).toBe(true);
  expectNoSecret('what the server tells itself', JSON.stringify(app.happenings), '');
  const { members } = await people.owner.browser.call(getPartnership, { params: { p } });
  expect(members).toHaveLength(5);
});

test('the search for leaks finds them: after the reveal the same addresses do show the answer', async () => {
  await using app = await startTestApp();
  const hall = await openHall(app);
  const { p, f, people } = hall;
  await people.answerer.browser.call(api.answerForecast, { params: { p, f }, body: secret });
  await people.waitedFor.browser.call(api.answerForecast, { params: { p, f }, body: { probability: 5 } });
  const texts = [];
  for (const path of await addresses(hall)) texts.push((await people.viewer.browser.send('GET', path)).text);
  expect(texts.filter((text) => text.includes(secret.reason)).length).toBeGreaterThan(1);
  const outside = await people.outsider.browser.send('GET', `/api/partnerships/${p}/forecasts/${f}`);
  expect(outside.status).toBe(404);
});
