import type { BlockRef } from '../live/address.ts';
import { panelElementId } from '../page/panelElementId.ts';
import { aloneTab, panelTab } from '../page/panelTab.ts';
import { commentsSheet } from './commentsSheet.ts';

/** Brings the comments of a part into sight: in the column beside the words, or in a sheet where there is no room. */
export function showComments(block: BlockRef, takeFocus: boolean): void {
  for (const tab of [panelTab, aloneTab]) tab.set('comments');
  const panel = document.getElementById(panelElementId);
  if (!panel?.checkVisibility()) commentsSheet.open(block);
  else if (takeFocus) panel.focus();
}
