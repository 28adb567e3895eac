import { expect, test } from 'vitest';
import { changeMember, getPartnership, removeMember } from '../../../shared/api/partnerships.ts';
import { join, previewInvitation } from '../../../shared/api/people.ts';
import { makePartnership, type TestPartnership, type TestPerson } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';

async function roleOf({ id, owner }: TestPartnership, person: TestPerson): Promise<string | undefined> {
  const { members } = await owner.browser.call(getPartnership, { params: { p: id } });
  return members.find((member) => member.id === person.id)?.role;
}

test('whoever was given a lower role does not get the old one back by leaving and joining by the old link', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const token = await partnership.invite('editor');
  const bel = await partnership.join('Bel', 'viewer');
  const at = { p: partnership.id, m: bel.id };
  await partnership.owner.browser.call(changeMember, { params: at, body: { role: 'editor' } });
  await partnership.owner.browser.call(changeMember, { params: at, body: { role: 'viewer' } });

  await bel.browser.call(removeMember, { params: at });
  expect(await bel.browser.call(previewInvitation, { params: { token } })).toMatchObject({ role: 'viewer' });
  await bel.browser.call(join, { params: { token }, body: { name: 'Bel' } });

  expect(await roleOf(partnership, bel)).toBe('viewer');
});

test('an invitation made after somebody left gives them the role that it names', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const bel = await partnership.join('Bel', 'viewer');
  await bel.browser.call(removeMember, { params: { p: partnership.id, m: bel.id } });
  const token = await partnership.invite('editor');
  await bel.browser.call(join, { params: { token }, body: { name: 'Bel' } });
  expect(await roleOf(partnership, bel)).toBe('editor');
});
