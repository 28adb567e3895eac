import type { Naming } from '../../shared/history/difference.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { Names } from '../strategy/ports.ts';

/** How ids are called when what became of them is told. */
export function namingOf(library: Pick<EvidenceLibrary, 'item' | 'indicator'>, names: Names): Naming {
  return {
    lead: (id) => names.organisation(id) ?? 'a former partner',
    tag: (id) => library.item(id)?.item.title ?? id,
    indicator: (id) => library.indicator(id)?.title ?? id,
  };
}
