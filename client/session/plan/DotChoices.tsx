import type { StrategyView } from '../../../shared/api/strategies.ts';
import { useSummaries } from '../../evidence/summaries.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { type Choice, SelectField } from '../../ui/SelectField.tsx';
import { dotCandidates } from './dotCandidates.ts';
import type { DotsGoTo, DraftStep } from './draft.ts';
import styles from './StepFields.module.css';

interface Props {
  step: DraftStep;
  strategy: StrategyView | undefined;
  error: string | undefined;
  onChange: (part: Partial<DraftStep>) => void;
}

/** What dots can go to: what belongs to what the step is about, its linked indicators, or those that are picked by hand. */
export function DotChoices({ step, strategy, error, onChange }: Props) {
  const { dots, options, target } = step;
  const { objectives, indicatorIds } = dotCandidates(strategy, target);
  const indicators = useTitles(strategy?.partnershipId ?? '', indicatorIds);
  const listed = dots === 'indicators' ? indicators : [...objectives, ...indicators];
  const choices: Choice<DotsGoTo>[] = [
    {
      value: 'usual',
      label: objectives.some(({ id }) => id === target) ? 'Its indicators' : 'The objectives',
    },
    { value: 'indicators', label: 'Linked indicators (killer metrics)' },
    { value: 'picked', label: 'Picked by hand' },
  ];
  return (
    <>
      <SelectField
        label="Dots go to"
        choices={choices}
        value={dots}
        onChange={(next) => onChange({ dots: next, options: next === 'indicators' ? indicatorIds : [] })}
        error={error}
      />
      {dots !== 'usual' && (
        <fieldset className={styles.options}>
          <legend>
            {listed.length === 0 ? 'No indicator is linked there yet' : `Which? ${options.length} chosen`}
          </legend>
          {listed.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={title === '' ? 'Untitled' : title}
              checked={options.includes(id)}
              onChange={(isIn) =>
                onChange({ options: isIn ? [...options, id] : options.filter((each) => each !== id) })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

function useTitles(partnershipId: string, ids: readonly string[]): { id: string; title: string }[] {
  const states = useSummaries(partnershipId, partnershipId === '' ? [] : ids);
  return states.map(({ indicatorId, summary }) => ({
    id: indicatorId,
    title: summary?.title ?? indicatorId,
  }));
}
