/**
 * Where something that floats (a menu, a list) belongs in the page. Inside an open modal dialog, or everything in it is
 * inert; else inside its landmark, so that a screen reader's list of regions leaves nothing out. Not in a scrolling
 * panel, which would cut it off.
 */
export function portalHost(near: Element | null): HTMLElement | null {
  return near?.closest<HTMLElement>('dialog, main, header') ?? null;
}
