import type { EditorView } from '@tiptap/pm/view';

const gap = 8;

/** Puts the bar above the selection, or below it where a bar above would leave the window; never beyond the words' sides. */
export function placeBar(bar: HTMLElement, view: EditorView): void {
  const home = bar.offsetParent;
  if (home === null) return;
  const { from, to } = view.state.selection;
  const start = view.coordsAtPos(from);
  const end = view.coordsAtPos(to);
  const around = home.getBoundingClientRect();
  const ceiling = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const above = start.top - bar.offsetHeight - gap;
  // On touch screens the system's own menu stands above a selection.
  const free = above > ceiling && !matchMedia('(pointer: coarse)').matches;
  const top = free ? above : Math.max(end.bottom, start.bottom) + gap;
  const left = Math.min(Math.max(0, start.left - around.left), Math.max(0, around.width - bar.offsetWidth));
  bar.style.top = `${top - around.top}px`;
  bar.style.left = `${left}px`;
}
