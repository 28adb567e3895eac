import { useEffect, useRef } from 'react';
import type { Problem } from '../../shared/errors.ts';
import { levelShapes, levelTones } from '../../shared/ledger/levels.ts';
import type { Level } from '../../shared/ledger/scale.ts';
import { faultAt } from '../api/faultAt.ts';
import { Button } from '../ui/Button.tsx';
import { RagBadge } from '../ui/RagBadge.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './LevelForm.module.css';

interface Props {
  level: Level;
  /** From 1, the worst. */
  place: number;
  /** How the server names this level in its faults. */
  path: string;
  problem: Problem | null;
  /** It has just appeared because somebody asked for it. */
  focusFirst: boolean;
  onChange: (level: Level) => void;
  onRemove: (() => void) | undefined;
}

export function LevelForm({ level, place, path, problem, focusFirst, onChange, onRemove }: Props) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusFirst) first.current?.focus();
  }, [focusFirst]);
  const fault = (field: keyof Level) => faultAt(problem, `${path}.${field}`);
  const set = (part: Partial<Level>) => onChange({ ...level, ...part });
  return (
    <fieldset className={styles.level}>
      <legend>
        Level {place}{' '}
        <RagBadge value={{ ...level, label: level.label === '' ? 'No name yet' : level.label }} />
      </legend>
      <div className={styles.looks}>
        <TextField
          ref={first}
          label="Label"
          value={level.label}
          onChange={(label) => set({ label })}
          error={fault('label')}
        />
        <SelectField
          label="Shape"
          choices={levelShapes.map((value) => ({ value, label: inWords(value) }))}
          value={level.shape}
          onChange={(shape) => set({ shape })}
          error={fault('shape')}
        />
        <SelectField
          label="Colour"
          choices={levelTones.map((value) => ({ value, label: inWords(value) }))}
          value={level.tone}
          onChange={(tone) => set({ tone })}
          error={fault('tone')}
        />
      </div>
      <TextArea
        label="What it means to stand here"
        value={level.meaning}
        onChange={(meaning) => set({ meaning })}
        error={fault('meaning')}
      />
      <TextArea
        label="What it calls for: who must do what"
        value={level.response}
        onChange={(response) => set({ response })}
        error={fault('response')}
      />
      {onRemove && (
        <Button size="s" onClick={onRemove} aria-label={`Remove level ${place}, ${level.label}`}>
          Remove this level
        </Button>
      )}
    </fieldset>
  );
}

/** "amber-red" as people write it. */
function inWords(name: string): string {
  const words = name.replace('-', ' and ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
