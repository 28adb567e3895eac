import type { ComponentType } from 'react';
import type { EditorProps } from './ProseEditor.tsx';

/**
 * The editor's code, fetched once the page stands: words can be read before they can be edited, and who may only read never
 * fetches it.
 */
let editor: ComponentType<EditorProps> | null = null;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

export const editorCode = {
  get: (): ComponentType<EditorProps> | null => editor,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  load: (): Promise<void> => {
    loading ??= import('./ProseEditor.tsx').then(
      (module) => {
        editor = module.ProseEditor;
        for (const listener of [...listeners]) listener();
      },
      () => {
        // Offline before it was ever fetched: the next block that is touched tries again.
        loading = null;
      },
    );
    return loading;
  },
};
