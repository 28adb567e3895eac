import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { putTag } from '../../../shared/api/objectiveTags.ts';
import { call } from '../../api/call.ts';
import { useSend } from '../../api/useSend.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { type Choice, SelectField } from '../../ui/SelectField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Coverage.module.css';
import { coverageKey } from './useCoverage.ts';

interface Props {
  strategyId: string;
  /** On the button: “Say who serves it”. */
  act: string;
  /** What the button stands beside, for who hears it alone. */
  about: string;
  /** Of the field. */
  label: string;
  choices: readonly Choice[];
  /** The objective and the `framework/item` that a choice means. */
  means: (choice: string) => { objectiveId: string; tag: string };
}

/** Lets an objective serve an aim without going to its page. Opens in place. */
export function TagHere({ strategyId, act, about, label, choices, means }: Props) {
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState('');
  const [unchosen, setUnchosen] = useState(false);
  const queries = useQueryClient();
  const { send, busy, problem } = useSend(async () => {
    const { objectiveId, tag } = means(choice);
    const [f = '', item = ''] = tag.split('/');
    await call<typeof putTag>('PUT /api/strategies/:s/objectives/:id/tags/:f/:item', {
      params: { s: strategyId, id: objectiveId, f, item },
    });
    await queries.invalidateQueries({ queryKey: coverageKey(strategyId) });
    announce('Saved.');
    setOpen(false);
    setChoice('');
  });
  if (choices.length === 0) return null;
  if (!open) {
    return (
      <Button size="s" look="quiet" className={styles.way} onClick={() => setOpen(true)}>
        {act}
        <VisuallyHidden> {about}</VisuallyHidden>
      </Button>
    );
  }
  return (
    <Form
      className={styles.form}
      problem={problem}
      onSubmit={() => {
        setUnchosen(choice === '');
        if (choice !== '') send();
      }}
    >
      <SelectField
        label={label}
        unchosen="Choose one"
        autoFocus
        choices={choices}
        value={choice}
        onChange={(value) => {
          setChoice(value);
          setUnchosen(false);
        }}
        error={unchosen ? 'Choose one first' : undefined}
      />
      <div className={styles.acts}>
        <Button type="submit" size="s" busy={busy}>
          Say so
        </Button>
        <Button size="s" look="quiet" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </div>
    </Form>
  );
}
