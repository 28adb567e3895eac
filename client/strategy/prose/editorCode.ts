import type { ComponentType } from 'react';
import { takeTurn } from '../../ui/pageFirst.ts';
import type { EditorProps } from './ProseEditor.tsx';

/**
 * The editor's code, fetched once the page stands: words can be read before they can be edited, and who may only read never
 * fetches it.
 */
let editor: ComponentType<EditorProps> | null = null;
let loading: Promise<void> | null = null;
/** This is by far the largest part, and what everybody who may write came for. */
const giveTurnBack = takeTurn();
const listeners = new Set<() => void>();

export const editorCode = {
  get: (): ComponentType<EditorProps> | null => editor,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** One stands on the page, or who looks may only read: the rest of the page has its turn. */
  settled: giveTurnBack,
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
