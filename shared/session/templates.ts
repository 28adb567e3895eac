import type { Purpose, StepPlan } from './plan.ts';

/** A session to begin a plan from. What its steps are about is chosen anew where the strategy planned for does not have it. */
export interface SessionTemplate {
  id: string;
  name: string;
  /** When to take it. */
  about: string;
  title: string;
  purpose: Purpose;
  steps: readonly StepPlan[];
}

export const sessionTemplates: readonly SessionTemplate[] = [
  {
    id: 'co-design',
    name: 'Co-design workshop',
    about: 'From what an outcome means to what each of us will do about it, in about 90 minutes.',
    title: 'Co-design workshop',
    purpose: 'workshop',
    steps: [
      { kind: 'welcome', seconds: 300 },
      { kind: 'meaning', seconds: 600 },
      {
        kind: 'discuss',
        seconds: 900,
        question:
          'What do people do now, what do we hope they do, and what stops them? Write first; we talk afterwards.',
      },
      { kind: 'rate', seconds: 900 },
      { kind: 'prioritise', seconds: 600, budget: 10 },
      { kind: 'write', seconds: 1200 },
      { kind: 'pledge', seconds: 600, names: true },
      { kind: 'close', seconds: 300 },
    ],
  },
  {
    id: 'rating-round',
    name: 'Rating round',
    about:
      'Each rates alone, all see the spread, the room agrees. Take the rating step again for each objective.',
    title: 'Rating round',
    purpose: 'workshop',
    steps: [
      { kind: 'welcome', seconds: 180 },
      { kind: 'rate', seconds: 600 },
      { kind: 'close', seconds: 120 },
    ],
  },
  {
    id: 'review',
    name: 'Review',
    about: 'Plan, do, check, act: what we did, whether it worked, and what we do next.',
    title: 'Review',
    purpose: 'review',
    steps: [
      { kind: 'welcome', seconds: 180 },
      {
        kind: 'discuss',
        title: 'What we did',
        seconds: 600,
        question: 'What did we say we would do, and what did we do?',
      },
      { kind: 'rate', seconds: 900 },
      {
        kind: 'discuss',
        title: 'What we learned',
        seconds: 600,
        anonymous: true,
        question: 'Did the last act work? What would you not do again?',
      },
      { kind: 'prioritise', title: 'What we do next', seconds: 600, budget: 5 },
      { kind: 'pledge', seconds: 600, names: true },
      { kind: 'close', seconds: 120 },
    ],
  },
];
