import type { MeasureKind } from '../../shared/strategy/document.ts';

/** What an indicator measures for an objective, as a choice. */
export const measuresWords: Record<MeasureKind, { label: string; meaning: string }> = {
  input: { label: 'An input', meaning: 'What we put in: money, people, places.' },
  activity: { label: 'An activity', meaning: 'What we do: visits made, courses held.' },
  output: { label: 'An output', meaning: 'What comes of it at once: homes insulated, people trained.' },
  outcome: {
    label: 'An outcome',
    meaning: 'What changes for people or the place: warm homes, people in work.',
  },
};
