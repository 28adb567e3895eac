/** Shortcuts as this person's keyboard has it: `Mod+Shift+Z` is ⌘⇧Z on a Mac and Ctrl+Shift+Z elsewhere. */
export function onThisKeyboard(shortcut: string): string {
  const mac = /mac|iphone|ipad/i.test(navigator.userAgent);
  return mac
    ? shortcut.replaceAll('Mod+', '⌘').replaceAll('Alt+', '⌥').replaceAll('Shift+', '⇧')
    : shortcut.replaceAll('Mod', 'Ctrl');
}
