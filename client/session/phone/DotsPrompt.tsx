import type { StepView } from '../../../shared/session/viewShape.ts';
import { faultAt } from '../../api/faultAt.ts';
import { Icon } from '../../ui/Icon.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import styles from './DotsPrompt.module.css';
import { useAnswer } from './useAnswer.ts';

/** Asks to give dots, by buttons alone. How many are left is said after each. */
export function DotsPrompt({ step }: { step: StepView }) {
  const said = useAnswer(step);
  const { dots = {} } = said.value;
  const budget = step.budget ?? 0;
  const left = budget - Object.values(dots).reduce((sum, many) => sum + many, 0);
  const give = (id: string, many: number) => {
    const now = (dots[id] ?? 0) + many;
    if (now < 0 || many > left) return;
    said.change({ dots: { ...dots, [id]: now } });
  };
  const fault = said.problem?.faults[0]?.message ?? faultAt(said.problem, 'dots');
  return (
    <AnswerForm
      said={said}
      isSent={step.mine !== null}
      act="Send my dots"
      promise="Hidden until the vote is closed."
      onSubmit={() => said.send()}
    >
      <p role="status" className={styles.left}>
        <strong>
          {left} of {budget}
        </strong>{' '}
        {budget === 1 ? 'dot' : 'dots'} left to give
      </p>
      {fault !== undefined && <p data-invalid>{fault}</p>}
      <ul className={styles.options}>
        {(step.table?.options ?? []).map(({ id, title }) => (
          <Option
            key={id}
            title={title === '' ? 'Untitled' : title}
            many={dots[id] ?? 0}
            isSpent={left === 0}
            onGive={(many) => give(id, many)}
          />
        ))}
      </ul>
    </AnswerForm>
  );
}

interface OptionProps {
  title: string;
  many: number;
  /** No dot is left. */
  isSpent: boolean;
  onGive: (many: number) => void;
}

/** The buttons stay where they are and keep focus, also where pressing them does nothing more. */
function Option({ title, many, isSpent, onGive }: OptionProps) {
  return (
    <li className={styles.option}>
      <span className={styles.title}>{title}</span>
      <button
        type="button"
        aria-label={`One dot fewer for ${title}`}
        aria-disabled={many === 0 || undefined}
        onClick={() => onGive(-1)}
      >
        <Icon name="minus" />
      </button>
      <output aria-label={`Dots for ${title}`}>{many}</output>
      <button
        type="button"
        aria-label={`One dot more for ${title}`}
        aria-disabled={isSpent || undefined}
        onClick={() => onGive(1)}
      >
        <Icon name="plus" />
      </button>
    </li>
  );
}
