import * as Y from 'yjs';

/**
 * The shape of a strategy's Y.Doc. This file is the one place that knows the names of its shared types.
 *
 *   title      XmlFragment      one line of prose
 *   vision     XmlFragment      prose
 *   outcomes   Map  id → Map    title, narrative (XmlFragment); order; createdAt, createdBy; deletedAt, deletedBy
 *   objectives Map  id → Map    the same, and outcomeId; lead (an organisation's id); targetDate (YYYY-MM-DD);
 *                               tags (Map tag id → true); links (Map, see `linkKey`)
 *   stars      Map  indicator id → when it was starred (ISO 8601 UTC): the killer indicators
 *
 * A record is created once, whole, under a fresh id, by one person, with every nested type inside it. After that each
 * field changes on its own, so two people who change two fields both keep their change. Nothing is ever removed from
 * `outcomes` or `objectives`: removing an entry would destroy what somebody is typing inside it, so `deletedAt` hides it.
 *
 * A change of this shape that a page of before would spoil raises `textVersion`.
 */
export type RecordMap = Y.Map<unknown>;

export interface StrategyRoots {
  title: Y.XmlFragment;
  vision: Y.XmlFragment;
  outcomes: Y.Map<RecordMap>;
  objectives: Y.Map<RecordMap>;
  stars: Y.Map<unknown>;
}

export function rootsOf(doc: Y.Doc): StrategyRoots {
  return {
    title: doc.getXmlFragment('title'),
    vision: doc.getXmlFragment('vision'),
    outcomes: doc.getMap('outcomes'),
    objectives: doc.getMap('objectives'),
    stars: doc.getMap('stars'),
  };
}

/** The parts of a link are keys of one flat map: a nested map that two people create at once would lose one side. */
export const linkParts = ['linked', 'why', 'control', 'measures'] as const;
export type LinkPart = (typeof linkParts)[number];

export function linkKey(indicatorId: string, part: LinkPart): string {
  return `${part}:${indicatorId}`;
}

/** How much the partnership can change an indicator by its own actions. */
export const controls = ['direct', 'shared', 'influence', 'none'] as const;
export type Control = (typeof controls)[number];

export function isControl(value: unknown): value is Control {
  return controls.some((control) => control === value);
}

/**
 * What an indicator measures for an objective: what goes in, what is done, what comes of it at once, or what changes for
 * people or the place.
 */
export const measureKinds = ['input', 'activity', 'output', 'outcome'] as const;
export type MeasureKind = (typeof measureKinds)[number];

export function isMeasureKind(value: unknown): value is MeasureKind {
  return measureKinds.some((kind) => kind === value);
}

/** Where prose lives, as the page addresses it. */
export type ProseAddress =
  | { of: 'strategy'; field: 'title' | 'vision' }
  | { of: 'outcome' | 'objective'; id: string; field: 'title' | 'narrative' };

/** The fragment at an address, or undefined where the record does not exist or is not what it should be. */
export function proseAt(doc: Y.Doc, address: ProseAddress): Y.XmlFragment | undefined {
  const roots = rootsOf(doc);
  if (address.of === 'strategy') return roots[address.field];
  const record = (address.of === 'outcome' ? roots.outcomes : roots.objectives).get(address.id);
  const fragment = record instanceof Y.Map ? record.get(address.field) : undefined;
  return fragment instanceof Y.XmlFragment ? fragment : undefined;
}
