import { fillFrom, type Item } from '../everything.ts';
import type { OwnerKeyStore } from '../port.ts';
import { chunkOperation } from './datasets/datasetItems.ts';
import { documentItems, operationsOf } from './documents/documentItems.ts';
import type { DocumentWriter } from './documents/documentWriter.ts';
import type { LevelFolder } from './documents/levelFolder.ts';
import type { EmbeddedLedgers } from './ledgers/embeddedLedgers.ts';
import type { Moment } from './moment.ts';
import type { EmbeddedRecords } from './records/embeddedRecords.ts';

interface Kept {
  records: EmbeddedRecords;
  ledgers: EmbeddedLedgers;
  ownerKeys: OwnerKeyStore;
}

/**
 * All of a store as it stands now. The three kinds are held on to in this one turn, in which nothing can be published:
 * what one of them tells of another is then there, as after a power cut at this moment.
 */
export function everythingIn({
  records,
  ledgers,
  folder,
  ownerKeys,
}: Kept & { folder: LevelFolder }): AsyncIterable<Item> {
  // First: it can be refused.
  const documents = documentItems(folder);
  return oneAfterAnother(records.everything(), [ledgers.everything(), documents], ownerKeys);
}

async function* oneAfterAnother(
  records: Iterable<Item>,
  others: readonly Moment<Item>[],
  ownerKeys: OwnerKeyStore,
): AsyncIterable<Item> {
  try {
    yield* records;
    for (const { items } of others) yield* items;
    for (const hash of await ownerKeys.known()) yield { kind: 'owner-key', hash };
  } finally {
    // Also of what was never begun: LevelDB would keep all that is deleted from now on for as long as it is open.
    for (const { release } of others) await release();
  }
}

export function fillIn(
  items: AsyncIterable<Item>,
  { records, ledgers, writer, ownerKeys }: Kept & { writer: DocumentWriter },
): Promise<void> {
  return fillFrom(items, {
    scope: (scope, given) => records.fill(scope, given),
    async entries(strategyId, entries) {
      const kept = await ledgers.append(strategyId, entries);
      if (kept.some(({ seq }, index) => seq !== entries[index]?.seq))
        throw new Error(`Entries of the ledger of ${strategyId} are missing`);
    },
    documents: (given) => writer.put(given.flatMap(operationsOf)),
    chunks: (given) => writer.put(given.map(chunkOperation)),
    ownerKeys: (hashes) => ownerKeys.addSpent(hashes),
  });
}
