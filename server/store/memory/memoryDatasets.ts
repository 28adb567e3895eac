import { mustBeChunk } from '../chunks.ts';
import type { ChunkItem } from '../everything.ts';
import type { Lifetime } from '../lifetime.ts';
import { pageOfNames } from '../page.ts';
import type { DatasetStore, Page } from '../port.ts';

export class MemoryDatasets implements DatasetStore {
  readonly #lifetime: Lifetime;
  /** Chunks by position, by dataset, by owner. */
  readonly #owners = new Map<string, Map<string, Map<number, Uint8Array>>>();

  constructor(lifetime: Lifetime) {
    this.#lifetime = lifetime;
  }

  async put(ownerId: string, datasetId: string, position: number, bytes: Uint8Array): Promise<void> {
    this.#lifetime.mustBeOpen();
    mustBeChunk(ownerId, datasetId, position, bytes);
    this.fill({ ownerId, datasetId, position, bytes });
  }

  async chunk(ownerId: string, datasetId: string, position: number): Promise<Uint8Array | undefined> {
    this.#lifetime.mustBeOpen();
    return this.#owners.get(ownerId)?.get(datasetId)?.get(position)?.slice();
  }

  async list(ownerId: string, options?: { after?: string; limit?: number }): Promise<Page<string>> {
    this.#lifetime.mustBeOpen();
    return pageOfNames([...(this.#owners.get(ownerId)?.keys() ?? [])].sort(), options);
  }

  async remove(ownerId: string, datasetId?: string): Promise<void> {
    this.#lifetime.mustBeOpen();
    if (datasetId === undefined) this.#owners.delete(ownerId);
    else this.#owners.get(ownerId)?.delete(datasetId);
  }

  everything(): ChunkItem[] {
    return [...this.#owners].flatMap(([ownerId, datasets]) =>
      [...datasets].flatMap(([datasetId, chunks]) =>
        [...chunks].map(([position, bytes]) => ({
          kind: 'chunk' as const,
          ownerId,
          datasetId,
          position,
          bytes: bytes.slice(),
        })),
      ),
    );
  }

  fill({ ownerId, datasetId, position, bytes }: Omit<ChunkItem, 'kind'>): void {
    const datasets = this.#owners.get(ownerId) ?? new Map<string, Map<number, Uint8Array>>();
    const chunks = datasets.get(datasetId) ?? new Map<number, Uint8Array>();
    this.#owners.set(ownerId, datasets.set(datasetId, chunks.set(position, bytes.slice())));
  }
}
