import * as Y from 'yjs';
import { rootsOf } from '../../../shared/strategy/document.ts';
import { editOrigin } from '../../../shared/strategy/edit.ts';
import { type AnyEvent, type ChangedPlace, changedPlaces, recordsFirst } from './changedPlaces.ts';

/** One undo history of this person's own edits: text in any block, moves, deletions, details. */
export interface EditHistory {
  /** Takes the latest step back; answers where, or null where there is nothing to take back. */
  undo: () => ChangedPlace[] | null;
  redo: () => ChangedPlace[] | null;
  canUndo: () => boolean;
  canRedo: () => boolean;
  /** Counts transactions under this origin as the person's own: the editors' typing, once their code is loaded. */
  track: (origin: object) => void;
  /** What follows is a step of its own, however soon it comes. */
  startNewStep: () => void;
  /** Runs an edit that is a step of its own: it joins neither the typing before it nor the typing after. */
  asOneStep: <T>(edit: () => T) => T;
  subscribe: (listener: () => void) => () => void;
  destroy: () => void;
}

/**
 * The history belongs to the document, not to an editor: editors come and go as the person scrolls, and a history that
 * lived in one would forget what was typed in it.
 */
export function createHistory(doc: Y.Doc): EditHistory {
  const roots = rootsOf(doc);
  const listeners = new Set<() => void>();
  const manager = new Y.UndoManager(Object.values(roots), {
    doc,
    trackedOrigins: new Set<unknown>([editOrigin]),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    deleteFilter: holdsNothingOfOthers,
  });
  let places: ChangedPlace[] = [];
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  manager.on('stack-item-added', tell);
  manager.on('stack-cleared', tell);
  manager.on('stack-item-popped', tell);
  const watched = Object.values(roots).map((root) => {
    const look = (events: AnyEvent[]) => {
      if (manager.undoing || manager.redoing) places.push(...changedPlaces(doc, root, events));
    };
    root.observeDeep(look);
    return () => root.unobserveDeep(look);
  });

  const take = (direction: 'undo' | 'redo') => {
    places = [];
    manager.stopCapturing();
    return manager[direction]() === null ? null : recordsFirst(places);
  };

  return {
    undo: () => take('undo'),
    redo: () => take('redo'),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    track: (origin) => manager.addTrackedOrigin(origin),
    startNewStep: () => manager.stopCapturing(),
    asOneStep: (edit) => {
      manager.stopCapturing();
      try {
        return edit();
      } finally {
        manager.stopCapturing();
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => {
      for (const end of watched) end();
      manager.destroy();
    },
  };
}

/**
 * Undoing a paragraph that I made would delete it with every word that others have since written in it. What still holds
 * something, once my own words are out of it, stays.
 */
function holdsNothingOfOthers(item: Y.Item): boolean {
  if (!(item.content instanceof Y.ContentType)) return true;
  const type: unknown = item.content.type;
  const isProse = type instanceof Y.XmlElement || type instanceof Y.XmlText;
  return !isProse || type.length === 0;
}
