import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CodeForm.module.css';

interface Props {
  /** What was typed before. */
  typed?: string;
  /** What is wrong with it. */
  fault?: string | undefined;
}

/** The code that is on the screen. Capitals, blanks and hyphens do not matter. */
export function CodeForm({ typed = '', fault }: Props) {
  const [code, setCode] = useState(typed);
  const [missing, setMissing] = useState(false);
  const sent = code.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return (
    <Form
      problem={null}
      className={styles.form}
      onSubmit={() => {
        setMissing(true);
        if (sent !== '') location.assign(`/in/${encodeURIComponent(sent)}`);
      }}
    >
      <TextField
        label="Code"
        hint="Six letters and digits, as they stand on the screen."
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={60}
        value={code}
        onChange={setCode}
        error={missing && sent === '' ? 'Type the code' : code === typed ? fault : undefined}
      />
      <Button type="submit" look="primary" size="l" wide>
        Go on
      </Button>
    </Form>
  );
}
