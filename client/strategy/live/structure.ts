import * as Y from 'yjs';
import { type RecordMap, rootsOf } from '../../../shared/strategy/document.ts';
import { live } from '../../../shared/strategy/read.ts';

export interface OutcomeBranch {
  id: string;
  objectives: readonly string[];
}

/** Which outcomes and objectives there are, and in what order: ids alone, so that no keystroke ever changes it. */
export interface Structure {
  outcomes: readonly OutcomeBranch[];
  withoutOutcome: readonly string[];
}

export interface StructureStore {
  get: () => Structure;
  subscribe: (listener: () => void) => () => void;
}

const structural = ['order', 'deletedAt', 'outcomeId'];

/**
 * Watches the tree of a strategy. Parts that did not change keep their identity, so that a move in one outcome renders
 * no other outcome again.
 */
export function watchStructure(doc: Y.Doc): StructureStore {
  const roots = rootsOf(doc);
  const listeners = new Set<() => void>();
  let current = readStructure(doc);

  const look = (records: Y.Map<RecordMap>) => (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    if (!events.some((event) => touchesStructure(event, records))) return;
    const next = keepSame(current, readStructure(doc));
    if (next === current) return;
    current = next;
    for (const listener of [...listeners]) listener();
  };
  roots.outcomes.observeDeep(look(roots.outcomes));
  roots.objectives.observeDeep(look(roots.objectives));

  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function readStructure(doc: Y.Doc): Structure {
  const roots = rootsOf(doc);
  const branches = new Map<string, string[]>(live(roots.outcomes, 'outcomes').map(({ id }) => [id, []]));
  const withoutOutcome: string[] = [];
  for (const { id, record } of live(roots.objectives, 'objectives')) {
    const outcomeId = record.get('outcomeId');
    const siblings = typeof outcomeId === 'string' ? branches.get(outcomeId) : undefined;
    (siblings ?? withoutOutcome).push(id);
  }
  return {
    outcomes: [...branches].map(([id, objectives]) => ({ id, objectives })),
    withoutOutcome,
  };
}

function touchesStructure(event: Y.YEvent<Y.AbstractType<unknown>>, records: Y.Map<RecordMap>): boolean {
  const target: unknown = event.target;
  if (target === records) return true;
  if (!(event instanceof Y.YMapEvent) || event.target.parent !== records) return false;
  return structural.some((field) => event.keysChanged.has(field));
}

function keepSame(before: Structure, after: Structure): Structure {
  const known = new Map(before.outcomes.map((branch) => [branch.id, branch]));
  const outcomes = after.outcomes.map((branch) => {
    const old = known.get(branch.id);
    return old && sameList(old.objectives, branch.objectives) ? old : branch;
  });
  const withoutOutcome = sameList(before.withoutOutcome, after.withoutOutcome)
    ? before.withoutOutcome
    : after.withoutOutcome;
  if (withoutOutcome === before.withoutOutcome && sameList(before.outcomes, outcomes)) return before;
  return { outcomes, withoutOutcome };
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
