import { expect, test, vi } from 'vitest';
import { createAuth } from '../../../server/people/auth/auth.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';

async function accounts() {
  const { records } = openMemoryStore();
  const auth = createAuth({
    records,
    secret: 'x'.repeat(43),
    baseUrl: 'http://localhost',
    onError: (message) => {
      throw new Error(message);
    },
  });
  const { adapter, internalAdapter } = await auth.context;
  return { records, adapter, internalAdapter };
}

const user = { name: 'Bel', email: 'bel@example.org', emailVerified: false };

test('rows come back as they were put, with dates as dates', async () => {
  const { adapter } = await accounts();
  const createdAt = new Date('2026-01-02T03:04:05.678Z');
  const row = { ...user, createdAt, updatedAt: createdAt };

  const made = await adapter.create({ model: 'user', data: row });

  const where = [{ field: 'email', value: user.email }];
  const found = await adapter.findOne({ model: 'user', where });
  expect(found).toEqual({ ...made, image: found && (found as { image?: unknown }).image });
  expect(found).toMatchObject(row);
});

test('looking somebody up reads no other account', async () => {
  const { records, adapter } = await accounts();
  await adapter.create({ model: 'user', data: { ...user, createdAt: new Date(), updatedAt: new Date() } });
  const list = vi.spyOn(records, 'list');
  for (const where of [[{ field: 'email', value: user.email }], [{ field: 'id', value: 'unknown' }]]) {
    await adapter.findMany({ model: 'user', where });
  }
  expect(list).not.toHaveBeenCalled();
  await expect(adapter.findMany({ model: 'user', where: [{ field: 'name', value: 'Bel' }] })).rejects.toThrow(
    /No key/,
  );
  await expect(adapter.findMany({ model: 'user' })).rejects.toThrow(/No key/);
});

test('all conditions must hold, and none that is not understood is passed over', async () => {
  const { adapter, internalAdapter } = await accounts();
  const { id } = await adapter.create<{ id: string }>({
    model: 'user',
    data: { ...user, createdAt: new Date(), updatedAt: new Date() },
  });
  const session = await internalAdapter.createSession(id);
  const of = (condition: object) =>
    adapter.findMany({ model: 'session', where: [{ field: 'userId', value: id }, condition as never] });
  const at = session.expiresAt;
  const later = new Date(at.getTime() + 1);

  expect(await of({ field: 'expiresAt', operator: 'lt', value: at })).toHaveLength(0);
  expect(await of({ field: 'expiresAt', operator: 'lte', value: at })).toHaveLength(1);
  expect(await of({ field: 'expiresAt', operator: 'lt', value: later })).toHaveLength(1);
  expect(await of({ field: 'expiresAt', operator: 'gt', value: at })).toHaveLength(0);
  expect(await of({ field: 'expiresAt', operator: 'gte', value: at })).toHaveLength(1);
  expect(await of({ field: 'token', operator: 'ne', value: session.token })).toHaveLength(0);
  expect(await of({ field: 'token', operator: 'in', value: ['x', session.token] })).toHaveLength(1);
  await expect(of({ field: 'token', operator: 'contains', value: 'x' })).rejects.toThrow(/can’t be asked/);
  await expect(of({ field: 'token', value: 'x', connector: 'OR' })).rejects.toThrow(/can’t be asked/);
});

test('changes made at the same moment are all kept', async () => {
  const { adapter } = await accounts();
  const { id } = await adapter.create<{ id: string }>({
    model: 'user',
    data: { ...user, createdAt: new Date(), updatedAt: new Date() },
  });
  const where = [{ field: 'id', value: id }];
  await Promise.all([
    adapter.update({ model: 'user', where, update: { name: 'Bel Marsh' } }),
    adapter.update({ model: 'user', where, update: { emailVerified: true } }),
    adapter.update({ model: 'user', where, update: { email: 'b@example.org' } }),
  ]);
  expect(await adapter.findOne({ model: 'user', where })).toMatchObject({
    name: 'Bel Marsh',
    emailVerified: true,
    email: 'b@example.org',
  });
});

test('what is used up once is handed to one asker', async () => {
  const { adapter } = await accounts();
  const data = {
    identifier: 'x',
    value: 'y',
    expiresAt: new Date(),
    createdAt: new Date(),
    updatedAt: new Date(),
  };
  await adapter.create({ model: 'verification', data });
  const where = [{ field: 'identifier', value: 'x' }];
  const got = await Promise.all(
    Array.from({ length: 5 }, () => adapter.consumeOne({ model: 'verification', where })),
  );
  expect(got.filter(Boolean)).toHaveLength(1);
  expect(await adapter.count({ model: 'verification', where })).toBe(0);
});
