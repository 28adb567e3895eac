import { expect, test } from 'vitest';
import {
  addOrganisation,
  getPartnership,
  mergeOrganisation,
  renameOrganisation,
} from '../../../shared/api/partnerships.ts';
import { getMe, join, previewInvitation } from '../../../shared/api/people.ts';
import { beforeNextWrite } from '../../support/heldWrite.ts';
import { makePartnership, type TestPartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

async function organisations(partnership: TestPartnership) {
  const { organisations: all } = await partnership.owner.browser.call(getPartnership, {
    params: { p: partnership.id },
  });
  return all;
}

async function idOf(partnership: TestPartnership, name: string): Promise<string> {
  const found = (await organisations(partnership)).find((organisation) => organisation.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found.id;
}

test('an organisation is matched whatever its case and spaces, also when many invite it at the same moment', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  await partnership.invite('editor', 'Harbour Trust');

  await Promise.all(
    [
      'harbour trust',
      'HARBOURTRUST',
      ' Harbour   Trust ',
      'Ｈarbour Trust',
      'College',
      'college',
      'COL LEGE',
    ].map((name) => partnership.invite('viewer', name)),
  );

  const names = (await organisations(partnership)).map(({ name }) => name);
  expect(names).toHaveLength(3);
  expect(names).toContain('Harbour Trust');
});

test('an editor adds an organisation that nobody has joined for, and a known name answers the known one', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { browser } = await partnership.join('Ed', 'editor', 'College');
  const params = { p: partnership.id };
  const add = (name: string) => browser.call(addOrganisation, { params, body: { name } });

  const all = await Promise.all(['Harbour Trust', 'harbour  trust', 'HARBOURTRUST'].map(add));
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect(await add('college')).toEqual({ id: await idOf(partnership, 'College'), name: 'College' });
  expect(await organisations(partnership)).toHaveLength(3);
  expect(await browser.refused(addOrganisation, { params, body: { name: ' ' } })).toMatchObject({
    status: 422,
    errors: [{ path: 'name' }],
  });
});

test('who may not write adds no organisation', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { browser } = await partnership.join('Cy', 'commenter');
  const sent = { params: { p: partnership.id }, body: { name: 'Harbour Trust' } };
  expect(await browser.refused(addOrganisation, sent)).toMatchObject({ status: 403 });
  expect((await organisations(partnership)).map(({ name }) => name)).not.toContain('Harbour Trust');
});

test('an organisation is renamed everywhere at once, and keeps its id', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel', 'editor', 'Polcie');
  const token = await partnership.invite('viewer', 'Polcie');
  const id = await idOf(partnership, 'Polcie');

  await partnership.owner.browser.call(renameOrganisation, {
    params: { p: partnership.id, o: id },
    body: { name: 'Police' },
  });

  expect(await idOf(partnership, 'Police')).toBe(id);
  expect((await bel.browser.call(getMe)).memberships).toMatchObject([{ organisation: 'Police' }]);
  expect(await app.browser().call(previewInvitation, { params: { token } })).toMatchObject({
    organisation: 'Police',
  });
  expect(await app.people.facts.organisationNamed(partnership.id, ' police')).toEqual({ id, name: 'Police' });
  expect(await app.people.facts.organisationNamed(partnership.id, 'Polcie')).toBeUndefined();
});

test('an organisation can change only the case of its name, but not take another’s', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  await partnership.invite('viewer', 'police');
  await partnership.invite('viewer', 'College');
  const params = { p: partnership.id, o: await idOf(partnership, 'police') };
  const { browser } = partnership.owner;

  await browser.call(renameOrganisation, { params, body: { name: 'Police' } });
  expect(await browser.refused(renameOrganisation, { params, body: { name: 'COLLEGE' } })).toMatchObject({
    status: 422,
    errors: [{ path: 'name' }],
  });
  expect(await idOf(partnership, 'Police')).toBe(params.o);
});

