import type { NamedLevel, Ranks } from './ranks.ts';
import type { Conversation, EvidenceCount } from './shape.ts';

export const conversationRule =
  'Rated at the best level while more than half of its indicators are worsening, or at the ' +
  'worst level while more than half are improving. Indicators that say neither better, steady nor worse are left ' +
  'out. Nothing is changed by this: the rating is people’s own judgement.';

/** Where rating and evidence disagree. It never overrides anyone: it only says so. */
export function conversationOf(now: NamedLevel, evidence: EvidenceCount, ranks: Ranks): Conversation | null {
  const judged = evidence.improving + evidence.steady + evidence.worsening;
  if (ranks.isBest(now) && evidence.worsening * 2 > judged) {
    return said('best-but-worsening', now, evidence.worsening, judged, evidence.total, 'worsening');
  }
  if (ranks.isWorst(now) && evidence.improving * 2 > judged) {
    return said('worst-but-improving', now, evidence.improving, judged, evidence.total, 'improving');
  }
  return null;
}

function said(
  kind: Conversation['kind'],
  now: NamedLevel,
  many: number,
  judged: number,
  total: number,
  word: string,
): Conversation {
  const label = now.levelWords?.label ?? now.level;
  const short =
    total === 1
      ? `${label} rating, its indicator is ${word}`
      : `${label} rating, ${many} of ${judged} ${word}`;
  return { kind, words: `Rated ${label}; ${sentence(many, judged, total, word)}.`, short };
}

function sentence(many: number, judged: number, total: number, word: string): string {
  if (total === 1) return `its one indicator is ${word}`;
  if (judged === 1) return `the one indicator with a direction is ${word}`;
  const verb = many === 1 ? 'is' : 'are';
  if (judged === total) return `${many} of its ${total} indicators ${verb} ${word}`;
  return `${many} of the ${judged} indicators with a direction ${verb} ${word}`;
}
