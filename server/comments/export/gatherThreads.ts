import type { ThreadView } from '../../../shared/api/threads.ts';
import { commentLedgerId } from '../../../shared/comments/commentLedgerId.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { objectivesOf, type Strategy } from '../../../shared/strategy/strategy.ts';
import type { EvidenceLibrary } from '../../evidence/library.ts';
import type { Person } from '../../people/access.ts';
import { allowedInStrategy } from '../../people/allowed.ts';
import type { CommentParts } from '../parts.ts';
import { viewThreads } from '../viewThreads.ts';

export type ThreadExportParts = Pick<
  CommentParts,
  'access' | 'comments' | 'documents' | 'ledgers' | 'partnerships' | 'clock'
> & { library: Pick<EvidenceLibrary, 'over'> };

/** Everything that was said about a strategy, as whoever asks may read it. */
export interface GatheredThreads {
  strategyId: string;
  title: string;
  /** When it was gathered, ISO 8601 UTC. */
  at: string;
  /** In the order of the strategy, and oldest first about one thing; what was deleted from it comes last. */
  threads: readonly ThreadView[];
  /** What an indicator is called, by its id. */
  indicatorTitle: (indicatorId: string) => string;
}

/** @throws Problem `not-found` for who is no member */
export async function gatherThreads(
  parts: ThreadExportParts,
  person: Person,
  strategyId: string,
): Promise<GatheredThreads> {
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [{ threads }, { strategy }, facts] = await Promise.all([
    parts.comments.read(commentLedgerId(strategyId)),
    parts.documents.read(strategyId, readStrategy),
    parts.partnerships.facts(access.partnershipId),
  ]);
  const views = await viewThreads(parts, { strategyId, access }, [...threads.byId.values()]);
  const library = parts.library.over(facts.overlay);
  return {
    strategyId,
    title: strategy.title,
    at: parts.clock().toISOString(),
    threads: inOrderOf(strategy, strategyId, views),
    indicatorTitle: (id) => library.indicator(id)?.title ?? id,
  };
}

function inOrderOf(strategy: Strategy, strategyId: string, threads: readonly ThreadView[]): ThreadView[] {
  const blocks = [
    strategyId,
    ...strategy.outcomes.flatMap(({ id, objectives }) => [id, ...objectives.map((each) => each.id)]),
    ...objectivesOf(strategy).map(({ id }) => id),
  ];
  const places = new Map([...blocks].reverse().map((id, index) => [id, blocks.length - index]));
  const placeOf = ({ on, target }: ThreadView) =>
    on.gone ? Number.MAX_SAFE_INTEGER : (places.get(on.objectiveId ?? on.outcomeId ?? target) ?? 0);
  const first = new Map(
    [...threads].reverse().map((thread, index) => [thread.target, threads.length - index]),
  );
  const firstOf = ({ target }: ThreadView) => first.get(target) ?? 0;
  return [...threads].sort((a, b) => placeOf(a) - placeOf(b) || firstOf(a) - firstOf(b));
}
