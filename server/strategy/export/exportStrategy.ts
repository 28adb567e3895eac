import type { Person } from '../../people/access.ts';
import { attachmentNamed } from './fileName.ts';
import { type ExportParts, gather } from './gather.ts';
import { strategyJson } from './strategyJson.ts';
import { strategyMarkdown } from './strategyMarkdown.ts';

/** A file as HTTP sends it. */
export interface Download {
  type: string;
  /** The value of Content-Disposition. */
  disposition: string;
  text: string;
}

/** @throws Problem `not-found` for who is no member */
export async function exportStrategy(
  parts: ExportParts,
  person: Person,
  strategyId: string,
  format: 'md' | 'json',
): Promise<Download> {
  const gathered = await gather(parts, person, strategyId);
  const disposition = attachmentNamed(gathered.strategy.title, gathered.at, format);
  return format === 'md'
    ? { type: 'text/markdown; charset=utf-8', disposition, text: strategyMarkdown(gathered) }
    : {
        type: 'application/json; charset=utf-8',
        disposition,
        text: JSON.stringify(strategyJson(gathered), null, 2),
      };
}
