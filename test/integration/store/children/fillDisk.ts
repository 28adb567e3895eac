import { appendFile, rm } from 'node:fs/promises';
import { argv, stdout } from 'node:process';
import { openEmbeddedStore } from '../../../../server/store/embedded/openEmbeddedStore.ts';
import { Problem } from '../../../../shared/errors.ts';

/**
 * fillDisk.ts DATA_DIR FILLER: lives through a disk that refuses to write, and back, and prints what it saw.
 * With a FILLER the disk is a small one, filled up with that file and freed again. Without, this process runs under a
 * limit on the size of files, and makes smaller ones afterwards.
 */
const [, , dataDir = '', filler = ''] = argv;
const store = await openEmbeddedStore({ dataDir });
const member = { scope: 'partnership:p1', kind: 'member', id: 'm1' };
const big = 'x'.repeat(150_000);
const afterwards = filler ? big : 'small';

async function fill(): Promise<void> {
  // Step by step smaller, until not even one byte more fits.
  for (let size = filler ? 65_536 : 0; size >= 1; ) {
    await appendFile(filler, Buffer.alloc(size)).catch(() => {
      size = Math.floor(size / 2);
    });
  }
}

async function free(): Promise<void> {
  if (filler) await rm(filler);
}

async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'saved',
    (error: unknown) => (error instanceof Problem ? `${error.code}: ${error.detail}` : String(error)),
  );
}

async function records(): Promise<object> {
  const write = (value: string) =>
    outcome(store.records.write([{ ...member, expect: 1, value, keys: ['key:new'] }]));
  await store.records.write([{ ...member, expect: 0, value: 'old', keys: ['key:old'] }]);
  await fill();
  const refused = await Promise.all([write(big), write(big)]);
  const meanwhile = {
    record: await store.records.get(member),
    byOldKey: (await store.records.find('member', 'key:old')).length,
    byNewKey: (await store.records.find('member', 'key:new')).length,
  };
  await free();
  return { refused, meanwhile, later: await write(afterwards), after: await store.records.get(member) };
}

async function ledgers(): Promise<object> {
  const append = (id: string, value: string) => outcome(store.ledgers.append('s1', [{ id, value }]));
  await store.ledgers.append('s1', [{ id: 'r1', value: 'first' }]);
  await fill();
  const refused = await append('r2', big);
  const meanwhile = await store.ledgers.read('s1');
  const unknown = (await store.ledgers.get('s1', 'r2')) === undefined;
  await free();
  const later = await append('r2', afterwards);
  return { refused, meanwhile, unknown, later, last: (await store.ledgers.read('s1')).last };
}

async function documents(): Promise<object> {
  const acknowledged: number[] = [];
  let n = 0;
  const append = async () => {
    n += 1;
    const update = new Uint8Array(5_000).fill(n);
    const said = await outcome(
      store.documents
        .append([{ documentId: 'd1', updates: [{ update, personId: 'ada', at: n }] }])
        .then(([seq = 0]) => acknowledged.push(seq, n)),
    );
    return said;
  };
  await append();
  await fill();
  let refused = await append();
  for (let attempt = 0; refused === 'saved' && attempt < 1_000; attempt += 1) refused = await append();
  const before = acknowledged.length;
  const again = filler ? [await append(), await append()] : [];
  const meanwhile = (await store.documents.load('d1'))?.updates.length;
  await free();
  const later = [await append(), await append(), await append()];
  return { refused, again, before: before / 2, meanwhile, later, acknowledged };
}

const seen = { records: await records(), ledgers: await ledgers(), documents: await documents() };
await store.close();
stdout.write(`${JSON.stringify(seen)}\n`);
