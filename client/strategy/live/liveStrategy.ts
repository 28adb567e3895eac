import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { createEdits, type Edits } from './edits.ts';
import { type FactsStore, watchFacts } from './facts.ts';
import { createHighlights, type Highlights } from './highlights.ts';
import { createHistory, type EditHistory } from './history.ts';
import { createProseFocus, type ProseFocus } from './proseFocus.ts';
import { rescueWords } from './rescueWords.ts';
import { type Stars, watchStars } from './stars.ts';
import { type StructureStore, watchStructure } from './structure.ts';
import type { ServerSight } from './unseen.ts';

/** All that the page knows of one open strategy. Made once for each document; nothing in it is replaced while it is open. */
export interface LiveStrategy {
  strategyId: string;
  doc: Y.Doc;
  awareness: Awareness;
  structure: StructureStore;
  facts: FactsStore;
  history: EditHistory;
  edits: Edits;
  stars: Stars;
  focus: ProseFocus;
  highlights: Highlights;
  destroy: () => void;
}

export interface LiveStrategyParts {
  strategyId: string;
  doc: Y.Doc;
  awareness: Awareness;
  personId: string;
  server: ServerSight;
}

export function openLiveStrategy(parts: LiveStrategyParts): LiveStrategy {
  const { strategyId, doc, awareness, personId } = parts;
  const history = createHistory(doc);
  const edits = createEdits(doc, history, personId);
  const endRescue = rescueWords(doc, parts.server);
  return {
    strategyId,
    doc,
    awareness,
    structure: watchStructure(doc),
    facts: watchFacts(doc),
    history,
    edits,
    stars: watchStars(doc, edits.setStar),
    focus: createProseFocus(),
    highlights: createHighlights(),
    destroy: () => {
      endRescue();
      history.destroy();
    },
  };
}
