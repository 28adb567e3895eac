import * as Y from 'yjs';
import type { Observer } from './observer.ts';
import type { Typist } from './typist.ts';

export interface Outcome {
  /** Letters that typists sent in all. */
  sent: number;
  /** Letters that some observer of the same document never got, the worst observer's counted. */
  lost: number;
  /** Observers whose document is not the same as that of the first observer of the same document. */
  apart: number;
}

/** Compares what was typed with what the observers see, document by document. */
export function outcomeOf(observers: readonly Observer[], typists: readonly Typist[]): Outcome {
  const seen = new Map<string, Y.Doc[]>();
  for (const observer of observers) {
    const { url, document } = observer.client.order;
    const key = `${url} ${document}`;
    seen.set(key, [...(seen.get(key) ?? []), observer.document()]);
  }
  const outcome: Outcome = { sent: 0, lost: 0, apart: 0 };
  for (const typist of typists) {
    const { url, document } = typist.client.order;
    const docs = seen.get(`${url} ${document}`) ?? [];
    outcome.sent += typist.clock;
    outcome.lost += Math.max(0, ...docs.map((doc) => typist.clock - Y.getState(doc.store, typist.clientId)));
  }
  for (const [first, ...others] of seen.values()) {
    if (first) outcome.apart += others.filter((doc) => !isSame(first, doc)).length;
  }
  return outcome;
}

/** The same letters in the same places: what a document says, not how its history is packed. */
function isSame(a: Y.Doc, b: Y.Doc): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(doc: Y.Doc): string {
  return JSON.stringify([
    doc.getXmlFragment('title').toString(),
    doc.getXmlFragment('vision').toString(),
    doc.getMap('outcomes'),
    doc.getMap('objectives'),
  ]);
}
