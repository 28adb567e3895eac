import { z } from 'zod';

/** Something a framework says it is measured by. */
export const measureSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** False where no source that was read confirms it: never show it as fact. */
  confirmed: z.boolean(),
  /** Where the name comes from. */
  provenance: z.string(),
  /** Indicators of the library that carry it. */
  indicators: z.array(z.string()),
  /** `exact`: the same measure. `proxy`: close to it. `none`: the library has nothing for it. */
  fit: z.enum(['exact', 'proxy', 'none']),
  note: z.string().nullable(),
});
export type Measure = z.infer<typeof measureSchema>;

export const frameworkItemSchema = z.object({
  /** `framework/item`: what objectives are tagged with. Stable for ever. */
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  title: z.string(),
  /** What it is about, in our own words. */
  meaning: z.string().nullable(),
  /** Heading that it stands under, where the framework has headings. */
  heading: z.string().nullable(),
  /** Id of the item it belongs to, where items nest. */
  parent: z.string().optional(),
  provenance: z.string(),
  measures: z.array(measureSchema),
  /** Only for an item of a partnership’s own: indicators of the library that it says tell about it. */
  toldBy: z.array(z.string()).optional(),
  /** True once it was taken out of use: shown where something carries it, and offered no more. */
  retired: z.boolean().optional(),
});
export type FrameworkItem = z.infer<typeof frameworkItemSchema>;

const counterpartSchema = z.object({
  /** `framework/item` ids. */
  from: z.string(),
  to: z.string(),
  kind: z.enum(['same', 'part', 'related']),
  /** Why, in a sentence. */
  note: z.string(),
});

/** A list of aims that objectives are tagged with. Versioned data: the code knows none of them by name. */
export const frameworkSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  version: z.string(),
  /** `archived`: a partnership took its own out of use. */
  status: z.enum(['current', 'superseded', 'archived']),
  /** What the status means for whoever uses it. */
  statusNote: z.string(),
  /** False where parts of the framework are not in this list. */
  complete: z.boolean(),
  completeNote: z.string().nullable(),
  source: z.object({ name: z.string(), url: z.string().nullable() }),
  items: z.array(frameworkItemSchema),
  /** Id of the framework that it takes the place of. Both keep their items: tags of the older one stay. */
  supersedes: z.string().optional(),
  /** What items of an older framework are in this one, in our own reading: no official text says so. */
  counterparts: z.array(counterpartSchema).optional(),
  /** Only for a framework that is a partnership’s own. */
  own: z.literal(true).optional(),
});
export type Framework = z.infer<typeof frameworkSchema>;

/** What may be chosen of a framework: what is in use, and what is carried already. */
export function itemsOffered({ status, items }: Framework, carried: readonly string[]): FrameworkItem[] {
  return items.filter(({ id, retired }) => carried.includes(id) || (status !== 'archived' && !retired));
}
