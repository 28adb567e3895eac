import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Outline } from './Outline.tsx';
import styles from './OutlineSheet.module.css';

/** On narrow pages the outline comes when it is asked for, and goes once somebody has chosen. */
export function OutlineSheet() {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.place}>
      <Button size="s" onClick={() => setOpen(true)}>
        Outline
      </Button>
      {open && (
        <Dialog title="Outline" onClose={() => setOpen(false)}>
          <Outline onGo={() => setOpen(false)} />
        </Dialog>
      )}
    </div>
  );
}
