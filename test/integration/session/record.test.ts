import { expect, test, vi } from 'vitest';
import { StrategyHistory } from '../../../server/history/strategyHistory.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import { recordMeaning } from '../../../shared/api/meanings.ts';
import {
  closeSession,
  consent,
  getRecord,
  listOpenQuestions,
  markSpoken,
  recordRating,
} from '../../../shared/api/sessions.ts';
import { keepVersion as keepVersionEndpoint, listVersions } from '../../../shared/api/versions.ts';
import { Problem } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { openSessionWorld, rateOnly } from '../../support/sessionWorld.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';
import type { TestBrowser } from '../../support/testBrowser.ts';
import { unzipped } from '../../support/unzipped.ts';

const steps = ({ outcome, objective }: { outcome: string; objective: string }) => [
  { kind: 'rate' as const, target: objective },
  { kind: 'meaning' as const, target: outcome },
  { kind: 'discuss' as const, anonymous: true },
  { kind: 'pledge' as const },
  { kind: 'rate' as const, target: outcome },
];

async function namedVersions(host: TestBrowser, s: string) {
  const { versions } = await host.call(listVersions, { params: { s } });
  return versions.filter(({ kind }) => kind === 'named').map(({ name }) => name);
}

/** A workshop that has everything but its close. */
async function workshop(app: TestApp) {
  const world = await openSessionWorld(app, steps);
  const params = { id: world.id };
  const [rate = '', meaning = ''] = world.steps;
  const ann = await world.guest('Ann');
  const pam = await world.guest('Pam', 'Police');
  await world.move(0);
  await world.answer(ann, { level: 'red', confidence: 20, reason: 'Nobody | calls back.' }, 0);
  await world.answer(pam, { level: 'amber', confidence: 70 }, 0);
  await world.reveal();
  await world.host.call(recordRating, {
    params,
    body: { step: rate, level: 'amber', confidence: 60, direction: 'steady', narrative: 'Half way.' },
  });
  const dissent = { step: rate, answer: 'dissent' as const, words: 'It is red.' };
  await ann.call(consent, { params, body: dissent });
  await pam.call(consent, { params, body: { step: rate, answer: 'agree' } });
  await world.host.call(markSpoken, { params, body: { organisation: 'Police' } });
  await world.move(1);
  await world.answer(ann, { text: 'No gap in healthy years' }, 1);
  await world.reveal();
  await world.host.call(recordMeaning, {
    params,
    body: { step: meaning, text: 'More years in health', differences: 'Whose years' },
  });
  await world.move(2);
  await world.answer(ann, { text: 'An unsigned thought' }, 2);
  await world.reveal();
  await world.move(3);
  await world.answer(pam, { text: 'We answer within a day', by: 'Easter' }, 3);
  await world.reveal();
  return { world, params, ann, pam };
}

test('the record writes itself at the close: whole for members, what they saw for guests, and nothing for others', async () => {
  await using app = await startTestApp();
  const { world, params, ann } = await workshop(app);
  expect(await world.host.refused(getRecord, { params })).toMatchObject({ code: 'wrong-state' });
  await world.host.call(closeSession, { params, body: {} });
  const viewer = (await world.partnership.join('Vera', 'viewer')).browser;
  const record = await viewer.call(getRecord, { params });
  expect(record).toMatchObject({
    title: 'Workshop',
    heard: [
      { organisation: 'Police', people: 1, answers: 2, edits: 0, marks: 1 },
      { organisation: 'The college', people: 1, answers: 2, edits: 0, marks: 0 },
    ],
    steps: [
      {
        title: 'Close the gap',
        recorded: [
          {
            consents: { agree: 1, dissent: 1 },
            words: [{ answer: 'dissent', organisation: 'The college', words: 'It is red.' }],
          },
        ],
      },
      { meaning: { text: 'More years in health', differences: 'Whose years', differing: [] } },
      { rounds: [{ answered: 1, hidden: true, answers: [] }] },
      { rounds: [{ answers: [{ text: 'We answer within a day', by: 'Easter' }] }] },
      { title: 'Healthier lives', reached: false },
    ],
    pledges: [{ organisation: 'Police', by: 'Easter' }],
  });
  expect(record.openQuestions.map(({ kind }) => kind)).toEqual(['dissent', 'differences', 'not-reached']);

  const guests = await ann.call(getRecord, { params });
  expect(guests).toMatchObject({ heard: null, pledges: record.pledges });
  for (const secret of ['An unsigned thought', 'Ann', 'Pam']) {
    for (const each of [record, guests]) expect(JSON.stringify(each)).not.toContain(secret);
  }
  for (const format of ['md', 'docx'] as const) {
    expect(await ann.refused(getRecord, { params, query: { format } })).toMatchObject({ status: 403 });
  }
  expect(await app.browser().refused(getRecord, { params })).toMatchObject({ status: 401 });
  const other = await openSessionWorld(app, rateOnly);
  expect(await (await other.guest('Ned')).refused(getRecord, { params })).toMatchObject({ status: 404 });
});

