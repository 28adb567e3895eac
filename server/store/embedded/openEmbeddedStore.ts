import { join } from 'node:path';
import { Problem } from '../../../shared/errors.ts';
import { Lifetime } from '../lifetime.ts';
import type { Store } from '../port.ts';
import { whileOpen } from '../whileOpen.ts';
import { everythingIn, fillIn } from './contents.ts';
import { DamageReport } from './damageReport.ts';
import { EmbeddedDatasets } from './datasets/embeddedDatasets.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { DocumentReader } from './documents/documentReader.ts';
import { DocumentWriter } from './documents/documentWriter.ts';
import { EmbeddedDocuments } from './documents/embeddedDocuments.ts';
import { EmbeddedHistory } from './documents/embeddedHistory.ts';
import { LevelFolder } from './documents/levelFolder.ts';
import { checkFormat, isMarked } from './formatMark.ts';
import { EmbeddedLedgers } from './ledgers/embeddedLedgers.ts';
import { openOwnerKeys } from './ownerKeys.ts';
import { EmbeddedRecords } from './records/embeddedRecords.ts';
import { mustBeWhole } from './restoreMark.ts';
import { sweepTemporaryFiles } from './sweep.ts';

export interface EmbeddedOptions {
  /** Made if it is not there. One process at a time can have it open. */
  dataDir: string;
  /** Milliseconds since 1970; for the names of what is set aside. */
  clock?: () => number;
  disk?: Disk;
  /** For the restore itself: opens a folder that it has not filled yet. */
  restoring?: boolean;
}

/**
 * The store that needs no server: JSON files and a LevelDB in one folder.
 * @throws Problem `unavailable` where another process has the folder or it can't be used, `damaged` where the
 *   documents' folder as a whole can't be read. Single damaged files do not stop the start: see `damage()`.
 */
export async function openEmbeddedStore({
  dataDir,
  clock = Date.now,
  disk = nodeDisk,
  restoring = false,
}: EmbeddedOptions): Promise<Store> {
  await disk.makeFolder(dataDir).catch((error: unknown) => {
    throw new Problem('unavailable', `The data folder ${dataDir} can’t be made: ${String(error)}.`, [], {
      cause: error,
    });
  });
  if (!restoring) await mustBeWhole(dataDir);
  // First of all, because its lock is what keeps a second process from reading and writing the other files.
  const folder = await LevelFolder.open(join(dataDir, 'documents'), !(await isMarked(dataDir)));
  try {
    const parts = { dataDir, disk, damage: new DamageReport(dataDir, disk, clock), lifetime: new Lifetime() };
    await checkFormat(parts);
    await sweepTemporaryFiles(dataDir, disk);
    const records = await EmbeddedRecords.open(parts);
    const reader = new DocumentReader(folder, parts.damage);
    const writer = new DocumentWriter(folder, reader);
    const ledgers = new EmbeddedLedgers(parts);
    const ownerKeys = whileOpen(openOwnerKeys(dataDir, disk), parts.lifetime);
    let closing: Promise<void> | undefined;
    return {
      records,
      ledgers,
      documents: new EmbeddedDocuments(parts, reader, writer),
      history: new EmbeddedHistory(parts, reader, writer),
      datasets: new EmbeddedDatasets(parts, folder, writer),
      ownerKeys,
      damage: () => parts.damage.all(),
      everything: () => parts.lifetime.reading(() => everythingIn({ records, ledgers, folder, ownerKeys })),
      fill: (items) => parts.lifetime.run(() => fillIn(items, { records, ledgers, writer, ownerKeys })),
      close: () => {
        closing ??= parts.lifetime.end().then(() => folder.close());
        return closing;
      },
    };
  } catch (error) {
    await folder.close();
    throw error;
  }
}
