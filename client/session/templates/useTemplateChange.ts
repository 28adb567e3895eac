import { useQueryClient } from '@tanstack/react-query';
import { type Sending, useSend } from '../../api/useSend.ts';
import { confirm } from '../../ui/confirmations.ts';
import { templatesKey } from './useTemplates.ts';

/** A change of the templates: they are asked for again, also where it was refused, and what was done is said. */
export function useTemplateChange(p: string, run: () => Promise<string>, after: () => void): Sending<void> {
  const queries = useQueryClient();
  return useSend(async () => {
    const said = await run().finally(() => queries.invalidateQueries({ queryKey: templatesKey(p) }));
    confirm(said);
    after();
  });
}
