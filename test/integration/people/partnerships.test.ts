import { expect, test } from 'vitest';
import { addOwnIndicator } from '../../../shared/api/ownIndicators.ts';
import {
  changePartnership,
  createPartnership,
  getPartnership,
  setOwnScores,
  setScale,
} from '../../../shared/api/partnerships.ts';
import { getMe } from '../../../shared/api/people.ts';
import { defaultScale } from '../../../shared/ledger/scale.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

test('whoever makes a partnership owns it; it starts with three levels', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel', 'viewer');

  const made = await bel.browser.call(createPartnership, {
    body: { name: ' Estuary ', areaCode: 'E06000033', organisation: 'Harbour Trust' },
  });

  expect(made).toEqual({ id: made.id, name: 'Estuary', areaCode: 'E06000033' });
  expect(await bel.browser.call(getPartnership, { params: { p: made.id } })).toEqual({
    ...made,
    areaName: 'Southend-on-Sea',
    role: 'owner',
    scale: defaultScale,
    ratingRhythmDays: 90,
    strategies: [],
    organisations: [{ id: expect.any(String), name: 'Harbour Trust', mergedIds: [] }],
    members: [
      {
        id: bel.id,
        name: 'Bel',
        role: 'owner',
        organisation: 'Harbour Trust',
        organisationId: expect.any(String),
      },
    ],
  });
});

test('the owner says how many days a rating is good for; half a day, a word or a century is refused', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel');
  const params = { p: partnership.id };
  const { browser } = partnership.owner;
  const rhythm = async () => (await bel.browser.call(getPartnership, { params })).ratingRhythmDays;
  await browser.call(changePartnership, { params, body: { ratingRhythmDays: 30 } });
  expect(await rhythm()).toBe(30);
  for (const ratingRhythmDays of [0, 6, 7.5, 1001, Number.NaN]) {
    expect(await browser.refused(changePartnership, { params, body: { ratingRhythmDays } })).toMatchObject({
      status: 422,
      errors: [{ path: 'ratingRhythmDays' }],
    });
  }
  const mine = { params, body: { ratingRhythmDays: 60 } };
  expect(await bel.browser.refused(changePartnership, mine)).toMatchObject({ status: 403 });
  expect(await rhythm()).toBe(30);
});

test('a partnership is renamed and moved by its owner alone', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel');
  const params = { p: partnership.id };
  const body = { name: 'Thames side', areaCode: 'E06000034' };

  expect(await bel.browser.refused(changePartnership, { params, body })).toMatchObject({ status: 403 });
  await partnership.owner.browser.call(changePartnership, { params, body });

  expect(await bel.browser.call(getPartnership, { params })).toMatchObject({
    name: 'Thames side',
    areaName: 'Thurrock',
  });
  const none = { params, body: { areaCode: null } };
  expect(await partnership.owner.browser.call(changePartnership, none)).toMatchObject({
    name: 'Thames side',
    areaCode: null,
  });
});

test('a place that does not exist is named as the fault', async () => {
  await using app = await startTestApp();
  const owner = await app.owner();
  const fault = { status: 422, errors: [{ path: 'areaCode' }] };
  const body = { name: 'X', areaCode: 'E99999999' };
  expect(await owner.refused(createPartnership, { body })).toMatchObject(fault);
  const { id } = await owner.call(createPartnership, { body: { name: 'X' } });
  expect(
    await owner.refused(changePartnership, { params: { p: id }, body: { areaCode: 'E99999999' } }),
  ).toMatchObject(fault);
});

test('names over the cap, empty ones and wrong types are named', async () => {
  await using app = await startTestApp();
  const owner = await app.owner();
  for (const body of [{ name: 'x'.repeat(121) }, { name: ' ' }, {}, { name: 7 }]) {
    const answer = await owner.send('POST', '/api/partnerships', body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid-request', errors: [{ path: 'name' }] });
  }
});

test('another partnership’s ids are unknown to whoever is no member of it', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const stranger = await (await makePartnership(app, 'Elsewhere')).join('Stranger');
  const { id: member } = await partnership.join('Bel');
  const organisation = (
    await partnership.owner.browser.call(getPartnership, { params: { p: partnership.id } })
  ).organisations[0]?.id;
  const p = `/api/partnerships/${partnership.id}`;

  for (const [method, path, body] of [
    ['GET', p],
    ['PATCH', p, { name: 'Mine' }],
    ['DELETE', p],
    ['POST', `${p}/restore`],
    ['PUT', `${p}/scale`, { scale: defaultScale }],
    ['GET', `${p}/invitations`],
    ['POST', `${p}/invitations`, { role: 'editor', organisation: 'Mine' }],
    ['DELETE', `${p}/invitations/x`],
    ['PATCH', `${p}/members/${member}`, { role: 'viewer' }],
    ['DELETE', `${p}/members/${member}`],
    ['POST', `${p}/members/${member}/sign-in-link`],
    ['PATCH', `${p}/organisations/${organisation}`, { name: 'Mine' }],
    ['POST', `${p}/organisations/${organisation}/merge`, { into: 'x' }],
    ['PUT', `${p}/indicators/employment-rate/scores`, { minimum: 1, target: 2, reason: 'Mine' }],
  ] as const) {
    const answer = await stranger.browser.send(method, path, body);
    expect([path, answer.status, answer.body]).toMatchObject([path, 404, { code: 'not-found' }]);
    const unknown = await stranger.browser.send(method, path.replace(partnership.id, 'nothing'), body);
    expect(unknown.text).toBe(answer.text);
  }
});

