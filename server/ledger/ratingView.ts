import type { RatingView } from '../../shared/api/ratings.ts';
import { signedIdOf } from '../../shared/ledger/signedId.ts';
import type { RatingStanding } from '../../shared/ledger/standing.ts';
import type { Names } from '../strategy/ports.ts';
import { signatureView } from './signatureView.ts';

/** A rating as people read it: with names, and with what became of it. */
export function ratingView(strategyId: string, standing: RatingStanding, names: Names): RatingView {
  const { rating, supersededBy, withdrawal } = standing;
  const idOf = (entryId: string | null) => entryId && signedIdOf(strategyId, entryId);
  return {
    id: signedIdOf(strategyId, rating.id),
    target: rating.target.id,
    targetType: rating.target.type,
    level: rating.level,
    levelWords: rating.levelWords,
    confidence: rating.confidence,
    direction: rating.direction,
    narrative: rating.narrative,
    kind: rating.kind,
    title: rating.title,
    evidence: rating.evidence,
    cites: rating.cites,
    ...(rating.sessionId === undefined ? {} : { sessionId: rating.sessionId, round: rating.round }),
    supersedes: idOf(rating.supersedes),
    supersededBy: idOf(supersededBy),
    withdrawn: withdrawal && { ...signatureView(withdrawal, names), reason: withdrawal.reason },
    by: signatureView(rating, names),
  };
}
