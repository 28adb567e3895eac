import type { ReactNode } from 'react';

export interface MenuAction {
  id: string;
  label: string;
  /** A second, quieter line. */
  hint?: string;
  /** The keyboard shortcut that does the same: "Alt+↑". */
  shortcut?: string;
  /** Why it cannot be done now; the item stays, greyed, and says so. */
  unavailable?: string | undefined;
  icon?: ReactNode;
  onSelect: () => void;
}

/** Actions that belong together; a line is drawn between sections. None may be empty. */
export interface MenuSection {
  heading?: string;
  actions: readonly [MenuAction, ...MenuAction[]];
}
