/** Lets an editor's keys ask for the bar and the link dialog, which React draws beside it. */
export interface FormatSignals {
  openBar: () => void;
  openLink: () => void;
  on: (listener: (asked: 'bar' | 'link') => void) => () => void;
}

export function createFormatSignals(): FormatSignals {
  const listeners = new Set<(asked: 'bar' | 'link') => void>();
  const tell = (asked: 'bar' | 'link') => () => {
    for (const listener of [...listeners]) listener(asked);
  };
  return {
    openBar: tell('bar'),
    openLink: tell('link'),
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
