export type PanelTab = 'comments' | 'rating' | 'activity';

export interface PanelTabStore {
  get: () => PanelTab;
  set: (next: PanelTab) => void;
  subscribe: (listener: () => void) => () => void;
}

/** Which tab is in front beside the whole strategy; it stays so from one part to the next. */
export const panelTab = createPanelTab('comments');

/** And beside one objective, whose page is where its ratings stand in full. */
export const aloneTab = createPanelTab('rating');

function createPanelTab(first: PanelTab): PanelTabStore {
  const listeners = new Set<() => void>();
  let tab = first;
  return {
    get: () => tab,
    set: (next) => {
      tab = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
