import type { Quoted } from '../../../shared/comments/anchor.ts';
import { makeAnchor } from '../../../shared/comments/anchorMake.ts';
import { type PartText, readPart } from '../../../shared/comments/partText.ts';
import { type ProseAddress, proseAt } from '../../../shared/strategy/document.ts';
import { addressOfKey } from '../live/address.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';

export interface Selected {
  address: ProseAddress;
  quoted: Quoted;
  /** Where on the window its words stand. */
  box: DOMRect;
}

/**
 * The words of the strategy that are selected on the page where no bar of an editor stands at them: in text that is only read,
 * and in titles. Null where there are none, or they belong to several parts.
 */
export function selectedWords({ doc }: Pick<LiveStrategy, 'doc'>): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const prose = (around instanceof Element ? around : around.parentElement)?.closest<HTMLElement>(
    '[data-prose]',
  );
  if (!prose || (prose.dataset.kind === 'prose' && prose.querySelector('[contenteditable="true"]')))
    return null;
  const address = addressOfKey(prose.dataset.prose ?? '');
  const fragment = address && proseAt(doc, address);
  if (!fragment) return null;
  const part = readPart(fragment);
  const from = placeAfter(part, lettersBefore(prose, range.startContainer, range.startOffset));
  const to = placeAfter(part, lettersBefore(prose, range.endContainer, range.endOffset));
  const quoted = makeAnchor(part, address.field, { from, to });
  return quoted && { address, quoted, box: range.getBoundingClientRect() };
}

/** How many letters of the text stand before a place on the page; what is drawn between them is none. */
function lettersBefore(prose: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(prose, 0);
  before.setEnd(node, offset);
  const copy = before.cloneContents();
  for (const aside of copy.querySelectorAll('[data-aside]')) aside.remove();
  return copy.textContent.length;
}

function placeAfter(part: PartText, letters: number): number {
  let left = letters;
  let place = 0;
  for (const { from, length } of part.runs) {
    place = from + Math.min(left, length);
    if (left <= length) return place;
    left -= length;
  }
  return place;
}
