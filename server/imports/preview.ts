import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { previewImport } from '../../shared/api/imports.ts';
import { Problem } from '../../shared/errors.ts';
import type { Mapping } from '../../shared/evidence/import/mapping.ts';
import type { Person } from '../people/access.ts';
import { chunksOf } from './datasets.ts';
import { givenTo } from './given.ts';
import { allowedImport } from './importRecord.ts';
import type { ImportParts } from './parts.ts';
import { withUnpacked } from './scratch.ts';
import { runWorker } from './worker/runWorker.ts';

/**
 * What an upload would bring by a mapping that somebody changed. Nothing is kept of it.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` for one that was imported or discarded; `too-many-requests`
 */
export async function preview(
  parts: ImportParts,
  person: Person,
  importId: string,
  mapping: Mapping,
): Promise<ResponseOf<typeof previewImport>> {
  const { partnership, record } = await allowedImport(parts, person, importId, 'import-evidence');
  const { state, upload, fileName } = record.value;
  if (state !== 'proposed' || !upload) {
    throw new Problem('wrong-state', 'This file was imported or discarded already. Nothing was changed.');
  }
  const { datasets, work, scratch } = parts;
  // Unpacked only once its turn has come: many who wait must not fill the disk.
  const found = await work.inProcess(() =>
    withUnpacked(scratch, chunksOf(datasets, partnership.id, upload), async (path) => {
      const given = await givenTo(parts, partnership.id, { path, fileName });
      return runWorker({ kind: 'preview', ...given, mapping }, { signal: work.signal });
    }),
  );
  const { problems: _, ...report } = found.preview.report;
  return { preview: { ...found.preview, report }, problems: found.problems };
}
