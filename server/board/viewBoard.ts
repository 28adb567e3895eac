import { momentOf } from '../../shared/board/asAt.ts';
import { board } from '../../shared/board/board.ts';
import type { Board } from '../../shared/board/shape.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf, type Strategy } from '../../shared/strategy/strategy.ts';
import type { HistoryParts } from '../history/parts.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';

/**
 * The board as things stand, or as at a date.
 * @throws Problem `not-found`; `invalid-request` naming `asAt` for the future
 */
export async function viewBoard(
  parts: Omit<HistoryParts, 'comments'>,
  person: Person,
  strategyId: string,
  asked?: string,
): Promise<Board> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const now = parts.clock();
  const asAt = asked === undefined ? null : momentOf(asked, now);
  const [{ strategy, treeAt }, ledger, names, { scale, areaCode, overlay }] = await Promise.all([
    strategyAt(parts, strategyId, asAt),
    parts.ledgers.read(strategyId),
    parts.partnerships.names(partnershipId, []),
    parts.partnerships.facts(partnershipId),
  ]);
  const linked = new Set(
    objectivesOf(strategy).flatMap(({ links }) => links.map((link) => link.indicatorId)),
  );
  const summaries = parts.library.over(overlay).summaries([...linked], areaCode);
  const evidence = new Map(summaries.map((summary) => [summary.id, summary]));
  const organisationOf = (id: string) => {
    const name = names.organisation(id);
    return name === undefined ? undefined : { id: names.survivor(id), name };
  };
  return board(strategy, ledger.entries, evidence, {
    strategyId,
    asAt,
    treeAt,
    now: now.toISOString(),
    scale,
    organisationOf,
  });
}

/** As it stands, or as the version has it that was kept before a moment; as it stands, too, where none was. */
async function strategyAt(
  { documents, history }: Pick<HistoryParts, 'documents' | 'history'>,
  strategyId: string,
  asAt: string | null,
): Promise<{ strategy: Strategy; treeAt: string | null }> {
  const version = asAt === null ? undefined : await history.latestAt(strategyId, Date.parse(asAt));
  if (!version) return { ...(await documents.read(strategyId, readStrategy)), treeAt: null };
  const { strategy } = readStrategy(version.doc);
  version.doc.destroy();
  return { strategy, treeAt: new Date(version.facts.at).toISOString() };
}
