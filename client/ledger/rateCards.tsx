import { cannotAssess } from '../../shared/ledger/levels.ts';
import type { RatingKind, RatingStatement } from '../../shared/ledger/rating.ts';
import type { Scale } from '../../shared/ledger/scale.ts';
import type { Card } from '../ui/ChoiceCards.tsx';
import { RagMark } from '../ui/RagMark.tsx';

export const kindCards: Card<RatingKind>[] = [
  { value: 'agreed', label: 'The partnership’s agreed rating', meaning: 'It counts on the board.' },
  {
    value: 'individual',
    label: 'My own',
    meaning: 'All members see it, with your name and organisation. It does not count on the board.',
  },
];

export const directionCards: Card<RatingStatement['direction']>[] = [
  { value: 'improving', label: 'Improving' },
  { value: 'steady', label: 'Steady' },
  { value: 'worsening', label: 'Worsening' },
  { value: 'unknown', label: 'Don’t know' },
];

/**
 * The levels from worst to best, each with what it means and calls for, and the honest way out.
 * @param brief leaves out what a level calls for: on a phone they are all in sight at once then
 */
export function levelCards(scale: Scale, brief = false): Card<string>[] {
  return [
    ...scale.map((level) => ({
      value: level.id,
      label: level.label,
      meaning: brief ? level.meaning : `${level.meaning} ${level.response}`,
      mark: <RagMark value={level} size={14} />,
    })),
    {
      value: cannotAssess,
      label: 'Cannot be assessed',
      meaning: brief
        ? 'We do not know enough to say.'
        : 'We do not know enough to say. This is counted, and is not the same as not rating.',
      mark: <RagMark value={cannotAssess} size={14} />,
    },
  ];
}
