import { over } from '../evidence/overFigures.ts';
import { type LayerSource, noLayer, type OverlayLayer } from '../evidence/overlay.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import type { DatasetStore, RecordStore } from '../store/port.ts';
import { readDataset } from './datasets.ts';
import { decodeFigures } from './figures/decodeFigures.ts';
import type { ImportRecord } from './importRecord.ts';

/** Unused for so long, figures leave the memory; asked for, they are read again. */
const unusedMs = 10 * 60_000;

interface Kept {
  /** Which imports it is made of. */
  of: string;
  layer: Promise<OverlayLayer>;
  usedAt: number;
}

interface Options {
  records: RecordStore;
  datasets: DatasetStore;
}

/** What partnerships imported, each as a layer over the evidence pack: read when it is asked for, and kept while it is used. */
export class ImportedLayers implements LayerSource {
  readonly #options: Options;
  readonly #kept = new Map<string, Kept>();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(options: Options) {
    this.#options = options;
    this.#timer = setInterval(() => this.#forgetUnused(), unusedMs / 10);
    this.#timer.unref();
  }

  async layer(partnershipId: string): Promise<OverlayLayer> {
    const imports = await new PartnershipRecords(this.#options.records, partnershipId).all('import');
    const committed = imports
      .filter(({ value }) => value.figures !== null)
      .sort((a, b) => ((a.value.committedAt ?? '') < (b.value.committedAt ?? '') ? -1 : 1));
    const of = committed.map(({ id, value }) => `${id} ${value.figures?.id}`).join('\n');
    if (of === '') {
      this.#kept.delete(partnershipId);
      return noLayer;
    }
    const known = this.#kept.get(partnershipId);
    if (known?.of === of) {
      known.usedAt = Date.now();
      return known.layer;
    }
    const layer = this.#read(partnershipId, committed);
    this.#kept.set(partnershipId, { of, layer, usedAt: Date.now() });
    // A disk that does not answer now may do so at the next question.
    layer.catch(() => this.#kept.delete(partnershipId));
    return layer;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#kept.clear();
  }

  async #read(partnershipId: string, committed: readonly ImportRecord[]): Promise<OverlayLayer> {
    const { datasets } = this.#options;
    let figures = noLayer.figures;
    for (const { id, value } of committed) {
      if (!value.figures) continue;
      const table = await decodeFigures(await readDataset(datasets, partnershipId, value.figures));
      const origin = {
        kind: 'imported',
        id,
        source: value.fileName,
        url: null,
        at: value.committedAt ?? '',
      } as const;
      figures = over(figures, table.from(origin));
    }
    // What the indicators are is told by records of their own.
    return { indicators: [], frameworks: [], figures };
  }

  #forgetUnused(): void {
    const before = Date.now() - unusedMs;
    for (const [partnershipId, { usedAt }] of this.#kept) {
      if (usedAt < before) this.#kept.delete(partnershipId);
    }
  }
}
