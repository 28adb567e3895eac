import type { Goal } from '../../../shared/evidence/goal.ts';

/** What the example holds to matter most, and its goals, made up like all of its words. Years that are over are left out. */
export const exampleFuture: readonly { indicatorId: string; starred: boolean; goals: readonly Goal[] }[] = [
  {
    indicatorId: 'healthy-life-expectancy-female',
    starred: true,
    goals: [
      { year: 2030, value: 62, reason: 'Example: back to where we were ten years ago.' },
      { year: 2035, value: 63.5, reason: 'Example: level with the best of similar places today.' },
      { year: 2050, value: 66, reason: 'Example: five more good years for a girl born here.' },
    ],
  },
  {
    indicatorId: 'neet-16-17',
    starred: true,
    goals: [
      { year: 2030, value: 2.5, reason: 'Example: one in five of those whom we lose today, found again.' },
      { year: 2035, value: 2, reason: '' },
    ],
  },
  {
    indicatorId: 'greenhouse-gas-emissions',
    starred: true,
    goals: [
      { year: 2030, value: 1.8, reason: 'Example: halfway from where we are.' },
      { year: 2050, value: 0.2, reason: 'Example: as good as nothing.' },
    ],
  },
  {
    indicatorId: 'persistent-absences-all-pupils',
    starred: true,
    goals: [{ year: 2030, value: 12, reason: 'Example: what it was before the pandemic.' }],
  },
  { indicatorId: 'housing-affordability-ratio', starred: true, goals: [] },
];
