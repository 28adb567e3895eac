/**
 * Moves the name of each caret near the right edge to the left, as far as it needs to stay within the words' own width. Else it
 * would widen a phone's page, and run into the column beside.
 */
export function fitCarets(editor: HTMLElement, caretClass: string): void {
  const { right } = editor.getBoundingClientRect();
  for (const caret of editor.querySelectorAll<HTMLElement>(`.${CSS.escape(caretClass)}`)) {
    const name = getComputedStyle(caret, '::after');
    const padding = Number.parseFloat(name.paddingLeft) + Number.parseFloat(name.paddingRight);
    const content = Number.parseFloat(name.width);
    if (!Number.isFinite(content)) continue;
    const width = content + (name.boxSizing === 'border-box' ? 0 : padding);
    const over = caret.getBoundingClientRect().left + width - right;
    caret.style.setProperty('--caret-shift', over > 0 ? `${-Math.ceil(over)}px` : '0px');
  }
}
