import { useId } from 'react';
import type { CheckedFile, checkFrameworkFile } from '../../shared/api/frameworkFiles.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { upload } from '../api/upload.ts';
import { useSend } from '../api/useSend.ts';
import { announce } from '../ui/announcer.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './frameworks.module.css';

export interface ReadFile {
  file: File;
  contents: CheckedFile;
  /** When it was read: chosen again, it is another one. */
  at: number;
}

interface Props {
  p: string;
  onRead: (read: ReadFile | undefined) => void;
}

/** Chooses a file and has it read. Nothing is kept by it. */
export function ChooseFile({ p, onRead }: Props) {
  const id = useId();
  const { send, busy, problem } = useSend<File>(async (file) => {
    onRead(undefined);
    if (file.size > limits.frameworkFileBytes) throw new Problem('too-large', tooLarge);
    const contents = await upload<typeof checkFrameworkFile>(
      'POST /api/partnerships/:p/frameworks/file-check',
      { params: { p }, field: 'file', file, onProgress: () => {}, signal: new AbortController().signal },
    );
    const wrong = contents.errors.length;
    announce(wrong === 0 ? 'The file is read. Look at what is in it.' : `The file has ${wrong} faults.`);
    onRead({ file, contents, at: Date.now() });
  });
  return (
    <div className={styles.choose} data-invalid={problem !== null || undefined}>
      {problem !== null && !busy && (
        <p id={`${id}-error`} className={styles.fault} role="alert">
          <Icon name="attention" size={16} /> {problem.faults[0]?.message ?? problem.detail}
        </p>
      )}
      <label htmlFor={id}>CSV file</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-describedby={problem === null ? undefined : `${id}-error`}
        aria-invalid={problem === null ? undefined : true}
        disabled={busy}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) send(file);
          // So that the same file, put right, can be chosen again.
          target.value = '';
        }}
      />
      {busy && <Loading what="the file" />}
    </div>
  );
}

const tooLarge = `The file is larger than ${limits.frameworkFileBytes / 1024 / 1024} MB. Nothing was sent. Leave out what is not an aim.`;
