import { describe, expect, test } from 'vitest';
import { planOf } from '../../../client/session/plan/draft.ts';
import { draftFaults } from '../../../client/session/plan/draftFaults.ts';
import { draftFrom } from '../../../client/session/plan/draftFrom.ts';
import { sessionPlanSchema } from '../../../shared/session/plan.ts';
import { sessionTemplates } from '../../../shared/session/templates.ts';

const about = (draft: ReturnType<typeof draftFrom>) => ({
  ...draft,
  steps: draft.steps.map((step) => ({ ...step, target: 'outcome-1' })),
});

describe.each(sessionTemplates)('$name', (template) => {
  test('is what the server takes once it is said what it is about', () => {
    const draft = about(draftFrom(template, undefined));
    expect(draftFaults(draft)).toEqual({});
    const plan = sessionPlanSchema.parse(planOf(draft));
    expect(plan.purpose).toBe(template.purpose);
    expect(plan.steps.map(({ target: _, ...step }) => step)).toEqual(template.steps);
  });

  test('asks what its ratings, meanings and wordings are about', () => {
    const needs = template.steps.flatMap(({ kind }, index) =>
      ['rate', 'meaning'].includes(kind) ? [`steps.${index}.target`] : [],
    );
    expect(Object.keys(draftFaults(draftFrom(template, undefined)))).toEqual(needs);
  });

  test('begins with a welcome and ends with a close', () => {
    expect(template.steps[0]?.kind).toBe('welcome');
    expect(template.steps.at(-1)?.kind).toBe('close');
  });
});
