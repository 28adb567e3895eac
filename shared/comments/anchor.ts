import { z } from 'zod';

/** The texts that a comment can be anchored in: of the strategy its title and vision, of an outcome or objective its title and narrative. */
export const anchorParts = ['title', 'vision', 'narrative'] as const;
export type AnchorPart = (typeof anchorParts)[number];

/** A letter of the shared text: the Yjs client that wrote it, and which of its writings it is. */
const letterShape = z.object({
  client: z.int().nonnegative(),
  clock: z.int().nonnegative(),
});

/**
 * Where a passage stands: by its first and its last letter, as Yjs' relative positions in JSON. What is typed right before
 * the first or right after the last is outside. `once` says that the quote stood nowhere else in that text when the comment
 * was made: only then is a copy of it elsewhere known to be this passage.
 */
export const anchorSchema = z.object({
  part: z.enum(anchorParts),
  start: z.object({ item: letterShape, assoc: z.literal(0) }),
  end: z.object({ item: letterShape, assoc: z.literal(-1) }),
  once: z.boolean(),
});
export type Anchor = z.infer<typeof anchorSchema>;

/**
 * An anchor as a page or a program sends it: `start` and `end` are relative positions, as JSON (`Y.relativePositionToJSON`)
 * or in base64 (`Y.encodeRelativePosition`). `checkAnchor` says what is wrong with one.
 */
export const givenAnchorSchema = z.object({ part: z.string(), start: z.unknown(), end: z.unknown() });
export type GivenAnchor = z.infer<typeof givenAnchorSchema>;

/** What a comment knows of its passage. */
export interface Quoted {
  anchor: Anchor;
  /** The words as they were, and a little of what stood before and after them. */
  quote: string;
  prefix: string;
  suffix: string;
}

/** From and to, in the words of a part (see `PartText.words`); never empty. */
export interface Passage {
  from: number;
  to: number;
}
