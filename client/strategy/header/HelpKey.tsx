import { useEffect, useState } from 'react';
import { interrupted } from '../live/interrupted.ts';
import { HelpDialog } from './HelpDialog.tsx';

const asked = new EventTarget();

/** Opens the list of shortcuts, from a menu. */
export function askForHelp(): void {
  asked.dispatchEvent(new Event('help'));
}

/** "?" opens the list of shortcuts, where it is not a letter that somebody writes. */
export function HelpKey() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = () => setOpen(true);
    const onKey = (event: KeyboardEvent) => {
      const writing =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable=true], [role=textbox]');
      const mod = (event.ctrlKey || event.metaKey) && event.key === '/';
      if (!mod && (event.key !== '?' || writing || event.ctrlKey || event.metaKey || event.altKey)) return;
      if (!mod && interrupted.lately()) return;
      event.preventDefault();
      show();
    };
    asked.addEventListener('help', show);
    document.addEventListener('keydown', onKey);
    return () => {
      asked.removeEventListener('help', show);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return open ? <HelpDialog onClose={() => setOpen(false)} /> : null;
}
