import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { smallDisk } from '../../support/smallDisk.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startChild } from './child.ts';
import { openAt } from './openAt.ts';

const seen = z.object({
  records: z.object({
    refused: z.array(z.string()),
    meanwhile: z.object({
      record: z.object({ version: z.number(), value: z.string() }),
      byOldKey: z.number(),
      byNewKey: z.number(),
    }),
    later: z.string(),
    after: z.object({ version: z.number() }),
  }),
  ledgers: z.object({
    refused: z.string(),
    meanwhile: z.object({ items: z.array(z.object({ id: z.string() })), last: z.number() }),
    unknown: z.boolean(),
    later: z.string(),
    last: z.number(),
  }),
  documents: z.object({
    refused: z.string(),
    again: z.array(z.string()),
    before: z.number(),
    meanwhile: z.number(),
    later: z.array(z.string()),
    /** In pairs: the position, and the number that the update is filled with. */
    acknowledged: z.array(z.number()),
  }),
});

/** A disk that refuses, by one of two ways of the kernel's own. 200 blocks are 100 kB. */
const disks = {
  'that is full': async () => {
    const disk = await smallDisk(2);
    // Where mounting is not allowed the kernel's limit on the size of files stands in: it refuses just as really.
    if (disk === undefined) return { dataDir: await temporaryFolder(), filler: '', limit: 200 };
    return { dataDir: join(disk, 'data'), filler: join(disk, 'filler'), limit: undefined };
  },
  'that takes no larger files': async () => ({ dataDir: await temporaryFolder(), filler: '', limit: 200 }),
};

describe.each(Object.entries(disks))('a disk %s', (_, find) => {
  it('is told as “not saved”, changes nothing that was saved, and a later try works', async () => {
    const { dataDir, filler, limit } = await find();
    const [line = ''] = await startChild('fillDisk.ts', [dataDir, filler], limit).finish();
    const { records, ledgers, documents } = seen.parse(JSON.parse(line));
    const notSaved = expect.stringMatching(
      filler ? /^not-saved: The server’s disk is full, so this was not saved\./ : /^not-saved: /,
    );

    expect(records.refused).toEqual([notSaved, notSaved]);
    expect(records.meanwhile).toMatchObject({
      record: { version: 1, value: 'old' },
      byOldKey: 1,
      byNewKey: 0,
    });
    expect(records.later).toBe('saved');
    expect(records.after.version).toBe(2);

    expect(ledgers.refused).toEqual(notSaved);
    expect(ledgers.meanwhile).toMatchObject({ items: [{ id: 'r1' }], last: 1 });
    expect(ledgers.unknown).toBe(true);
    expect(ledgers.later).toBe('saved');
    expect(ledgers.last).toBe(2);

    expect(documents.refused).toEqual(notSaved);
    for (const said of documents.again) expect(said).toEqual(notSaved);
    expect(documents.meanwhile).toBe(documents.before);
    expect(documents.later).toEqual(['saved', 'saved', 'saved']);

    const store = await openAt(dataDir);
    expect(store.damage()).toEqual([]);
    expect((await store.records.find('member', 'key:new')).map(({ version }) => version)).toEqual([2]);
    expect((await store.ledgers.read('s1')).last).toBe(2);
    const kept = (await store.documents.load('d1'))?.updates ?? [];
    const { acknowledged } = documents;
    expect(acknowledged.length).toBeGreaterThan(6);
    for (let at = 0; at < acknowledged.length; at += 2) {
      const update = kept.find(({ seq }) => seq === acknowledged[at])?.update;
      expect(update).toEqual(new Uint8Array(5_000).fill(acknowledged[at + 1] ?? 0));
    }
    const names = await readdir(dataDir, { recursive: true });
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
