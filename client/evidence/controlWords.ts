import type { Control } from '../../shared/strategy/document.ts';

/** How much the partnership can change an indicator: as a choice, and as it is said in a row. */
export const controlWords: Record<Control, { label: string; meaning: string; short: string }> = {
  direct: { label: 'Direct', meaning: 'What we do ourselves moves it.', short: 'in our control' },
  shared: { label: 'Shared', meaning: 'It moves when we and others act together.', short: 'shared control' },
  influence: {
    label: 'Influence',
    meaning: 'Others decide; we can persuade them.',
    short: 'a little in our control',
  },
  none: {
    label: 'None',
    meaning: 'Nothing we do here changes it. We watch it to understand.',
    short: 'not in our control',
  },
};
