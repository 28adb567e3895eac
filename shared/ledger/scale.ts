import { z } from 'zod';
import { limits } from '../limits.ts';
import { cannotAssess, levelShapes, levelTones } from './levels.ts';

const words = (whereEmpty: string) =>
  z
    .string()
    .trim()
    .min(1, whereEmpty)
    .max(limits.reasonChars, `Keep it under ${limits.reasonChars} characters`);

export const levelSchema = z.object({
  /** Stable for ever: ratings refer to it. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'Use lower-case letters, digits and hyphens'),
  label: z.string().trim().min(1, 'Give the level a name').max(40, 'Keep the name under 40 characters'),
  /** What it means for an objective to stand here. */
  meaning: words('Say what it means to stand here'),
  /** Who must do what when an objective stands here. */
  response: words('Say what it calls for'),
  shape: z.enum(levelShapes),
  tone: z.enum(levelTones),
});

export type Level = z.infer<typeof levelSchema>;

/** From worst to best. Three levels by default; four and five are possible. */
export const scaleSchema = z
  .array(levelSchema)
  .min(3, 'A scale has at least three levels')
  .max(5, 'A scale has at most five levels')
  .superRefine((levels, context) => {
    for (const field of ['id', 'label', 'shape'] as const) {
      const seen = new Set<string>();
      levels.forEach((level, index) => {
        const value = level[field].toLowerCase();
        if (value === cannotAssess) {
          context.addIssue({
            code: 'custom',
            path: [index, field],
            message: 'That name is kept for “cannot be assessed”',
          });
        }
        if (seen.has(value)) {
          context.addIssue({
            code: 'custom',
            path: [index, field],
            message: `Two levels share the same ${field}`,
          });
        }
        seen.add(value);
      });
    }
  });

export type Scale = z.infer<typeof scaleSchema>;

export const defaultScale: Scale = [
  {
    id: 'red',
    label: 'Red',
    meaning: 'We will not get there without a change.',
    response: 'The whole board decides what changes, and who makes it happen.',
    shape: 'diamond',
    tone: 'red',
  },
  {
    id: 'amber',
    label: 'Amber',
    meaning: 'We may get there, but something is in the way.',
    response: 'The lead organisation says what it needs, and partners answer.',
    shape: 'triangle',
    tone: 'amber',
  },
  {
    id: 'green',
    label: 'Green',
    meaning: 'We are on course, and we can say why.',
    response: 'Keep going, and tell others what works.',
    shape: 'circle',
    tone: 'green',
  },
];

/** The words that a rating carries for ever, whatever becomes of the scale. */
export const frozenLevelSchema = levelSchema.omit({ id: true }).extend({ id: z.string() });
export type FrozenLevel = z.infer<typeof frozenLevelSchema>;
