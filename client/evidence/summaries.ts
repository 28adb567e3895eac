import { useQueries } from '@tanstack/react-query';
import type { getEvidence } from '../../shared/api/evidence.ts';
import type { EvidenceSummary } from '../../shared/evidence/summary.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';

/** All that is shown of the figures of a partnership. */
export const evidenceKey = (partnershipId: string) => ['evidence', partnershipId] as const;

export const summaryKey = (partnershipId: string, indicatorId: string) =>
  [...evidenceKey(partnershipId), indicatorId] as const;

/** What a linked indicator shows: on its way, there, or why it could not be had. */
export interface SummaryState {
  indicatorId: string;
  summary: EvidenceSummary | null;
  error: unknown;
  pending: boolean;
}

/** A row for each indicator, in the order given. Rows that come to be needed together are asked for together. */
export function useSummaries(partnershipId: string, indicatorIds: readonly string[]): SummaryState[] {
  return useQueries({
    queries: indicatorIds.map((indicatorId) => ({
      queryKey: summaryKey(partnershipId, indicatorId),
      queryFn: () => ask(partnershipId, indicatorId),
      staleTime: 5 * 60_000,
    })),
    combine: (results) =>
      results.map(({ data, error, isPending }, index) => ({
        indicatorId: indicatorIds[index] ?? '',
        summary: data ?? null,
        error,
        pending: isPending,
      })),
  });
}

interface Asked {
  indicatorId: string;
  resolve: (summary: EvidenceSummary | null) => void;
  reject: (error: unknown) => void;
}

const waiting = new Map<string, Asked[]>();

/** Sixty objectives that appear at once are one request, not sixty. */
function ask(partnershipId: string, indicatorId: string): Promise<EvidenceSummary | null> {
  return new Promise((resolve, reject) => {
    const together = waiting.get(partnershipId) ?? [];
    if (together.length === 0) queueMicrotask(() => setTimeout(() => send(partnershipId), 10));
    together.push({ indicatorId, resolve, reject });
    waiting.set(partnershipId, together);
  });
}

function send(partnershipId: string): void {
  const asked = waiting.get(partnershipId) ?? [];
  waiting.delete(partnershipId);
  const most = limits.indicatorsAtOnce;
  for (let from = 0; from < asked.length; from += most)
    void sendSome(partnershipId, asked.slice(from, from + most));
}

async function sendSome(partnershipId: string, asked: readonly Asked[]): Promise<void> {
  try {
    const { summaries } = await call<typeof getEvidence>('GET /api/evidence', {
      query: { partnership: partnershipId, indicator: [...new Set(asked.map((each) => each.indicatorId))] },
    });
    const found = new Map(summaries.map((summary) => [summary.id, summary]));
    for (const { indicatorId, resolve } of asked) resolve(found.get(indicatorId) ?? null);
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}
