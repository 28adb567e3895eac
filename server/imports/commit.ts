import type { ImportOutcome } from '../../shared/api/imports.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import type { Mapping } from '../../shared/evidence/import/mapping.ts';
import { newId } from '../../shared/ids.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { Person } from '../people/access.ts';
import type { DatasetName } from '../people/partnershipKinds.ts';
import { announce } from './announce.ts';
import { compared } from './compared.ts';
import { chunksOf, keepDataset, keepJson, readJson } from './datasets.ts';
import { givenTo, libraryOf } from './given.ts';
import { addingIndicators } from './importedIndicators.ts';
import { allowedImport, type ImportRecord, type KeptRecord } from './importRecord.ts';
import type { ImportParts } from './parts.ts';
import { withUnpacked } from './scratch.ts';
import { indicatorsIn, settled } from './settled.ts';
import type { Imported } from './worker/messages.ts';
import { runWorker } from './worker/runWorker.ts';

/**
 * Imports what was proposed, by the proposed mapping or by one that was changed. Figures are written first; one record says
 * that they count, so a machine that stops in between leaves all of them or none. A second time, the first outcome is
 * answered.
 * @throws Problem `wrong-state` for one that was undone; `invalid-request` for a mapping that does not fit
 */
export async function commit(
  parts: ImportParts,
  person: Person,
  importId: string,
  changed: Mapping | undefined,
): Promise<ImportOutcome> {
  const { partnership, record } = await allowedImport(parts, person, importId, 'import-evidence');
  if (record.value.state === 'committed') return outcomeOf(parts, partnership.id, record);
  return parts.work.on(importId, partnership.id, async (report) => {
    const { value } = (await partnership.get('import', importId)) ?? record;
    if (value.state !== 'proposed' || !value.upload || !value.proposal) throw undoneBefore();
    const { datasets } = parts;
    const proposed = await readJson<{ mapping: Mapping }>(datasets, partnership.id, value.proposal);
    const under = await libraryOf(parts, partnership.id);
    const mapping = withoutGone(changed ?? proposed.mapping, proposed.mapping, under);
    mustKnowIndicators(mapping, under);
    const imported = await read(parts, partnership.id, value.fileName, value.upload, mapping, (done) =>
      report(done * 0.9),
    );
    if (imported.report.figures.imported === 0) throw nothingLeft();
    const counts = await compared(imported, under);
    report(0.95);
    const kept: KeptRecord = {
      mapping: settled(mapping, imported),
      report: imported.report,
      indicators: indicatorsIn(imported, under),
    };
    // Named afresh at each try: what an earlier one left behind is nobody's.
    const attempt = newId();
    const figures = await keepDataset(
      datasets,
      partnership.id,
      `${importId}-${attempt}-figures`,
      imported.chunks,
    );
    const keptRecord = await keepJson(datasets, partnership.id, `${importId}-${attempt}-record`, kept);
    const outcome = {
      ...counts,
      skipped: imported.report.figures.reported,
      indicatorCount: kept.indicators.length,
    };
    const at = new Date().toISOString();
    const from = { importId, fileName: value.fileName, personId: person.id, at };
    await parts.work.settle(partnership.id, async () => {
      // Another import may have been undone while this one was read.
      mustKnowIndicators(mapping, await libraryOf(parts, partnership.id));
      const current = (await partnership.get('import', importId)) ?? record;
      await partnership.write([
        ...(await addingIndicators(partnership, imported.measures, from)),
        partnership.changing<'import'>(current, {
          state: 'committed',
          committedAt: at,
          committedBy: person.id,
          outcome,
          figures,
          record: keptRecord,
          upload: null,
          proposal: null,
        }),
      ]);
      announce(parts, partnership.id);
    });
    for (const done of [value.upload, value.proposal]) {
      await datasets.remove(partnership.id, done.id).catch(parts.onError);
    }
    return { ...counts, skipped: outcome.skipped, indicators: kept.indicators };
  });
}

async function read(
  parts: ImportParts,
  partnershipId: string,
  fileName: string,
  upload: DatasetName,
  mapping: Mapping,
  report: (done: number) => void,
): Promise<Imported> {
  const { datasets, work, scratch } = parts;
  return withUnpacked(scratch, chunksOf(datasets, partnershipId, upload), async (path) => {
    const given = await givenTo(parts, partnershipId, { path, fileName });
    return work.inProcess(() =>
      runWorker(
        { kind: 'import', ...given, mapping },
        { onProgress: (done, total) => report(total === 0 ? 0 : done / total), signal: work.signal },
      ),
    );
  });
}

/** An indicator that was proposed and has gone since, with the import that made it, is made again. */
function withoutGone(mapping: Mapping, proposed: Mapping, library: EvidenceLibrary): Mapping {
  const gone = new Set(
    proposed.measures.flatMap(({ indicator }) =>
      indicator === null || library.indicator(indicator) ? [] : [indicator],
    ),
  );
  const measures = mapping.measures.map((measure) =>
    measure.indicator !== null && gone.has(measure.indicator) ? { ...measure, indicator: null } : measure,
  );
  return { ...mapping, measures };
}

function mustKnowIndicators({ measures }: Mapping, library: EvidenceLibrary): void {
  measures.forEach(({ indicator, text }, index) => {
    if (indicator === null || library.indicator(indicator)) return;
    throw invalidField(
      `mapping.measures.${index}.indicator`,
      `The library has no indicator of the id given for “${text}”. Nothing was imported.`,
    );
  });
}

async function outcomeOf(
  { datasets }: ImportParts,
  partnershipId: string,
  { value }: ImportRecord,
): Promise<ImportOutcome> {
  if (!value.outcome || !value.record) throw undoneBefore();
  const { added, replaced, skipped } = value.outcome;
  const { indicators } = await readJson<KeptRecord>(datasets, partnershipId, value.record);
  return { added, replaced, skipped, indicators };
}

function nothingLeft(): Problem {
  return invalidField(
    'mapping',
    'Read like this, no figure of the file is imported, and nothing was changed. Look at what is left out and why.',
  );
}

function undoneBefore(): Problem {
  return new Problem(
    'wrong-state',
    'This import was undone or discarded. Nothing was changed; upload the file again.',
  );
}
