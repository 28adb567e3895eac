import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { z } from 'zod';
import { foldDocument } from '../../../server/history/foldDocument.ts';
import { strategySchema } from '../../../shared/api/strategies.ts';
import {
  compareVersions,
  getVersion,
  keepVersion,
  listVersions,
  restoreVersion,
} from '../../../shared/api/versions.ts';
import { proseAt } from '../../../shared/strategy/document.ts';
import * as edit from '../../../shared/strategy/edit.ts';
import { openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';

let world: World;
let base: string;

beforeEach(async () => {
  world = await openWorld({ at: '2026-06-14T09:01:00.000Z' });
  base = `/api/strategies/${world.strategyId}`;
});
afterEach(() => world[Symbol.asyncDispose]());

async function got<S extends z.ZodType>(
  schema: S,
  method: string,
  path: string,
  body?: unknown,
  as = 'editor',
) {
  const who = as === 'viewer' ? world.ids.viewer : world.ids.editor;
  const answer = await world.ask(who, method, base + path, body);
  expect(answer.status, answer.text).toBeLessThan(300);
  return schema.parse(answer.json);
}
const list = (query = '') => got(listVersions.response, 'GET', `/versions${query}`, undefined, 'viewer');
const keep = (name: string, version?: string) =>
  got(keepVersion.response, 'POST', '/versions', { name, ...(version === undefined ? {} : { version }) });
const strategy = () => got(strategySchema, 'GET', '');
const restore = (id: string) => got(restoreVersion.response, 'POST', `/versions/${id}/restore`, {});
const differences = (from: string, to?: string) =>
  got(compareVersions.response, 'GET', `/differences?from=${from}${to === undefined ? '' : `&to=${to}`}`);

describe('versions', () => {
  it('are kept by themselves, one for each quarter of an hour in which somebody wrote, with who wrote what', async () => {
    const { objectiveId } = await withObjective(world, { objective: 'First words' });
    world.setTime('2026-06-14T09:20:00.000Z');
    await world.ask(world.ids.editor, 'PATCH', `${base}/objectives/${objectiveId}`, { lead: 'College' });
    world.setTime('2026-06-14T09:22:00.000Z');
    await world.change((doc) => edit.setStrategyTitle(doc, 'Renamed'));
    expect((await list()).versions.map(({ at }) => at)).toEqual(['2026-06-14T09:01:00.000Z']);
    world.setTime('2026-06-14T09:30:00.000Z');
    const { versions, next } = await list();
    expect(next).toBeNull();
    expect(versions).toMatchObject([
      { kind: 'automatic', at: '2026-06-14T09:22:00.000Z', name: null, by: null },
      { kind: 'automatic', at: '2026-06-14T09:01:00.000Z' },
    ]);
    expect(versions[0]?.changes).toEqual([
      {
        of: 'strategy',
        id: null,
        title: 'Renamed',
        part: 'title',
        by: { id: world.ids.editor2, name: 'Ned Editor' },
        wordsBy: [],
        from: '2026-06-14T09:22:00.000Z',
        to: '2026-06-14T09:22:00.000Z',
      },
      {
        of: 'objective',
        id: objectiveId,
        title: 'First words',
        part: 'lead',
        by: { id: world.ids.editor, name: 'Edith Editor' },
        wordsBy: [],
        from: '2026-06-14T09:20:00.000Z',
        to: '2026-06-14T09:20:00.000Z',
      },
    ]);
  });

  it('read the same before and after the log was folded, and whatever is folded again', async () => {
    const { objectiveId } = await withObjective(world);
    const seen = async () => {
      const page = await list();
      const read = page.versions.map(({ id }) => got(getVersion.response, 'GET', `/versions/${id}`));
      return { page, read: await Promise.all(read) };
    };
    for (const minute of [16, 18, 40]) {
      world.setTime(`2026-06-14T09:${minute}:00.000Z`);
      await world.change((doc) => edit.setLead(doc, objectiveId, `org${minute}`));
      if (minute === 16) await foldDocument(world.store.documents, world.strategyId);
    }
    world.setTime('2026-06-14T10:00:00.000Z');
    const before = await seen();
    expect(before.page.versions).toHaveLength(3);
    await foldDocument(world.store.documents, world.strategyId);
    expect((await world.store.documents.load(world.strategyId))?.updates).toEqual([]);
    expect(await seen()).toEqual(before);
    expect(await foldDocument(world.store.documents, world.strategyId)).toBeUndefined();
    expect(await seen()).toEqual(before);
  });

  it('are kept by name, of now or of an earlier one, and renamed', async () => {
    await withObjective(world, { outcome: 'As it was' });
    world.setTime('2026-06-14T11:00:00.000Z');
    const [automatic] = (await list()).versions;
    const agreed = await keep('  As agreed on\n14 June ');
    expect(agreed).toMatchObject({
      kind: 'named',
      name: 'As agreed on 14 June',
      at: '2026-06-14T11:00:00.000Z',
      by: { name: 'Edith Editor' },
    });
    const earlier = await keep('The first hour', automatic?.id);
    expect(earlier.at).toBe('2026-06-14T09:01:00.000Z');
    const renamed = await got(keepVersion.response, 'PATCH', `/versions/${agreed.id}`, { name: 'Agreed' });
    expect(renamed).toEqual({ ...agreed, name: 'Agreed' });
    expect((await list()).versions.map(({ name }) => name)).toEqual(['Agreed', null, 'The first hour']);
    const refused = await world.ask(world.ids.editor, 'PATCH', `${base}/versions/${automatic?.id}`, {
      name: 'Mine',
    });
    expect(refusal(refused)).toBe('409 wrong-state');
  });

  it('come in pages', async () => {
    for (let hour = 10; hour < 15; hour++) {
      world.setTime(`2026-06-14T${hour}:00:00.000Z`);
      await world.change((doc) => edit.setStrategyTitle(doc, `Title at ${hour}`));
      if (hour === 12) await foldDocument(world.store.documents, world.strategyId);
    }
    world.setTime('2026-06-14T16:00:00.000Z');
    const all = (await list()).versions;
    expect(all).toHaveLength(6);
    const first = await list('?limit=4');
    expect(first.versions).toEqual(all.slice(0, 4));
    const second = await list(`?limit=4&before=${first.next}`);
    expect(second).toEqual({ versions: all.slice(4), next: null });
  });

  it('show the strategy as it was then, with the ratings that stood then', async () => {
    const { objectiveId } = await withObjective(world, { objective: 'First words' });
    world.setTime('2026-06-14T10:00:00.000Z');
    const named = await keep('Then');
    world.setTime('2026-06-14T11:00:00.000Z');
    await world.change((doc) => edit.deleteRecord(doc, 'objective', objectiveId, { personId: 'p', at: 'x' }));
    const read = await got(getVersion.response, 'GET', `/versions/${named.id}`, undefined, 'viewer');
    expect(read.version).toEqual(named);
    expect(read.outcomes[0]?.objectives[0]).toMatchObject({
      id: objectiveId,
      title: 'First words',
      rating: null,
    });
    expect((await strategy()).outcomes[0]?.objectives).toEqual([]);
  });

  it('are compared in words and runs of text, with who changed the block in between', async () => {
    const { objectiveId, outcomeId } = await withObjective(world, { objective: 'Warm homes for all' });
    const second = await withObjective(world, { outcome: 'Safe streets', objective: 'Lights on' });
    world.setTime('2026-06-14T10:00:00.000Z');
    const then = await keep('Then');
    world.setTime('2026-06-14T10:05:00.000Z');
    await world.change((doc) => {
      edit.moveObjective(doc, objectiveId, second.outcomeId, 0);
      edit.deleteRecord(doc, 'objective', second.objectiveId, { personId: 'p', at: 'x' });
      const title = proseAt(doc, { of: 'objective', id: objectiveId, field: 'title' })?.get(0);
      const text = title instanceof Y.XmlElement ? title.firstChild : undefined;
      if (text instanceof Y.XmlText) text.insert(5, 'and dry ');
    });
    world.setTime('2026-06-14T10:06:00.000Z');
    await world.ask(world.ids.editor, 'PATCH', `${base}/objectives/${objectiveId}`, { lead: 'College' });
    const { from, to, differences: found } = await differences(then.id);
    expect([from.id, to]).toEqual([then.id, null]);
    expect(found).toMatchObject([
      {
        of: 'objective',
        id: objectiveId,
        title: 'Warm and dry homes for all',
        parts: [
          {
            part: 'place',
            words: 'Moved from “People live healthier for longer” to “Safe streets”',
            runs: null,
          },
          {
            part: 'title',
            words: 'Title changed',
            runs: [
              { text: 'Warm ', change: 'same' },
              { text: 'and dry ', change: 'added' },
              { text: 'homes for all', change: 'same' },
            ],
          },
          { part: 'lead', words: 'Lead set to College' },
        ],
        people: [{ name: 'Edith Editor' }, { name: 'Ned Editor', from: '2026-06-14T10:05:00.000Z' }],
      },
      {
        of: 'objective',
        id: second.objectiveId,
        title: 'Lights on',
        parts: [{ part: 'deleted', words: 'Deleted', runs: null }],
      },
    ]);
    expect(found.map(({ id }) => id)).not.toContain(outcomeId);
  });

  it('are restored into the live document, and that is taken back by restoring what stood before', async () => {
    const { objectiveId } = await withObjective(world, { objective: 'First words' });
    world.setTime('2026-06-14T10:00:00.000Z');
    const first = await strategy();
    const then = await keep('Then');
    world.setTime('2026-06-14T11:00:00.000Z');
    const page = await world.open(world.ids.editor2);
    const title = proseAt(page, { of: 'objective', id: objectiveId, field: 'title' });
    await world.change((doc) => {
      edit.setStrategyTitle(doc, 'Changed');
      edit.addOutcome(doc, { personId: 'p', at: 'x' }, { title: 'Added since' });
    });
    const second = await strategy();
    const { before } = await restore(then.id);
    expect(await strategy()).toEqual(first);
    expect(before).toMatchObject({
      kind: 'before-restore',
      by: { name: 'Edith Editor' },
      restored: { id: then.id, name: 'Then', at: then.at },
    });
    // The page that has it open shows it too, and what had not changed was not touched there.
    await expect.poll(() => page.getXmlFragment('title').toString()).toContain('Shared outcomes');
    expect(proseAt(page, { of: 'objective', id: objectiveId, field: 'title' })).toBe(title);
    world.setTime('2026-06-14T12:00:00.000Z');
    const { versions } = await list();
    expect(versions[0]).toMatchObject({ kind: 'automatic', changes: [{}, {}, {}, {}] });
    expect(versions.map(({ kind }) => kind)).toEqual(['automatic', 'before-restore', 'named', 'automatic']);
    await restore(before.id);
    expect(await strategy()).toEqual(second);
  });

  it('are read by viewers, and named and restored by editors alone', async () => {
    const { id } = await keep('Then');
    const asViewer = (method: string, path: string, body?: unknown) =>
      world.ask(world.ids.viewer, method, base + path, body).then(refusal);
    expect(await asViewer('POST', '/versions', { name: 'Mine' })).toBe('403 role-too-low');
    expect(await asViewer('PATCH', `/versions/${id}`, { name: 'Mine' })).toBe('403 role-too-low');
    expect(await asViewer('POST', `/versions/${id}/restore`)).toBe('403 role-too-low');
    for (const path of ['/versions', `/versions/${id}`, `/differences?from=${id}`]) {
      const stranger = await world.ask(world.ids.outsider, 'GET', base + path);
      expect(refusal(stranger)).toBe('404 not-found');
    }
  });

  it.each([
    ['GET', '/versions/nothing', undefined, '404 not-found'],
    ['GET', '/differences?from=nothing', undefined, '404 not-found'],
    ['POST', '/versions/nothing/restore', {}, '404 not-found'],
    ['POST', '/versions', { name: 'Mine', version: 'nothing' }, '404 not-found'],
    ['POST', '/versions', { name: ' \u200b ' }, '422 invalid-request name'],
    ['GET', '/versions?limit=0', undefined, '422 invalid-request limit'],
    ['GET', '/differences', undefined, '422 invalid-request from'],
  ])('refuse %s %s', async (method, path, body, refused) => {
    expect(refusal(await world.ask(world.ids.editor, method, base + path, body))).toBe(refused);
  });
});
