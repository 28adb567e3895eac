import { useState } from 'react';
import type { changeMe } from '../../shared/api/people.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Section } from './Section.tsx';
import sections from './sections.module.css';
import { useChange } from './useChange.ts';

export function NameForm({ name: now }: { name: string }) {
  const [name, setName] = useState(now);
  const [saved, setSaved] = useState(false);
  const { send, busy, problem } = useChange<string>({
    run: (body) => call<typeof changeMe>('PATCH /api/me', { body: { name: body } }),
    said: 'Your name is changed.',
    after: () => setSaved(true),
  });
  return (
    <Section title="Your name">
      <Form problem={problem} onSubmit={() => send(name)}>
        <TextField
          label="Name"
          autoComplete="name"
          value={name}
          onChange={(value) => {
            setName(value);
            setSaved(false);
          }}
          error={faultAt(problem, 'name')}
        />
        <div className={sections.actions}>
          <Button type="submit" busy={busy}>
            Change name
          </Button>
          {saved && <span className={sections.done}>Changed</span>}
        </div>
      </Form>
    </Section>
  );
}