test('a merged organisation’s people, invitations and names are the other’s, and its id still means something', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel', 'editor', 'Constabulary');
  const token = await partnership.invite('viewer', 'Constabulary');
  await partnership.invite('viewer', 'Police');
  const [from, into] = [await idOf(partnership, 'Constabulary'), await idOf(partnership, 'Police')];

  await partnership.owner.browser.call(mergeOrganisation, {
    params: { p: partnership.id, o: from },
    body: { into },
  });

  expect((await organisations(partnership)).map(({ name }) => name)).toEqual([
    'Partnership office',
    'Police',
  ]);
  expect(await app.people.access.inPartnership(bel.id, partnership.id)).toMatchObject({
    organisationId: into,
  });
  const late = app.browser();
  await late.call(join, { params: { token }, body: { name: 'Cas' } });
  expect((await late.call(getMe)).memberships).toMatchObject([
    { organisation: 'Police', organisationId: into },
  ]);
  const names = await app.people.facts.names(partnership.id, []);
  expect(names.organisation(from)).toBe('Police');
  expect(names.survivor(from)).toBe(into);
  const { organisations: shown } = await partnership.owner.browser.call(getPartnership, {
    params: { p: partnership.id },
  });
  expect(shown.find(({ id }) => id === into)?.mergedIds).toEqual([from]);
  expect(await app.people.facts.organisationNamed(partnership.id, 'constabulary')).toEqual({
    id: into,
    name: 'Police',
  });
});

test('organisations merged one after another are all read as the last', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  for (const name of ['One', 'Two', 'Three']) await partnership.invite('viewer', name);
  const [one, two, three] = await Promise.all(['One', 'Two', 'Three'].map((name) => idOf(partnership, name)));
  const { browser } = partnership.owner;
  const merge = (o = '', into = '') =>
    browser.ask(mergeOrganisation, { params: { p: partnership.id, o }, body: { into } });

  expect((await merge(one, two)).status).toBe(200);
  expect((await merge(two, three)).status).toBe(200);

  const names = await app.people.facts.names(partnership.id, []);
  expect([one, two, three].map((id) => names.organisation(id ?? ''))).toEqual(['Three', 'Three', 'Three']);
  expect((await merge(one, three)).status).toBe(404);
  expect((await merge(three, one)).status).toBe(422);
  expect((await merge(three, three)).status).toBe(422);
  expect((await merge(three, 'nothing')).status).toBe(422);
});

test('two organisations that are merged into each other at the same moment do not both vanish', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  await partnership.invite('viewer', 'One');
  await partnership.invite('viewer', 'Two');
  const [one, two] = [await idOf(partnership, 'One'), await idOf(partnership, 'Two')];
  const { browser } = partnership.owner;
  const merge = (o: string, into: string) =>
    browser.ask(mergeOrganisation, { params: { p: partnership.id, o }, body: { into } });

  beforeNextWrite(app.store, () => merge(two, one));
  expect((await merge(one, two)).status).toBe(422);

  expect((await organisations(partnership)).map(({ name }) => name)).toEqual(['One', 'Partnership office']);
});

test('an organisation can take the name of one that was merged into it', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  await partnership.invite('viewer', 'Constabulary');
  await partnership.invite('viewer', 'Police');
  const [from, into] = [await idOf(partnership, 'Constabulary'), await idOf(partnership, 'Police')];
  const { browser } = partnership.owner;
  await browser.call(mergeOrganisation, { params: { p: partnership.id, o: from }, body: { into } });

  await browser.call(renameOrganisation, {
    params: { p: partnership.id, o: into },
    body: { name: 'Constabulary' },
  });

  expect(await idOf(partnership, 'Constabulary')).toBe(into);
});

test('an organisation that is invited twice at the same moment is made once', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  beforeNextWrite(app.store, () => partnership.invite('viewer', 'college'));
  await partnership.invite('viewer', 'College');
  expect((await organisations(partnership)).map(({ name }) => name)).toEqual([
    'college',
    'Partnership office',
  ]);
});

test('organisations are the owner’s to change', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { browser } = await partnership.join('Bel', 'editor', 'College');
  const params = { p: partnership.id, o: await idOf(partnership, 'College') };
  expect(await browser.refused(renameOrganisation, { params, body: { name: 'X' } })).toMatchObject({
    status: 403,
  });
  expect(await browser.refused(mergeOrganisation, { params, body: { into: 'x' } })).toMatchObject({
    status: 403,
  });
});

test('a name of invisible characters is no name', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  await expect(partnership.invite('viewer', '\u200b\u00ad')).rejects.toThrow(/422.*organisation/s);
});
