/** Light, dark, or whatever the person's system asks for. Kept on this device only: it is about the screen. */
export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const storageKey = 'moothall.scheme';

/** The stored choice; `system` when none was made or storage is closed to us. */
export function storedScheme(): Scheme {
  try {
    const stored = localStorage.getItem(storageKey);
    return schemes.find((scheme) => scheme === stored) ?? 'system';
  } catch {
    // A browser that blocks storage throws on reading it; the system's scheme still works.
    return 'system';
  }
}

/** Shows the page in a scheme. Call before the first render, so that a dark screen does not flash white. */
export function applyScheme(scheme: Scheme): void {
  if (scheme === 'system') {
    delete document.documentElement.dataset.scheme;
  } else {
    document.documentElement.dataset.scheme = scheme;
  }
}

/** Applies a choice and remembers it on this device. */
export function chooseScheme(scheme: Scheme): void {
  applyScheme(scheme);
  try {
    if (scheme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, scheme);
  } catch {
    // Not remembered where storage is blocked: the choice holds until the page is closed.
  }
}