test('the owner sets three to five levels, each with its own words; faults are named', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const params = { p: partnership.id };
  const { browser } = partnership.owner;
  const [red, amber, green] = defaultScale;
  if (!red || !amber || !green) throw new Error('The default scale has three levels');
  const critical = { ...red, id: 'critical', label: 'Critical', shape: 'square' as const };
  const scale = [critical, red, amber, green];

  expect(await browser.call(setScale, { params, body: { scale } })).toEqual({ scale });
  expect((await browser.call(getPartnership, { params })).scale).toEqual(scale);
  expect((await app.people.facts.facts(partnership.id)).scale).toEqual(scale);

  for (const [bad, path] of [
    [[red, amber], 'scale'],
    [[red, amber, { ...green, id: 'red' }], 'scale.2.id'],
    [[red, amber, { ...green, meaning: '' }], 'scale.2.meaning'],
  ] as const) {
    expect(await browser.refused(setScale, { params, body: { scale: [...bad] } })).toMatchObject({
      status: 422,
      errors: [{ path }],
    });
  }
  const editor = await partnership.join('Bel');
  expect(await editor.browser.refused(setScale, { params, body: { scale } })).toMatchObject({ status: 403 });
});

test('a partnership’s own scores are kept with who set them, when and why, and can be taken back', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel');
  const params = { p: partnership.id, i: 'employment-rate' };
  const body = { minimum: 70.5, target: null, reason: 'Agreed in June' };

  await bel.browser.call(setOwnScores, { params, body });

  const { overlay } = await app.people.facts.facts(partnership.id);
  expect([...overlay.scores]).toEqual([['employment-rate', body]]);
  const kept = await app.store.records.list(`partnership:${partnership.id}`, 'own-score');
  expect(kept.items[0]?.value).toMatchObject({
    ...body,
    setBy: bel.id,
    setAt: expect.stringMatching(/^\d{4}-/),
  });

  await bel.browser.call(setOwnScores, {
    params,
    body: { minimum: null, target: null, reason: 'Back to the usual' },
  });
  expect((await app.people.facts.facts(partnership.id)).overlay.scores.size).toBe(0);
});

test('own scores may be set for an indicator of the partnership’s own', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel');
  const made = await bel.browser.call(addOwnIndicator, {
    params: { p: partnership.id },
    body: { title: 'Benches', kind: 'number', polarity: 'higher' },
  });
  const body = { minimum: 5, target: 9, reason: 'The plan' };
  await bel.browser.call(setOwnScores, { params: { p: partnership.id, i: made.id }, body });
  expect((await app.people.facts.facts(partnership.id)).overlay.scores.get(made.id)).toEqual(body);
});

test('own scores need a reason, an editor, a known indicator, and one of which more or less is better', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const [editor, commenter] = [await partnership.join('Bel'), await partnership.join('Cas', 'commenter')];
  const params = { p: partnership.id, i: 'employment-rate' };
  const body = { minimum: 1, target: 2, reason: 'Why' };

  expect(await commenter.browser.refused(setOwnScores, { params, body })).toMatchObject({ status: 403 });
  for (const [bad, path] of [
    [{ ...body, reason: ' ' }, 'reason'],
    [{ ...body, minimum: 'low' as unknown as number }, 'minimum'],
    [{ ...body, target: 1e300 }, 'target'],
  ] as const) {
    expect(await editor.browser.refused(setOwnScores, { params, body: bad })).toMatchObject({
      status: 422,
      errors: [{ path }],
    });
  }
  const unknown = { ...params, i: 'no-such-thing' };
  expect(await editor.browser.refused(setOwnScores, { params: unknown, body })).toMatchObject({
    status: 404,
  });
  const neither = { ...params, i: 'population-count' };
  expect(await editor.browser.refused(setOwnScores, { params: neither, body })).toMatchObject({
    status: 422,
  });
});

test('home lists partnerships with their strategies, which follow the titles in the documents', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { strategies } = app.people;
  await strategies.add({ id: 'first', partnershipId: partnership.id, title: 'Plan' });
  await strategies.add({ id: 'first', partnershipId: partnership.id, title: 'Replayed' });
  await strategies.add({ id: 'second', partnershipId: partnership.id, title: 'Other' });

  await strategies.retitle('first', 'Better plan');
  await strategies.retitle('unknown', 'Nothing happens');

  const titles = ['Better plan', 'Other'];
  const me = await partnership.owner.browser.call(getMe);
  expect(me.memberships[0]?.strategies.map(({ title }) => title)).toEqual(titles);
  const seen = await partnership.owner.browser.call(getPartnership, { params: { p: partnership.id } });
  expect(seen.strategies.map(({ title }) => title)).toEqual(titles);
  expect(await strategies.count(partnership.id)).toBe(2);
});
