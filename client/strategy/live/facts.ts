import * as Y from 'yjs';
import { rootsOf } from '../../../shared/strategy/document.ts';
import { readLinks, readTags } from '../../../shared/strategy/read.ts';
import type { Link } from '../../../shared/strategy/strategy.ts';

/** What an objective says about itself apart from its prose. */
export interface ObjectiveFacts {
  /** Id of the organisation that leads, or null. */
  lead: string | null;
  /** YYYY-MM-DD, or null. */
  targetDate: string | null;
  tags: readonly string[];
  /** The indicators it watches, in the order they were linked. */
  links: readonly Link[];
}

export interface FactsStore {
  get: (objectiveId: string) => ObjectiveFacts;
  subscribe: (objectiveId: string, listener: () => void) => () => void;
}

const none: ObjectiveFacts = { lead: null, targetDate: null, tags: [], links: [] };

/** Watches lead, date, tags and links of each objective by itself: a keystroke in its prose tells nobody here. */
export function watchFacts(doc: Y.Doc): FactsStore {
  const objectives = rootsOf(doc).objectives;
  const cache = new Map<string, ObjectiveFacts>();
  const listeners = new Map<string, Set<() => void>>();

  objectives.observeDeep((events) => {
    const changed = new Set<string>();
    for (const event of events) {
      const [id, field] = event.path;
      const depth = event.path.length;
      if (depth === 0) for (const key of event.keys.keys()) changed.add(key);
      else if (typeof id === 'string' && (depth === 1 || field === 'tags' || field === 'links'))
        changed.add(id);
    }
    for (const id of changed) {
      const before = cache.get(id);
      if (before === undefined) continue;
      cache.delete(id);
      const after = read(id);
      if (same(before, after)) {
        cache.set(id, before);
        continue;
      }
      for (const listener of [...(listeners.get(id) ?? [])]) listener();
    }
  });

  function read(id: string): ObjectiveFacts {
    const known = cache.get(id);
    if (known) return known;
    const record = objectives.get(id);
    if (!(record instanceof Y.Map)) return none;
    const facts: ObjectiveFacts = {
      lead: words(record.get('lead')),
      targetDate: words(record.get('targetDate')),
      tags: readTags(record),
      links: readLinks(record),
    };
    cache.set(id, facts);
    return facts;
  }

  return {
    get: read,
    subscribe: (id, listener) => {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own);
      own.add(listener);
      return () => own.delete(listener);
    },
  };
}

function same(a: ObjectiveFacts, b: ObjectiveFacts): boolean {
  // Four short plain values: comparing their text is plain too.
  return JSON.stringify(a) === JSON.stringify(b);
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
