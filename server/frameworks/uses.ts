import type { ItemUses } from '../../shared/api/frameworks.ts';
import { Problem } from '../../shared/errors.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf } from '../../shared/strategy/strategy.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import type { FrameworkParts } from './parts.ts';

export interface TagUses {
  /** By `framework/item` id. */
  byTag: ReadonlyMap<string, ItemUses>;
  /** Titles of strategies that could not be read. */
  unread: string[];
}

/** Which objectives, of all strategies as they stand, and which own indicators carry each tag. */
export async function tagUses(
  parts: Pick<FrameworkParts, 'documents' | 'register' | 'records'>,
  partnershipId: string,
): Promise<TagUses> {
  const byTag = new Map<string, ItemUses>();
  const at = (tag: string) => {
    const uses = byTag.get(tag) ?? { objectives: [], indicators: [] };
    byTag.set(tag, uses);
    return uses;
  };
  const unread: string[] = [];
  for (const { id: strategyId, title } of await parts.register.list(partnershipId)) {
    try {
      const { strategy } = await parts.documents.read(strategyId, readStrategy);
      for (const objective of objectivesOf(strategy)) {
        const { id, title: objectiveTitle } = objective;
        const use = { strategyId, strategyTitle: strategy.title, id, title: objectiveTitle };
        for (const tag of objective.tags) at(tag).objectives.push(use);
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      unread.push(title);
    }
  }
  const own = await new PartnershipRecords(parts.records, partnershipId).all('own-indicator');
  for (const { id, value } of own) {
    for (const tag of value.tags) at(tag).indicators.push({ id, title: value.title });
  }
  return { byTag, unread };
}
