import * as Y from 'yjs';
import { rootsOf } from '../../../shared/strategy/document.ts';
import type { RecordKind } from '../../../shared/strategy/edit.ts';
import { isDeleted } from '../../../shared/strategy/read.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useLive, useStructure } from '../live/LiveContext.ts';
import { quoted } from '../move/useMoving.ts';
import styles from './DeletedDialog.module.css';

/** Outcomes and objectives that were deleted, latest first, each with a way back. */
export function DeletedDialog({ onClose }: { onClose: () => void }) {
  const live = useLive();
  // Whatever is deleted or brought back meanwhile changes the list.
  useStructure();
  const deleted = deletedIn(live.doc);
  return (
    <Dialog title="Bring back something deleted" onClose={onClose}>
      {deleted.length === 0 ? (
        <p>Nothing is deleted.</p>
      ) : (
        <ul className={styles.list}>
          {deleted.map(({ of, id, at }) => (
            <li key={id}>
              <span>
                <strong>{quoted(live, of, id)}</strong>
                <br />
                <span className={styles.when}>
                  {of === 'outcome' ? 'Outcome' : 'Objective'}, deleted <RelativeTime at={at} />
                </span>
              </span>
              <Button
                size="s"
                aria-label={`Bring ${quoted(live, of, id)} back`}
                onClick={() => {
                  live.edits.restore(of, id);
                  announce(`${quoted(live, of, id)} is back`);
                  onClose();
                  live.focus.request({ of, id, field: 'title' }, { at: 'end' });
                }}
              >
                Bring back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function deletedIn(doc: Y.Doc): { of: RecordKind; id: string; at: string }[] {
  const roots = rootsOf(doc);
  const found: { of: RecordKind; id: string; at: string }[] = [];
  for (const of of ['outcome', 'objective'] as const) {
    for (const [id, record] of of === 'outcome' ? roots.outcomes : roots.objectives) {
      const at = record instanceof Y.Map && isDeleted(record) ? record.get('deletedAt') : undefined;
      if (typeof at === 'string') found.push({ of, id, at });
    }
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}
