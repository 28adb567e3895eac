import * as Y from 'yjs';
import type { RatingTarget } from '../ledger/rating.ts';
import { linkKey, type RecordMap, rootsOf } from '../strategy/document.ts';
import { plainLine, shortTitle } from '../strategy/plainText.ts';
import { isDeleted } from '../strategy/read.ts';
import type { ThreadTarget } from './threadTarget.ts';

export interface TargetSources {
  strategyId: string;
  doc: Y.Doc;
  /** What a rating of this id rates, and how that was called when it was signed. */
  rated: (ratingId: string) => { target: RatingTarget; title: string } | undefined;
}

/**
 * What the id of a target stands for: the strategy’s own id, an outcome’s, an objective’s, a rating’s, or `OBJECTIVE/INDICATOR`
 * for a link. What was deleted is found all the same, and says so: its threads stay. Undefined for anything else.
 */
export function targetOf(sources: TargetSources, target: string): Omit<ThreadTarget, 'part'> | undefined {
  const { strategyId, doc, rated } = sources;
  const roots = rootsOf(doc);
  if (target === strategyId) return { kind: 'strategy', title: titleOf(roots.title), gone: false };
  const outcome = roots.outcomes.get(target);
  if (outcome instanceof Y.Map) return { kind: 'outcome', ...standingOf(outcome), outcomeId: target };
  const objective = roots.objectives.get(target);
  if (objective instanceof Y.Map) return { kind: 'objective', ...standingOf(objective), objectiveId: target };
  return ratingOf(rated(target), target, roots) ?? linkOf(target, roots.objectives);
}

function ratingOf(
  found: ReturnType<TargetSources['rated']>,
  ratingId: string,
  roots: ReturnType<typeof rootsOf>,
): Omit<ThreadTarget, 'part'> | undefined {
  if (!found) return undefined;
  const { type, id } = found.target;
  const record = (type === 'outcome' ? roots.outcomes : roots.objectives).get(id);
  const gone = !(record instanceof Y.Map) || isDeleted(record);
  const rated = type === 'outcome' ? { outcomeId: id } : { objectiveId: id };
  return { kind: 'rating', title: found.title, gone, ...rated, ratingId };
}

/** Either id may hold a slash, so each place is tried. */
function linkOf(target: string, objectives: Y.Map<RecordMap>): Omit<ThreadTarget, 'part'> | undefined {
  for (let slash = target.indexOf('/'); slash > 0; slash = target.indexOf('/', slash + 1)) {
    const [objectiveId, indicatorId] = [target.slice(0, slash), target.slice(slash + 1)];
    const record = objectives.get(objectiveId);
    const links = record instanceof Y.Map ? record.get('links') : undefined;
    if (!(record instanceof Y.Map) || !(links instanceof Y.Map) || indicatorId === '') continue;
    const { title, gone } = standingOf(record);
    const linked = typeof links.get(linkKey(indicatorId, 'linked')) === 'string';
    return { kind: 'link', title, gone: gone || !linked, objectiveId, indicatorId };
  }
  return undefined;
}

function standingOf(record: RecordMap): { title: string; gone: boolean } {
  const title = record.get('title');
  return { title: title instanceof Y.XmlFragment ? titleOf(title) : '', gone: isDeleted(record) };
}

/** A program need not keep to the length of titles; here one stands in each thread about it. */
function titleOf(title: Y.XmlFragment): string {
  return shortTitle(plainLine(title));
}
