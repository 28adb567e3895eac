import { expect, test } from 'vitest';
import { listRatings } from '../../../shared/api/ratings.ts';
import {
  answerStep,
  closeSession,
  consent,
  getSession,
  joinSession,
  listSessions,
  nextRound,
  planSession,
  recordRating,
  revealStep,
  timeStep,
} from '../../../shared/api/sessions.ts';
import { openSessionWorld, rateOnly } from '../../support/sessionWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

const agreed = {
  level: 'amber',
  confidence: 60,
  direction: 'improving',
  narrative: 'We are getting there, slowly.',
} as const;

test('a room rates in private, sees the spread, asks again, agrees, and all of it is in the ledger', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const { host, id, strategyId, ids } = world;
  const params = { id };
  const [step = ''] = world.steps;
  const member = (await world.partnership.join('Mo Member', 'commenter', 'Police')).browser;
  const ann = await world.guest('Ann', 'Homes for all');
  await member.call(joinSession, { body: { code: world.code } });

  expect(
    await ann.refused(answerStep, { params, body: { step, level: 'red', confidence: 1 } }),
  ).toMatchObject({
    status: 409,
    code: 'wrong-state',
  });
  expect(await world.move()).toMatchObject({ status: 'open', current: step });
  await world.answer(ann, { level: 'red', confidence: 20, reason: 'Nobody calls back.' });
  await world.answer(ann, { level: 'amber', confidence: 30, reason: 'Some call back.' });
  await world.answer(member, { level: 'green', confidence: 90 });
  expect(await world.step(ann)).toMatchObject({
    ...{ status: 'open', answered: 2, mine: { level: 'amber' }, table: { title: 'Close the gap' } },
  });

  await world.reveal();
  const first = await world.step(ann);
  expect(first.answers).toHaveLength(2);
  expect(first.answers).toContainEqual(
    expect.objectContaining({ organisation: 'Homes for all', name: null, level: 'amber' }),
  );
  expect(first.spread?.byOrganisation).toEqual([
    { organisation: 'Homes for all', levels: [{ level: 'amber', count: 1 }] },
    { organisation: 'Police', levels: [{ level: 'green', count: 1 }] },
  ]);
  expect(
    await ann.refused(answerStep, { params, body: { step, level: 'red', confidence: 1 } }),
  ).toMatchObject({
    status: 409,
  });

  await host.call(nextRound, { params, body: {} });
  await world.answer(ann, { level: 'amber', confidence: 50 });
  await world.answer(member, { level: 'amber', confidence: 50 });
  await world.reveal();
  expect((await world.step(ann)).moved).toEqual(
    expect.arrayContaining([{ from: 'green', to: 'amber', count: 1 }]),
  );

  const record = { params, body: { step, ...agreed } };
  const rating = await host.call(recordRating, record);
  expect(await host.call(recordRating, record)).toEqual(rating);
  expect(await host.refused(recordRating, { params, body: { step, ...agreed, level: 'red' } })).toMatchObject(
    {
      status: 409,
    },
  );
  await ann.call(consent, {
    params,
    body: { step, answer: 'dissent', words: 'Not for those in temporary homes.' },
  });
  await member.call(consent, { params, body: { step, answer: 'stand-aside' } });
  await member.call(consent, { params, body: { step, answer: 'agree' } });
  expect((await world.step(ann)).recorded).toMatchObject([
    {
      ratingId: rating.id,
      consents: { agree: 1, 'stand-aside': 0, dissent: 1 },
      words: [
        { answer: 'dissent', organisation: 'Homes for all', words: 'Not for those in temporary homes.' },
      ],
      mine: { answer: 'dissent' },
    },
  ]);

  const { ratings } = await host.call(listRatings, { params: { s: strategyId } });
  expect(
    ratings.map(({ kind, by, level, sessionId, round }) => [
      kind,
      by.personName,
      by.organisation,
      level,
      sessionId,
      round,
    ]),
  ).toEqual([
    ['agreed', expect.any(String), 'Partnership office', 'amber', id, 2],
    ...['Ann', 'Mo Member'].flatMap(() => [expect.arrayContaining(['individual', 'amber', id, 2])]),
  ]);
  expect(new Set(ratings.slice(1).map(({ by }) => `${by.personName}, ${by.organisation}`))).toEqual(
    new Set(['Ann, Homes for all', 'Mo Member, Police']),
  );
  expect(ratings.every(({ target }) => target === ids.objective)).toBe(true);

  await host.call(closeSession, { params, body: {} });
  expect(await world.seen(ann)).toMatchObject({ status: 'closed', code: null });
  expect(await ann.refused(consent, { params, body: { step, answer: 'agree' } })).toMatchObject({
    status: 409,
  });
  const { sessions } = await member.call(listSessions, { params: { s: strategyId } });
  expect(sessions).toMatchObject([{ id, status: 'closed' }]);
});

