import type { BaselineEvidence } from '../../shared/ledger/stages.ts';
import { readLinks } from '../../shared/strategy/read.ts';
import { liveRecord } from '../strategy/records.ts';
import type { LedgerParts } from './parts.ts';

/**
 * How many indicators an objective has, and how many of them a figure for the partnership's place, at this moment.
 * @throws Problem `not-found` where the strategy has no such objective
 */
export async function baselineEvidence(
  parts: Pick<LedgerParts, 'documents' | 'partnerships' | 'library'>,
  partnershipId: string,
  { strategyId, objectiveId }: { strategyId: string; objectiveId: string },
): Promise<BaselineEvidence> {
  const [links, { overlay, areaCode }] = await Promise.all([
    parts.documents.read(strategyId, (doc) => readLinks(liveRecord(doc, 'objective', objectiveId))),
    parts.partnerships.facts(partnershipId),
  ]);
  const ids = links.map(({ indicatorId }) => indicatorId);
  const summaries = parts.library.over(overlay).summaries(ids, areaCode);
  return { linked: ids.length, withFigure: summaries.filter(({ latest }) => latest !== null).length };
}
