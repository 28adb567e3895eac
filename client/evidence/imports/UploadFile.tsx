import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { uploadImport } from '../../../shared/api/imports.ts';
import { Problem } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { upload } from '../../api/upload.ts';
import { useSend } from '../../api/useSend.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Progress } from '../../ui/Progress.tsx';
import styles from './imports.module.css';

/** Chooses or drops a file. Nothing is imported by it: what would be is shown first. */
export function UploadFile({ home }: { home: StrategyHome }) {
  const id = useId();
  const navigate = useNavigate();
  const [done, setDone] = useState<number>();
  const [over, setOver] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const { send, busy, problem } = useSend<File>(async (file) => {
    if (file.size > limits.uploadBytes) throw new Problem('too-large', tooLarge);
    const stopping = new AbortController();
    stop.current = stopping;
    setDone(0);
    try {
      const made = await upload<typeof uploadImport>('POST /api/partnerships/:p/imports', {
        params: { p: home.partnershipId },
        field: 'file',
        file,
        onProgress: setDone,
        signal: stopping.signal,
      });
      announce('The file is read. Look at what would be imported.');
      void navigate(`/s/${home.strategyId}/evidence/import/${made.id}`);
    } finally {
      setDone(undefined);
      if (input.current) input.current.value = '';
    }
  });
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file !== undefined) send(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) take(event.dataTransfer.files);
  };
  const words = problem?.faults[0]?.message ?? problem?.detail;
  return (
    // A mouse may drop a file anywhere on it; everybody else has the button, which says all that it does.
    <section
      className={styles.drop}
      aria-label="Choose a file"
      data-over={over || undefined}
      data-invalid={problem !== null || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p id={`${id}-hint`}>
        A spreadsheet (XLSX, up to {megabytes(limits.workbookBytes)}) or a CSV file (up to{' '}
        {megabytes(limits.uploadBytes)}), just as you have it: title rows, footnotes and several tables are
        fine. Drop it here, or choose it.
      </p>
      {problem !== null && !busy && (
        <p id={`${id}-error`} className={styles.fault} role="alert">
          <Icon name="attention" size={16} /> {words}{' '}
          {/safe|nothing|Nothing/.test(words ?? '') ? '' : 'Nothing was imported.'}
        </p>
      )}
      <input
        ref={input}
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label="File to import"
        aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={problem === null ? undefined : true}
        disabled={busy}
        onChange={({ target }) => take(target.files)}
      />
      {busy && (
        <div className={styles.progress}>
          <Progress
            label={done !== undefined && done < 1 ? 'Sending the file' : 'Reading the file'}
            done={done !== undefined && done < 1 ? done : undefined}
          />
          <Button
            size="s"
            onClick={() =>
              stop.current?.abort(new Problem('wrong-state', 'You stopped it. Nothing was imported.'))
            }
          >
            Stop
          </Button>
        </div>
      )}
    </section>
  );
}

const tooLarge = `The file is larger than ${megabytes(limits.uploadBytes)}. Nothing was sent or imported. Save a part of it, or only the sheet that matters as CSV, and choose that.`;

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
