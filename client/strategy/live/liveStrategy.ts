import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { createEdits, type Edits } from './edits.ts';
import { type FactsStore, watchFacts } from './facts.ts';
import { createHistory, type EditHistory } from './history.ts';
import { createProseFocus, type ProseFocus } from './proseFocus.ts';
import { type StructureStore, watchStructure } from './structure.ts';

/** All that the page knows of one open strategy. Made once for each document; nothing in it is replaced while it is open. */
export interface LiveStrategy {
  strategyId: string;
  doc: Y.Doc;
  awareness: Awareness;
  structure: StructureStore;
  facts: FactsStore;
  history: EditHistory;
  edits: Edits;
  focus: ProseFocus;
  destroy: () => void;
}

export interface LiveStrategyParts {
  strategyId: string;
  doc: Y.Doc;
  awareness: Awareness;
  personId: string;
}

export function openLiveStrategy({ strategyId, doc, awareness, personId }: LiveStrategyParts): LiveStrategy {
  const history = createHistory(doc);
  return {
    strategyId,
    doc,
    awareness,
    structure: watchStructure(doc),
    facts: watchFacts(doc),
    history,
    edits: createEdits(doc, history, personId),
    focus: createProseFocus(),
    destroy: () => history.destroy(),
  };
}
