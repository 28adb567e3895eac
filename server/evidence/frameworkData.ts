import { z } from 'zod';
import { type Framework, frameworkItemSchema, frameworkSchema } from '../../shared/evidence/framework.ts';

/** A framework as the pack keeps it: each item names the indicators that belong to it, and why. */
const frameworkDataSchema = frameworkSchema.extend({
  /** Sentences that say why an indicator belongs to an item, by key. */
  bases: z.record(z.string(), z.string()),
  items: z.array(frameworkItemSchema.extend({ indicators: z.record(z.string(), z.string()) })),
});

export interface TagLink {
  /** `framework/item` id. */
  tag: string;
  basis: string;
}

export interface FrameworkData {
  frameworks: Framework[];
  /** Tags of each indicator, by its id. */
  links: Map<string, TagLink[]>;
}

/** Reads the pack's frameworks. Throws where the file is not what it should be. */
export function readFrameworks(json: unknown): FrameworkData {
  const data = z.array(frameworkDataSchema).parse(json);
  const links = new Map<string, TagLink[]>();
  for (const { bases, items } of data) {
    for (const item of items) {
      for (const [indicatorId, key] of Object.entries(item.indicators)) {
        const basis = bases[key];
        if (basis === undefined) throw new Error(`${item.id} gives no reason for ${indicatorId}`);
        links.set(indicatorId, [...(links.get(indicatorId) ?? []), { tag: item.id, basis }]);
      }
    }
  }
  return { frameworks: z.array(frameworkSchema).parse(data), links };
}
