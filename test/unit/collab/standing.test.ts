import { expect, test } from 'vitest';
import { Standing } from '../../../server/collab/standing.ts';
import type { Access, AccessReader } from '../../../server/people/access.ts';
import type { Role } from '../../../shared/access.ts';

const person = { id: 'ann', name: 'Ann', sessionId: 's' };
const as = (role: Role): Access => ({ personId: 'ann', partnershipId: 'p', organisationId: 'o', role });

/** A reader whose answers come when, and in the order in which, the test gives them. */
function slowReader() {
  const waiting: ((access: Access | undefined) => void)[] = [];
  const reader: AccessReader = {
    inPartnership: async () => as('viewer'),
    inStrategy: () => new Promise((resolve) => waiting.push(resolve)),
  };
  return { reader, waiting };
}

test('rule 10: an answer that was asked for earlier and comes later does not bring an old role back', async () => {
  const { reader, waiting } = slowReader();
  const standing = new Standing(reader, person, 'strategy');
  const first = standing.ask();
  const second = standing.ask();
  waiting[1]?.(as('viewer'));
  expect(await second).toMatchObject({ access: { role: 'viewer' }, changed: { from: undefined } });
  waiting[0]?.(as('editor'));
  expect(await first).toMatchObject({ changed: undefined });
  expect(standing.known?.role).toBe('viewer');
});

test('rule 10: to a stranger nothing is there; to one who was in, a deleted strategy is told from a removal', async () => {
  const { reader, waiting } = slowReader();
  const stranger = new Standing(reader, person, 'strategy').ask();
  waiting[0]?.(undefined);
  await expect(stranger).rejects.toMatchObject({ code: 'not-found' });

  const standing = new Standing(reader, person, 'strategy');
  const before = standing.ask();
  waiting[1]?.(as('editor'));
  await before;
  const deleted = standing.ask();
  waiting[2]?.(undefined);
  await expect(deleted).rejects.toMatchObject({ code: 'not-found' });
  reader.inPartnership = async () => undefined;
  const removed = standing.ask();
  waiting[3]?.(undefined);
  await expect(removed).rejects.toMatchObject({ code: 'role-too-low' });
});

test('rule 10: an answer holds until it is doubted; one that was asked for before the doubt settles nothing', async () => {
  const { reader, waiting } = slowReader();
  const standing = new Standing(reader, person, 'strategy');
  const first = standing.ask();
  expect(standing.certain).toBeUndefined();
  waiting[0]?.(as('editor'));
  await first;
  expect(standing.certain?.role).toBe('editor');
  const early = standing.ask();
  standing.doubt();
  expect(standing.certain).toBeUndefined();
  waiting[1]?.(as('editor'));
  await early;
  expect(standing.certain).toBeUndefined();
  const late = standing.ask();
  waiting[2]?.(as('viewer'));
  await late;
  expect(standing.certain?.role).toBe('viewer');
});
