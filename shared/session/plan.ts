import { z } from 'zod';
import { limits } from '../limits.ts';
import { oneLine } from '../oneLine.ts';
import { evidenceChoices } from './evidence.ts';
import { stepKinds } from './stepKinds.ts';

const line = (most: number) =>
  z
    .string()
    .overwrite(oneLine)
    .min(1, 'Leave it out, or write something')
    .max(most, `Keep it under ${most} characters`);

/** One step as somebody plans it. */
export const stepPlanSchema = z.object({
  kind: z.enum(stepKinds),
  title: line(limits.titleChars).optional(),
  /** What the room is asked. */
  question: line(limits.reasonChars).optional(),
  /** Id of an outcome or an objective: what is rated, defined, or chosen within. */
  target: z.string().min(1).max(120).optional(),
  /** How long it is meant to take. At zero nothing closes. */
  seconds: z.number().int().min(1).max(limits.stepSeconds).nullable().optional(),
  /** Nobody, at no time, learns who answered what; not even from the server’s disk, once the answers were revealed. */
  anonymous: z.boolean().optional(),
  /** Names stand beside the answers once they are revealed; otherwise only organisations do. */
  names: z.boolean().optional(),
  /** Where something is rated: whether its evidence is seen before the first reveal; `withheld` where it is left out. */
  evidence: z.enum(evidenceChoices).optional(),
  /** How many dots each person has to give. */
  budget: z.number().int().min(1).max(limits.dotBudget).optional(),
  /** Ids of what dots can go to: outcomes, objectives, linked indicators. Worked out from the target where left out. */
  options: z
    .array(z.string().min(1).max(120))
    .min(2, 'Give at least two to choose from')
    .max(limits.dotOptions)
    .optional(),
});
export type StepPlan = z.infer<typeof stepPlanSchema>;

/** A review looks back on what was done, and can't be closed without saying whether it worked. */
export const purposes = ['workshop', 'review'] as const;
export type Purpose = (typeof purposes)[number];

const stepsSchema = z
  .array(stepPlanSchema)
  .min(1, 'A session has at least one step')
  .max(limits.stepsPerSession, `A session has at most ${limits.stepsPerSession} steps`)
  .superRefine((steps, context) => {
    steps.forEach(({ anonymous, names }, index) => {
      if (!anonymous || !names) return;
      const message = 'An anonymous step can’t show names';
      context.addIssue({ code: 'custom', path: [index, 'names'], message });
    });
  });

/** A plan that is kept to begin others from: what its steps are about may be left open. */
export const templatePlanSchema = z.object({
  title: line(limits.titleChars),
  purpose: z.enum(purposes).default('workshop'),
  steps: stepsSchema,
});
export type TemplatePlan = z.infer<typeof templatePlanSchema>;

export const sessionPlanSchema = templatePlanSchema.extend({
  steps: stepsSchema.superRefine((steps, context) => {
    steps.forEach(({ kind, target }, index) => {
      if (kind !== 'rate' || target !== undefined) return;
      const message = 'Say which outcome or objective is rated';
      context.addIssue({ code: 'custom', path: [index, 'target'], message });
    });
  }),
});
export type SessionPlan = z.infer<typeof sessionPlanSchema>;

export const defaultBudget = 10;

/** Whether the last thing that was decided did what it should. */
export const lastActSchema = z.object({
  worked: z.enum(['yes', 'partly', 'no', 'too-early']),
  narrative: z.string().trim().max(limits.ratingNarrativeChars).default(''),
});
export type LastAct = z.infer<typeof lastActSchema>;
