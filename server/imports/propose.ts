import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ImportProposal } from '../../shared/api/imports.ts';
import { newId } from '../../shared/ids.ts';
import { oneLine } from '../../shared/oneLine.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { keepDataset, keepJson } from './datasets.ts';
import { givenTo } from './given.ts';
import type { ImportParts } from './parts.ts';
import { rememberedMappings } from './remembered.ts';
import { runWorker } from './worker/runWorker.ts';

export interface UploadedFile {
  /** Where it lies for now. */
  path: string;
  /** As whoever sent it calls it. */
  name: string;
  bytes: number;
}

/**
 * Reads an uploaded file and keeps it, with what would be imported. Nothing is imported until it is committed.
 * @throws Problem on `file` for what is no table of figures; `not-found`, `role-too-low`, `too-many-requests`, `not-saved`
 */
export async function propose(
  parts: ImportParts,
  person: Person,
  partnershipId: string,
  file: UploadedFile,
): Promise<ImportProposal> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'import-evidence');
  const id = newId();
  const fileName = oneLine(file.name).slice(0, longestName) || 'file';
  const { datasets, work } = parts;
  return work.on(id, partnershipId, async () => {
    const given = await givenTo(parts, partnershipId, { path: file.path, fileName });
    const remembered = await rememberedMappings(parts, partnershipId);
    const found = await work.inProcess(() =>
      runWorker({ kind: 'propose', ...given, remembered }, { signal: work.signal }),
    );
    const { problems: _, ...report } = found.preview.report;
    const preview = { ...found.preview, report };
    const proposal: ImportProposal = { id, fileName, ...found, preview };
    try {
      const upload = await keepDataset(datasets, partnershipId, `${id}-upload`, packedFile(file.path));
      const kept = await keepJson(datasets, partnershipId, `${id}-proposal`, proposal);
      const partnership = new PartnershipRecords(parts.records, partnershipId);
      const value = {
        ...nothingYet,
        fileName,
        bytes: file.bytes,
        uploadedAt: new Date().toISOString(),
        uploadedBy: person.id,
        upload,
        proposal: kept,
      };
      await partnership.write([partnership.adding('import', id, value)]);
    } catch (error) {
      for (const dataset of [`${id}-upload`, `${id}-proposal`]) {
        await datasets.remove(partnershipId, dataset).catch(parts.onError);
      }
      throw error;
    }
    return proposal;
  });
}

/** Whichever of the two goes wrong, reading or keeping, ends the other: nothing stays open. */
function packedFile(path: string): AsyncIterable<Uint8Array> {
  const packed = createGzip({ level: 1 });
  // Whoever takes what is packed hears of it.
  pipeline(createReadStream(path), packed).catch(() => {});
  return packed;
}

const longestName = 200;

const nothingYet = {
  state: 'proposed',
  committedAt: null,
  committedBy: null,
  undoneAt: null,
  undoneBy: null,
  outcome: null,
  figures: null,
  record: null,
} as const;
