import type { StrategyView } from '../../../shared/api/strategies.ts';
import { limits } from '../../../shared/limits.ts';
import { defaultBudget } from '../../../shared/session/plan.ts';
import { isAnswered, stepKinds } from '../../../shared/session/stepKinds.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { kindQuestions, kindWords } from '../stepWords.ts';
import { aboutChoices } from './aboutChoices.ts';
import { DotChoices } from './DotChoices.tsx';
import { type DraftStep, needsTarget, takesTarget } from './draft.ts';
import { lostWords } from './lostWords.ts';
import styles from './StepFields.module.css';

interface Props {
  step: DraftStep;
  strategy: StrategyView | undefined;
  faultOf: (field: string) => string | undefined;
  onChange: (part: Partial<DraftStep>) => void;
}

const kinds = stepKinds.map((kind) => ({ value: kind, label: kindWords[kind] }));

/** All that a plan says of one step. */
export function StepFields({ step, strategy, faultOf, onChange }: Props) {
  const { kind } = step;
  const about = takesTarget(kind);
  const titled = !about || (step.target === '' && !needsTarget(kind));
  return (
    <>
      <div className={styles.row} data-titled={(about && titled) || undefined}>
        <SelectField
          label="Kind"
          choices={kinds}
          value={kind}
          onChange={(next) => onChange({ kind: next })}
          error={faultOf('kind')}
        />
        {about && (
          <SelectField
            label="About"
            {...(needsTarget(kind) ? { unchosen: 'Choose an outcome or objective' } : {})}
            choices={aboutChoices(strategy, kind)}
            value={step.target}
            onChange={(target) => onChange({ target, dots: 'usual', options: [], lost: false })}
            error={faultOf('target')}
          />
        )}
        {titled && (
          <TextField
            label="Title"
            optional
            maxLength={limits.titleChars}
            value={step.title}
            onChange={(title) => onChange({ title })}
            error={faultOf('title')}
          />
        )}
        <TextField
          label="Minutes"
          optional
          inputMode="decimal"
          autoComplete="off"
          value={step.minutes}
          onChange={(minutes) => onChange({ minutes })}
          error={faultOf('seconds')}
        />
        {kind === 'prioritise' && (
          <TextField
            label="Dots for each person"
            optional
            inputMode="numeric"
            autoComplete="off"
            placeholder={String(defaultBudget)}
            value={step.budget}
            onChange={(budget) => onChange({ budget })}
            error={faultOf('budget')}
          />
        )}
      </div>
      {step.lost && <p className={styles.lost}>{lostWords(step)}</p>}
      {kind === 'prioritise' && (
        <DotChoices
          step={step}
          strategy={strategy}
          error={faultOf('options')}
          onChange={(part) => onChange({ ...part, lost: false })}
        />
      )}
      {isAnswered(kind) && (
        <>
          <TextField
            label="Question"
            optional
            placeholder={kindQuestions[kind]}
            maxLength={limits.reasonChars}
            value={step.question}
            onChange={(question) => onChange({ question })}
            error={faultOf('question')}
          />
          <div className={styles.ticks}>
            <Checkbox
              label="Anonymous: nobody ever learns who answered what"
              checked={step.anonymous}
              onChange={(anonymous) => onChange({ anonymous, names: step.names && !anonymous })}
            />
            <Checkbox
              label="Show names beside the answers after the reveal"
              checked={step.names}
              disabled={step.anonymous}
              onChange={(names) => onChange({ names })}
            />
            {kind === 'rate' && (
              <Checkbox
                label="Show the evidence before the first reveal; otherwise it comes with the reveal, so that it anchors nobody"
                checked={step.evidence}
                onChange={(evidence) => onChange({ evidence })}
              />
            )}
          </div>
        </>
      )}
    </>
  );
}
