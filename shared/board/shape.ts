import { z } from 'zod';
import { levelShapes, levelTones } from '../ledger/levels.ts';
import { meaningStandings } from '../ledger/meaning.ts';
import { rateable, ratingDirections } from '../ledger/rating.ts';
import { frozenLevelSchema } from '../ledger/scale.ts';
import { stageSchema } from '../ledger/stageEntry.ts';
import { controls } from '../strategy/document.ts';

/** How a level looks and what it is called: word, shape and colour together. */
export const badgeSchema = z.object({
  label: z.string(),
  shape: z.enum(levelShapes),
  tone: z.enum(levelTones),
});
export type Badge = z.infer<typeof badgeSchema>;

/** One agreed rating as small as it gets. `badge` is null for "cannot be assessed". Times are ISO 8601 UTC. */
export const glanceSchema = z.object({
  id: z.string(),
  level: z.string(),
  badge: badgeSchema.nullable(),
  at: z.string(),
});
export type Glance = z.infer<typeof glanceSchema>;

/** The latest agreed rating that stands. */
export const nowSchema = glanceSchema.extend({
  /** The level in the words it had when this was signed. */
  levelWords: frozenLevelSchema.nullable(),
  direction: z.enum(ratingDirections),
  /** Whole per cent. */
  confidence: z.number().int(),
  narrative: z.string(),
  organisation: z.string(),
});

/** How many of an objective's indicators go which way, and that in words. */
export const evidenceCountSchema = z.object({
  total: z.number().int(),
  improving: z.number().int(),
  steady: z.number().int(),
  worsening: z.number().int(),
  /** Rising, falling, or not enough data: says neither better nor worse. */
  other: z.number().int(),
  words: z.string(),
});
export type EvidenceCount = z.infer<typeof evidenceCountSchema>;

export const moveSchema = z.object({
  from: glanceSchema,
  to: glanceSchema,
  /** `sideways`: to or from "cannot be assessed", or between levels that no scale puts in order. */
  way: z.enum(['up', 'down', 'sideways']),
});
export type Move = z.infer<typeof moveSchema>;

export const conversationSchema = z.object({
  kind: z.enum(['best-but-worsening', 'worst-but-improving']),
  /** A sentence: "Rated Green; 2 of its 3 indicators are worsening." */
  words: z.string(),
  /** For a table's cell: "Green rating, 2 of 3 worsening". */
  short: z.string(),
});
export type Conversation = z.infer<typeof conversationSchema>;

export const boardMeaningSchema = z.object({
  standing: z.enum(meaningStandings),
  text: z.string(),
  organisation: z.string(),
  at: z.string(),
});
export type BoardMeaning = z.infer<typeof boardMeaningSchema>;

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  now: nowSchema.nullable(),
  /** Up to five agreed ratings that stand, oldest first; the last one is `now`. */
  history: z.array(glanceSchema),
  evidence: evidenceCountSchema,
  /** What a session last agreed that it means, and whether differences stand; null where none did. */
  meaning: boardMeaningSchema.nullable(),
  /** Set where the latest rating names another level than the one before. */
  move: moveSchema.nullable(),
  conversation: conversationSchema.nullable(),
});
export type BoardRow = z.infer<typeof rowSchema>;

export const boardObjectiveSchema = rowSchema.extend({
  lead: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** YYYY-MM-DD, or null. */
  targetDate: z.string().nullable(),
  tags: z.array(z.string()),
  /** Which kinds of control its links name, each once, from most to least. */
  controls: z.array(z.enum(controls)),
  stage: z.object({
    name: stageSchema,
    /** Left out and not made up for, with why. */
    skipped: z.array(z.object({ stage: stageSchema, reason: z.string() })),
  }),
});
export type BoardObjective = z.infer<typeof boardObjectiveSchema>;

export const boardOutcomeSchema = rowSchema.extend({ objectives: z.array(boardObjectiveSchema) });
export type BoardOutcome = z.infer<typeof boardOutcomeSchema>;

/** Objectives by level. They add up to `total`. */
export const countsSchema = z.object({
  levels: z.array(
    badgeSchema.extend({
      id: z.string(),
      meaning: z.string(),
      count: z.number().int(),
      /** True for a level that the scale no longer has, and that a rating which stands still names. */
      former: z.boolean(),
    }),
  ),
  cannotAssess: z.number().int(),
  notRated: z.number().int(),
  total: z.number().int(),
});
export type Counts = z.infer<typeof countsSchema>;

const itemSchema = z.object({ type: z.enum(rateable), id: z.string(), title: z.string() });

export const movedItemSchema = itemSchema.extend({
  move: moveSchema,
  lead: z.string().nullable(),
  confidence: z.number().int(),
});
export type MovedItem = z.infer<typeof movedItemSchema>;

export const conversationItemSchema = itemSchema.extend({
  conversation: conversationSchema,
  badge: badgeSchema.nullable(),
});
export type ConversationItem = z.infer<typeof conversationItemSchema>;

/** What stands above the table; computed from the rows, so a filter that drops rows changes all of it. */
export const overviewSchema = z.object({
  counts: countsSchema,
  /** Newest first. */
  moved: z.array(movedItemSchema),
  /** The date of the oldest rating that something moved away from; null where nothing moved. */
  movedSince: z.string().nullable(),
  /** In the strategy's order. */
  conversations: z.array(conversationItemSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

export const boardSchema = overviewSchema.extend({
  strategyId: z.string(),
  title: z.string(),
  /** The moment that was asked for, or null for "as things stand". */
  asAt: z.string().nullable(),
  /**
   * The moment of the version that tree, titles, leads and links are of; null where they are today’s: for “as things
   * stand”, and where no version is as old as what was asked for.
   */
  treeAt: z.string().nullable(),
  /** When the board was worked out. */
  drawnAt: z.string(),
  /** From worst to best, as the partnership has it today. */
  scale: z.array(frozenLevelSchema),
  outcomes: z.array(boardOutcomeSchema),
  /** Objectives whose outcome was deleted. */
  withoutOutcome: z.array(boardObjectiveSchema),
  /** What a reader must know about this board, in sentences. */
  notes: z.array(z.string()),
  /** The rules it was worked out by, in sentences for the page. */
  rules: z.object({ counts: z.string(), moved: z.string(), conversation: z.string(), evidence: z.string() }),
});
export type Board = z.infer<typeof boardSchema>;