test('a large answer comes packed to who can unpack it', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const asking = (encoding: string) =>
    fetch(`${app.url}/api/sessions/${world.id}`, {
      headers: { cookie: world.host.cookie, 'accept-encoding': encoding },
    });
  const [packed, plain] = await Promise.all([asking('gzip'), asking('identity')]);
  expect([packed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null]);
  const views = await Promise.all([packed.json(), plain.json()]);
  for (const view of views) expect(getSession.response.parse(view)).toMatchObject({ id: world.id });
  expect(packed.headers.get('vary')).toContain('Accept-Encoding');
});

test('every kind of step takes what it asks for', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ outcome }) => [
    { kind: 'welcome' },
    { kind: 'discuss', question: 'What is in the way?', seconds: 120 },
    { kind: 'meaning', target: outcome },
    { kind: 'prioritise', target: outcome, budget: 3 },
    { kind: 'write', target: outcome },
    { kind: 'pledge', names: true },
    { kind: 'close' },
  ]);
  const ann = await world.guest('Ann');
  const params = { id: world.id };
  const sent = [
    undefined,
    { text: 'Nobody owns it.' },
    { text: 'Nobody waits longer than a week.' },
    { dots: { [world.ids.objective]: 3 } },
    { text: 'Say “each of us” here.' },
    { text: 'I will ring them.', by: 'Friday' },
    undefined,
  ];
  for (const [n, each] of sent.entries()) {
    await world.move(n);
    const step = world.steps[n] ?? '';
    if (!each) {
      expect(await ann.refused(answerStep, { params, body: { step, text: 'x' } })).toMatchObject({
        status: 409,
      });
      continue;
    }
    await world.answer(ann, each, n);
    await world.reveal();
  }
  const { steps } = await world.seen(ann);
  expect(steps.map(({ answers }) => answers?.[0]?.text)).toEqual([
    ...[undefined, 'Nobody owns it.', 'Nobody waits longer than a week.', undefined],
    ...['Say “each of us” here.', 'I will ring them.', undefined],
  ]);
  expect(steps[3]?.tally).toMatchObject([{ id: world.ids.objective, dots: 3, place: 1 }]);
  expect(steps[5]?.answers).toMatchObject([{ name: 'Ann', by: 'Friday' }]);
});

test('time is the server’s, and two who press at once do it once', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, ({ objective }) => [
    { kind: 'rate', target: objective, seconds: 60 },
    { kind: 'close' },
  ]);
  const params = { id: world.id };
  const other = (await world.partnership.join('Eve Editor', 'editor')).browser;
  const { version } = await world.move();
  const { endsAt } = await world.step(other);
  const { now } = await world.seen(other);
  expect(Date.parse(endsAt ?? '') - Date.parse(now)).toBeLessThanOrEqual(60_000);

  const press = { params, body: { expect: version } };
  const answers = await Promise.all([world.host.ask(revealStep, press), other.ask(revealStep, press)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await other.refused(timeStep, { params, body: { seconds: 9, expect: version } })).toMatchObject({
    status: 409,
    code: 'changed-meanwhile',
    errors: [{ path: 'expect' }],
  });
  expect(await other.refused(revealStep, { params, body: {} })).toMatchObject({ code: 'wrong-state' });
});

