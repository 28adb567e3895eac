import type { ImportedLayers } from './importedLayers.ts';
import type { ImportParts } from './parts.ts';
import { emptyScratch } from './scratch.ts';
import { startSweepingImports } from './sweepImports.ts';
import { Work } from './work.ts';

export interface Imports extends ImportParts {
  /** Ends reading: who waits for a file is refused at once, and a commit under way leaves nothing. */
  endReading(): void;
  /** Resolves once what runs in the background has ended. */
  close(): Promise<void>;
}

/** Everything about imports, once what the last start was reading has been thrown away. */
export async function openImports(
  parts: Omit<ImportParts, 'work'> & { layers: Pick<ImportedLayers, 'close'> },
): Promise<Imports> {
  await emptyScratch(parts.scratch);
  const all = { ...parts, work: new Work() };
  const stopSweeping = startSweepingImports(all);
  return {
    ...all,
    endReading: () => all.work.close(),
    async close() {
      all.work.close();
      await stopSweeping();
      parts.layers.close();
      await emptyScratch(parts.scratch);
    },
  };
}
