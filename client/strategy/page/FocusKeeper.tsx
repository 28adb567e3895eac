import { Component, type ReactNode } from 'react';
import type { CaretAt, ProseFocus } from '../live/proseFocus.ts';
import type { Structure } from '../live/structure.ts';

interface Props {
  focus: ProseFocus;
  structure: Structure;
  children: ReactNode;
}

interface Kept {
  caret: CaretAt | null;
  /** `data-focus` of a control that had focus. */
  control: string | null;
}

/**
 * Keeps the caret, or the focused control, when blocks change places. The browser takes focus from an element that moves in the
 * page, and a block that goes to another outcome is made anew: without this, somebody else's move would take the caret
 * out from under who is typing. A class, because only `getSnapshotBeforeUpdate` runs just before the page changes.
 */
export class FocusKeeper extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Readonly<Props>): Kept | null {
    if (before.structure === this.props.structure) return null;
    const active = document.activeElement;
    const control = active instanceof HTMLElement ? (active.dataset.focus ?? null) : null;
    return { caret: this.props.focus.caret(), control };
  }

  override componentDidUpdate(_before: Readonly<Props>, _state: unknown, kept: Kept | null): void {
    if (kept === null || (document.activeElement !== null && document.activeElement !== document.body))
      return;
    if (kept.caret !== null) this.props.focus.request(kept.caret.address, kept.caret.place);
    else if (kept.control !== null) {
      document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(kept.control)}"]`)?.focus();
    }
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
