import type { ProseAddress } from '../../../shared/strategy/document.ts';

/** What a person looks at or edits as one thing: the head of the strategy, an outcome, an objective. */
export type BlockRef = { of: 'strategy' } | { of: 'outcome' | 'objective'; id: string };

/** A stable name of an address: `strategy.title`, `objective.ID.narrative`. */
export function addressKey(address: ProseAddress): string {
  return address.of === 'strategy'
    ? `strategy.${address.field}`
    : `${address.of}.${address.id}.${address.field}`;
}

/** The address that `addressKey` names so; null where it names none. */
export function addressOfKey(key: string): ProseAddress | null {
  const [of, ...rest] = key.split('.');
  const field = rest.pop();
  if (of === 'strategy') return field === 'title' || field === 'vision' ? { of, field } : null;
  if (of !== 'outcome' && of !== 'objective') return null;
  return field === 'title' || field === 'narrative' ? { of, id: rest.join('.'), field } : null;
}

export function blockOf(address: ProseAddress): BlockRef {
  return address.of === 'strategy' ? { of: 'strategy' } : { of: address.of, id: address.id };
}

export function titleOf(block: BlockRef): ProseAddress {
  return block.of === 'strategy'
    ? { of: 'strategy', field: 'title' }
    : { of: block.of, id: block.id, field: 'title' };
}

export function narrativeOf(block: BlockRef): ProseAddress {
  return block.of === 'strategy'
    ? { of: 'strategy', field: 'vision' }
    : { of: block.of, id: block.id, field: 'narrative' };
}

export function sameBlock(a: BlockRef | null, b: BlockRef | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.of === 'strategy' || b.of === 'strategy') return a.of === b.of;
  return a.of === b.of && a.id === b.id;
}

/** Id of the element that shows a block: what the outline jumps to. */
export function blockElementId(block: BlockRef): string {
  return block.of === 'strategy' ? 'strategy-head' : `${block.of}-${block.id}`;
}
