import type { Problem } from '../../shared/errors.ts';
import { faultAt } from '../api/faultAt.ts';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface Erasure {
  /** Typed, to say that it is meant. */
  name: string;
  comments: 'keep' | 'delete';
}

export const noErasure: Erasure = { name: '', comments: 'keep' };

const cards: readonly { value: Erasure['comments']; label: string; meaning: string }[] = [
  {
    value: 'keep',
    label: 'Keep them under the pseudonym',
    meaning: 'Others go on seeing what was said, and not who said it.',
  },
  { value: 'delete', label: 'Delete them', meaning: 'Their places stay, and nobody is shown the words.' },
];

interface Props {
  value: Erasure;
  onChange: (value: Erasure) => void;
  /** The name of whoever is erased. */
  name: string;
  problem: Problem | null;
}

/** What an erasure asks of whoever asks for one. */
export function ErasureFields({ value, onChange, name, problem }: Props) {
  return (
    <>
      <ChoiceCards
        legend="What was said in comments"
        cards={cards}
        value={value.comments}
        onChange={(comments) => onChange({ ...value, comments })}
      />
      <TextField
        label={`Type the name to confirm: ${name}`}
        autoComplete="off"
        value={value.name}
        onChange={(typed) => onChange({ ...value, name: typed })}
        error={faultAt(problem, 'name')}
      />
    </>
  );
}
