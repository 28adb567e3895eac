import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { Section } from './Section.tsx';
import sections from './sections.module.css';

/** What the law gives everybody: a copy of what is held about them, and to be forgotten. */
export function OwnData({ id, name }: { id: string; name: string }) {
  const [erasing, setErasing] = useState(false);
  return (
    <Section title="Your data">
      <p>
        All that is held about you here, as one file that you can read: your account, where you belong, what
        you signed and said, the sessions that you took part in.
      </p>
      <div className={sections.actions}>
        <a href="/api/me/data" download>
          Download your data
        </a>
        <Button onClick={() => setErasing(true)}>Erase yourself…</Button>
      </div>
      {erasing && <EraseDialog id={id} name={name} onClose={() => setErasing(false)} />}
    </Section>
  );
}