test('a plan that can’t be held is refused by its field', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const faults = async (steps: object[], purpose?: string) => {
    const answer = await world.host.send('POST', `/api/strategies/${world.strategyId}/sessions`, {
      ...{ title: 'Next', steps },
      ...(purpose === undefined ? {} : { purpose }),
    });
    const problem = answer.body as { code: string; errors?: { path: string }[] };
    return [answer.status, problem.code, ...(problem.errors ?? []).map(({ path }) => path)].join(' ');
  };
  expect(await faults([])).toBe('422 invalid-request steps');
  expect(await faults([{ kind: 'dance' }])).toBe('422 invalid-request steps.0.kind');
  expect(await faults([{ kind: 'rate' }])).toBe('422 invalid-request steps.0.target');
  expect(await faults([{ kind: 'rate', target: 'nothing' }])).toBe('422 not-rateable steps.0.target');
  expect(await faults([{ kind: 'welcome', seconds: -1 }])).toBe('422 invalid-request steps.0.seconds');
  expect(await faults([{ kind: 'pledge', names: true, anonymous: true }])).toBe(
    '422 invalid-request steps.0.names',
  );
  expect(await faults([{ kind: 'prioritise', options: ['a', 'b'] }])).toBe(
    '422 invalid-request steps.0.options.0',
  );

  const review = await world.host.call(planSession, {
    params: { s: world.strategyId },
    body: { title: 'Review', purpose: 'review', steps: [{ kind: 'close' }] },
  });
  const params = { id: review.id };
  expect(await world.host.refused(closeSession, { params, body: {} })).toMatchObject({
    status: 422,
    errors: [{ path: 'lastAct' }],
  });
  await world.host.call(closeSession, { params, body: { lastAct: { worked: 'no' } } });
  expect(await world.host.call(getSession, { params })).toMatchObject({ lastAct: { worked: 'no' } });
});

test('the next round shows everybody what they said in the one before, and nobody else’s alone', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, rateOnly);
  const ann = await world.guest('Ann');
  const ben = await world.guest('Ben', 'Police');
  await world.move();
  await world.answer(ann, { level: 'red', confidence: 10 });
  await world.reveal();
  await world.host.call(nextRound, { params: { id: world.id }, body: {} });
  expect(await world.step(ann)).toMatchObject({ mine: null, earlier: [{ mine: { level: 'red' } }] });
  expect(await world.step(ben)).toMatchObject({ mine: null, earlier: [{ mine: null }] });
  expect(await world.seen(ben)).toMatchObject({
    organisations: [
      { organisation: 'Police', people: 1 },
      { organisation: 'The college', people: 1 },
    ],
  });
});

test('who asks for the current step gets no other answers, and at the end those of all', async () => {
  await using app = await startTestApp();
  const world = await openSessionWorld(app, () => [
    { kind: 'discuss' },
    { kind: 'pledge' },
    { kind: 'close' },
  ]);
  const ann = await world.guest('Ann');
  const textsNow = async () => {
    const { steps } = await ann.call(getSession, { params: { id: world.id }, query: { step: 'current' } });
    return steps.map(({ answers }) => answers?.map(({ text }) => text));
  };
  for (const [n, text] of ['Nobody owns it.', 'I will.'].entries()) {
    await world.move(n);
    await world.answer(ann, { text }, n);
    await world.reveal();
  }
  expect(await textsNow()).toEqual([undefined, ['I will.'], undefined]);
  await world.move(2);
  expect(await textsNow()).toEqual([['Nobody owns it.'], ['I will.'], undefined]);
});