test('the record is a document in Markdown and DOCX, with headings, tables, lists, a language and a title', async () => {
  await using app = await startTestApp();
  const { world, params } = await workshop(app);
  await world.host.call(closeSession, { params, body: {} });
  const md = await world.host.ask(getRecord, { params, query: { format: 'md' } });
  expect(md.headers.get('content-type')).toContain('text/markdown');
  expect(md.headers.get('content-disposition')).toMatch(/filename="workshop-\d{4}-\d\d-\d\d\.md"/);
  expect(md.text).toContain('# Workshop\n\nWorkshop of ');
  expect(md.text).toContain('| Organisation | People |\n| --- | --- |\n| Police | 1 |\n| The college | 1 |');
  expect(md.text).toContain('- Red: “Nobody \\| calls back.” (The college)');
  expect(md.text).toContain('- The college dissents: “It is red.”');
  expect(md.text).toContain('| We answer within a day | Police | Easter |');
  expect(md.text).toContain('Differences that stand: Whose years');
  expect(md.text).toMatch(/## Open questions for the next session\n\n1\. The college dissents/);

  const file = await fetch(`${app.url}/api/sessions/${world.id}/record?format=docx`, {
    headers: { cookie: world.host.cookie },
  });
  expect(file.headers.get('content-type')).toContain('wordprocessingml.document');
  const parts = await unzipped(Buffer.from(await file.arrayBuffer()));
  const document = parts.get('word/document.xml') ?? '';
  expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>.*?<w:t[^>]*>Workshop<\/w:t>/);
  expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>.*?<w:t[^>]*>Who took part<\/w:t>/);
  expect(document).toContain('<w:tblHeader/>');
  expect(document).toContain('<w:numPr>');
  expect(document).toContain('We answer within a day');
  expect(document).not.toContain('An unsigned thought');
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>Workshop</dc:title>');
});

test('what the last closed session left open comes first in the next plan', async () => {
  await using app = await startTestApp();
  const { world, params, ann } = await workshop(app);
  const asked = { params: { s: world.strategyId } };
  expect(await world.host.call(listOpenQuestions, asked)).toEqual({ session: null, questions: [] });
  await world.host.call(closeSession, { params, body: {} });
  const { session, questions } = await world.host.call(listOpenQuestions, asked);
  expect(session).toMatchObject({ id: world.id, title: 'Workshop' });
  expect(questions).toEqual((await world.host.call(getRecord, { params })).openQuestions);
  expect(questions.at(-1)?.step).toMatchObject({ kind: 'rate', target: world.ids.outcome });
  expect(await ann.refused(listOpenQuestions, asked)).toMatchObject({ status: 401 });
});

test('closing keeps a version of the strategy, once, also where a crash came between', async () => {
  await using store = Object.assign(openMemoryStore(), { [Symbol.asyncDispose]: async () => {} });
  let cookies: Map<string, string>;
  let s: string;
  {
    await using app = await startTestApp({ store });
    const { world, params } = await workshop(app);
    const put = vi.spyOn(store.history, 'putVersion');
    put.mockRejectedValueOnce(new Problem('not-saved', 'The disk is full.'));
    expect(await world.host.refused(closeSession, { params, body: {} })).toMatchObject({ code: 'not-saved' });
    put.mockRestore();
    expect(await namedVersions(world.host, world.strategyId)).toEqual([]);
    expect((await world.seen(world.host)).status).toBe('closed');
    cookies = world.host.cookies;
    s = world.strategyId;
  }
  for (let start = 0; start < 2; start += 1) {
    await using app = await startTestApp({ store });
    const host = app.browser();
    for (const [name, value] of cookies) host.cookies.set(name, value);
    expect(await namedVersions(host, s)).toEqual(['At the close of “Workshop”']);
  }
  await store.close();
});

test('whoever presses close again gets the version that could not be kept, and no second one', async () => {
  await using app = await startTestApp({ faulty: true });
  const { world, params } = await workshop(app);
  const put = vi.spyOn(app.store.history, 'putVersion');
  put.mockRejectedValueOnce(new Problem('not-saved', 'The disk is full.'));
  expect((await world.host.ask(closeSession, { params, body: {} })).status).toBe(503);
  put.mockRestore();
  const press = () => world.host.call(closeSession, { params, body: {} });
  await Promise.all([press(), press()]);
  await press();
  expect(await namedVersions(world.host, world.strategyId)).toHaveLength(1);
});

test('a strategy with as many versions by name as it can have still keeps the one of a close', async () => {
  await using app = await startTestApp();
  const { world, params } = await workshop(app);
  const history = new StrategyHistory(app.store.documents, app.store.history);
  const doc = await history.now(world.strategyId);
  for (let each = 0; each < limits.namedVersionsPerStrategy; each += 1) {
    const facts = { kind: 'named' as const, at: each, name: `Number ${each}`, by: 'p' };
    await history.keep(world.strategyId, facts, doc);
  }
  doc.destroy();
  await world.host.call(closeSession, { params, body: {} });
  const named = async () =>
    (await history.kept(world.strategyId)).filter(({ facts }) => facts.kind === 'named');
  expect(await named()).toHaveLength(limits.namedVersionsPerStrategy + 1);
  expect(await namedVersions(world.host, world.strategyId)).toContain('At the close of “Workshop”');

  // And the other way round: what closing kept takes no room from what people name.
  const oldest = (await named()).find(({ facts }) => facts.at === 0);
  await history.remove(world.strategyId, [oldest?.id ?? '']);
  const kept = await world.host.ask(keepVersionEndpoint, {
    params: { s: world.strategyId },
    body: { name: 'One of ours' },
  });
  expect(kept.status).toBe(201);
});
