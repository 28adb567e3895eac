import type { PrincipleId } from '../evidence/principles.ts';
import type { PartnershipEntry } from './partnershipEntry.ts';
import type { PrincipleAnswer } from './principleAnswer.ts';

/** What was said of the principles of each indicator, oldest first, by the indicator's id. */
export function principleAnswers(entries: readonly PartnershipEntry[]): Map<string, PrincipleAnswer[]> {
  const found = new Map<string, PrincipleAnswer[]>();
  for (const entry of entries) {
    if (entry.type !== 'principle-answer') continue;
    const known = found.get(entry.indicatorId);
    if (known) known.push(entry);
    else found.set(entry.indicatorId, [entry]);
  }
  return found;
}

/** The answer that stands: the latest of a principle, unless that one took the earlier ones back. `answers` are oldest first. */
export function standingAnswer(
  answers: readonly PrincipleAnswer[],
  principle: PrincipleId,
): (PrincipleAnswer & { met: boolean }) | null {
  const latest = answers.findLast((answer) => answer.principle === principle);
  return latest === undefined || latest.met === null ? null : { ...latest, met: latest.met };
}
