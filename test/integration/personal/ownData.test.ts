import { expect, test } from 'vitest';
import { removeMember } from '../../../shared/api/partnerships.ts';
import { getMemberData, getOwnData, ownDataSchema } from '../../../shared/api/personal.ts';
import { known, makeKnownPerson } from '../../support/knownPerson.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

test('a person gets all that is held about them, as one file to read', async () => {
  await using app = await startTestApp();
  const { person, partnership, objectiveId, strategyId, sessionId } = await makeKnownPerson(app);

  const answer = await person.browser.ask(getOwnData);

  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="moothall-data-\d{4}-\d\d-\d\d\.json"$/,
  );
  expect(answer.text.split('\n').length).toBeGreaterThan(50);
  const data = ownDataSchema.parse(answer.body);
  expect(data).toMatchObject({ name: known.name });
  expect(data.account).toMatchObject({ id: person.id, email: known.email, hasPassword: true });
  expect(data.account?.signIns).toHaveLength(1);
  expect(data.account?.kept).toMatchObject([
    { kind: 'follows', id: strategyId, value: { targets: [objectiveId] } },
    { kind: 'read' },
  ]);
  const [one] = data.partnerships;
  expect(one).toMatchObject({ id: partnership.id, membership: { role: 'editor', organisation: 'College' } });
  const [strategy] = one?.strategies ?? [];
  expect(strategy).toMatchObject({
    id: strategyId,
    signed: [{ type: 'rating', target: { id: objectiveId }, narrative: 'Some walk.' }],
    versions: [{ name: 'Before the summer' }],
  });
  expect(strategy?.comments).toMatchObject([
    { type: 'thread', body: known.comment },
    { type: 'reply', body: `Is it, @[${person.id}]?` },
  ]);
  expect(data.sessions).toMatchObject([
    {
      id: sessionId,
      facilitates: true,
      came: { name: known.name, asGuest: false },
      answers: [{ kind: 'rate', level: 'red', reason: 'Few of us do.' }],
    },
  ]);
  // Nobody can tell whose an anonymous answer is, and no secret goes out with the rest.
  expect(answer.text).not.toContain('Secretly I drive');
  for (const cookie of person.browser.cookies.values())
    expect(answer.text).not.toContain(cookie.slice(0, 20));
  expect(answer.text).not.toMatch(/"password"|"token"/);
});

test('nobody gets anybody else’s, and of partnerships that somebody left only what they signed', async () => {
  await using app = await startTestApp();
  const { person, partnership } = await makeKnownPerson(app);
  const other = await partnership.join('Olga');
  const anybody = ownDataSchema.parse((await other.browser.ask(getOwnData)).body);
  expect(anybody.partnerships).toMatchObject([{ strategies: [], signed: [], records: [] }]);
  expect((await app.browser().ask(getOwnData)).status).toBe(401);

  const params = { p: partnership.id, m: person.id };
  await person.browser.call(removeMember, { params });

  const data = ownDataSchema.parse((await person.browser.ask(getOwnData)).body);
  expect(data.partnerships).toMatchObject([{ membership: null, left: { removed: false } }]);
  expect(data.partnerships[0]?.strategies[0]?.comments).toMatchObject([{ body: known.comment }]);
});

test('an owner gets what their partnership holds about a member, and nothing of the account', async () => {
  await using app = await startTestApp();
  const { person, partnership } = await makeKnownPerson(app);
  const elsewhere = await makePartnership(app, 'Elsewhere', person);
  const params = { p: partnership.id, m: person.id };

  const answer = await partnership.owner.browser.ask(getMemberData, { params });

  const data = ownDataSchema.parse(answer.body);
  expect(data).toMatchObject({ name: known.name, account: null });
  expect(data.partnerships.map(({ id }) => id)).toEqual([partnership.id]);
  expect(answer.text).not.toContain(known.email);
  expect(answer.text).not.toContain(elsewhere.id);
  // The session has not revealed it, so an owner may not learn it from here either.
  expect(answer.text).not.toContain('Few of us do.');
  const editor = await partnership.join('Eddy');
  expect(await editor.browser.refused(getMemberData, { params })).toMatchObject({ status: 403 });
  const stranger = { p: partnership.id, m: 'nobody' };
  expect(await partnership.owner.browser.refused(getMemberData, { params: stranger })).toMatchObject({
    status: 404,
  });
});
