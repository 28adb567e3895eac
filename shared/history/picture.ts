import * as Y from 'yjs';
import { type ProseAddress, proseAt, rootsOf } from '../strategy/document.ts';
import { proseMarkdown } from '../strategy/proseMarkdown.ts';
import { readStrategy } from '../strategy/read.ts';
import type { Strategy } from '../strategy/strategy.ts';

/** A strategy as it was at one moment, with what a comparison asks beyond its words. */
export interface Picture {
  strategy: Strategy;
  /** Whether it has this record, deleted or not. */
  has(of: 'outcome' | 'objective', id: string): boolean;
  /** The words at this place with their formatting, as Markdown. */
  formatted(address: ProseAddress): string;
}

/** Looks at the document again when asked: keep it until then. */
export function pictureOf(doc: Y.Doc): Picture {
  const roots = rootsOf(doc);
  return {
    strategy: readStrategy(doc).strategy,
    has: (of, id) => (of === 'outcome' ? roots.outcomes : roots.objectives).get(id) instanceof Y.Map,
    formatted(address) {
      const fragment = proseAt(doc, address);
      return fragment ? proseMarkdown(fragment) : '';
    },
  };
}
