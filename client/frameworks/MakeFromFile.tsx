import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { addFrameworkFile } from '../../shared/api/frameworkFiles.ts';
import { upload } from '../api/upload.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { AboutFields } from './AboutFields.tsx';
import { noAbout, sentAbout } from './aboutFramework.ts';
import styles from './frameworks.module.css';
import { useFrameworkChange } from './useFrameworkChange.ts';

interface Props {
  p: string;
  file: File;
  frameworks: readonly { id: string; title: string; version: string }[];
}

/** Says what the framework is, and makes it of the file. */
export function MakeFromFile({ p, file, frameworks }: Props) {
  const navigate = useNavigate();
  const [about, setAbout] = useState({ ...noAbout, title: file.name.replace(/\.[a-z]{2,4}$/i, '') });
  const { send, busy, problem } = useFrameworkChange(p, async () => {
    const said = Object.entries(sentAbout(about)).filter(([, value]) => value !== null && value !== '');
    const made = await upload<typeof addFrameworkFile>('POST /api/partnerships/:p/frameworks/file', {
      params: { p },
      query: Object.fromEntries(said.map(([name, value]) => [name, String(value)])),
      field: 'file',
      file,
      onProgress: () => {},
      signal: new AbortController().signal,
    });
    void navigate(`/p/${p}/frameworks/${made.id}`);
    return 'The framework is made.';
  });
  return (
    <section className={styles.section} aria-labelledby="make">
      <h2 id="make">Make the framework</h2>
      <Form problem={problem} onSubmit={send} className={styles.form}>
        <AboutFields about={about} onChange={setAbout} others={frameworks} problem={problem} />
        <Button type="submit" look="primary" busy={busy}>
          Make it
        </Button>
      </Form>
    </section>
  );
}
