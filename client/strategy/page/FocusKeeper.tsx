import { Component, type ReactNode } from 'react';
import { type BlockRef, blockElementId } from '../live/address.ts';
import { interrupted } from '../live/interrupted.ts';
import type { CaretAt, ProseFocus } from '../live/proseFocus.ts';
import type { Structure } from '../live/structure.ts';
import { besideGap } from '../move/besideGap.ts';
import { blockAround } from './blockAround.ts';

interface Props {
  focus: ProseFocus;
  structure: Structure;
  children: ReactNode;
}

interface Kept {
  caret: CaretAt | null;
  /** `data-focus` of a control that had focus. */
  control: string | null;
  /** The block that focus was in. */
  block: BlockRef | null;
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
    return { caret: this.props.focus.caret(), control, block: blockAround(active) };
  }

  override componentDidUpdate(before: Readonly<Props>, _state: unknown, kept: Kept | null): void {
    if (kept === null || (document.activeElement !== null && document.activeElement !== document.body))
      return;
    const beside = kept.block && besideGap(before.structure, this.props.structure, kept.block);
    if (beside !== null) {
      // Beside the words there, not in them: who did not notice yet would go on typing in somebody else's title.
      if (kept.caret !== null) interrupted.note();
      this.props.focus.setCurrent(beside.of === 'strategy' ? null : beside);
      document.getElementById(blockElementId(beside))?.focus();
      return;
    }
    if (kept.caret !== null) this.props.focus.request(kept.caret.address, kept.caret.place);
    else if (kept.control !== null) {
      document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(kept.control)}"]`)?.focus();
    }
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
