import type { Person } from '../people/access.ts';
import { withRetries } from '../people/retry.ts';
import { announce } from './announce.ts';
import { removingIndicators } from './importedIndicators.ts';
import { allowedImport } from './importRecord.ts';
import type { ImportParts } from './parts.ts';

/**
 * Takes an import back: its figures lay over others, which show again. Of an upload that was not committed nothing is left
 * but that it was. Again, it changes nothing.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` while it is being committed
 */
export async function undo(parts: ImportParts, person: Person, importId: string): Promise<void> {
  const { partnership } = await allowedImport(parts, person, importId, 'import-evidence');
  await parts.work.on(importId, partnership.id, async () => {
    const undone = await parts.work.settle(partnership.id, () =>
      withRetries(async () => {
        const record = await partnership.get('import', importId);
        if (!record || record.value.state === 'undone') return undefined;
        const { state, upload, proposal, figures } = record.value;
        await partnership.write([
          ...(await removingIndicators(parts, partnership, importId)),
          partnership.changing<'import'>(record, {
            state: 'undone',
            undoneAt: new Date().toISOString(),
            undoneBy: person.id,
            upload: null,
            proposal: null,
            figures: null,
          }),
        ]);
        if (state === 'committed') announce(parts, partnership.id);
        return [upload, proposal, figures];
      }),
    );
    for (const dataset of undone ?? []) {
      if (dataset) await parts.datasets.remove(partnership.id, dataset.id).catch(parts.onError);
    }
  });
}
