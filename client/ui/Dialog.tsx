import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';
import { Icon } from './Icon.tsx';
import { LiveRegion } from './LiveRegion.tsx';

interface Props {
  title: string;
  /** Asked to close: Escape or the cross. Never by a click beside it, which would lose what was written. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 's' | 'm' | 'l';
}

/**
 * A modal dialog, open as long as it is rendered. The browser's own: it keeps focus inside, makes the page behind
 * inert, and is where Escape works everywhere. Focus goes back to where it came from.
 */
export function Dialog({ title, onClose, children, footer, size = 'm' }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    const cameFrom = document.activeElement;
    dialog?.showModal();
    // Left to itself the browser would choose the cross, which is first.
    if (dialog) firstPlace(dialog)?.focus();
    return () => {
      dialog?.close();
      // React removes the element at once, before the browser's own return of focus is certain.
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // What stands inside has had its turn: an open list closes itself and says so. Left to the browser, one Escape may
        // close a dialog together with the one behind it.
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        // Whoever renders the dialog decides whether it goes: they may want to ask about unsent words first.
        event.preventDefault();
        if (event.target === event.currentTarget) onClose();
      }}
      onClose={(event) => {
        // At a second Escape with nothing done in between, browsers close it without asking. It stays until it is taken
        // out of the page, or the page would think it open and nobody could see it.
        if (event.target !== event.currentTarget || event.currentTarget.open) return;
        event.currentTarget.showModal();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className={styles.close} aria-label="Close" onClick={onClose}>
          <Icon name="cross" />
        </button>
      </header>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
      <LiveRegion />
    </dialog>
  );
}

const places = 'input, select, textarea, button, a[href], [contenteditable="true"]';

/** Where a dialog begins: what carries `data-autofocus`, else the first control below the title, else its buttons. */
function firstPlace(dialog: HTMLElement): HTMLElement | null {
  const marked = dialog.querySelector<HTMLElement>('[data-autofocus]');
  return marked ?? dialog.querySelector<HTMLElement>(`:scope > :not(header) :is(${places}):not(:disabled)`);
}
