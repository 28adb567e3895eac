import { useState } from 'react';
import type { ImportSummary, undoImport } from '../../../shared/api/imports.ts';
import { call } from '../../api/call.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useEvidenceChange } from '../own/useEvidenceChange.ts';

interface Props {
  home: StrategyHome;
  one: Pick<ImportSummary, 'id' | 'fileName' | 'state'>;
  onDone?: () => void;
}

/** Takes an import back, or discards an upload that was not imported; asks before. */
export function UndoImport({ home, one, onDone }: Props) {
  const [asking, setAsking] = useState(false);
  const done = one.state === 'committed';
  const { send, busy, problem } = useEvidenceChange(
    home.partnershipId,
    async () => {
      await call<typeof undoImport>('DELETE /api/imports/:id', { params: { id: one.id } });
      return done ? `The import of “${one.fileName}” is undone.` : `“${one.fileName}” is discarded.`;
    },
    () => {
      setAsking(false);
      onDone?.();
    },
  );
  const act = done ? 'Undo' : 'Discard';
  return (
    <>
      <Button size="s" aria-label={`${act} ${one.fileName}`} onClick={() => setAsking(true)}>
        {act}
      </Button>
      {asking && (
        <Dialog
          title={done ? 'Undo this import?' : 'Discard this file?'}
          size="s"
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>Leave it as it is</Button>
              <Button look="primary" busy={busy} onClick={() => send()}>
                {done ? 'Undo the import' : 'Discard it'}
              </Button>
            </>
          }
        >
          {problem !== null && <ProblemNotice problem={problem} />}
          <p>
            {done
              ? `The figures of “${one.fileName}” go for everybody in this partnership, and what they lay over shows again. Ratings keep the evidence that they froze.`
              : `“${one.fileName}” was not imported, so no figure changes.`}
          </p>
        </Dialog>
      )}
    </>
  );
}
