import type { FrozenLevel } from '../ledger/scale.ts';
import type { SignedEntry } from '../ledger/signature.ts';
import { stageWords } from '../ledger/stages.ts';
import type { StrategyEntry } from '../ledger/strategyEntry.ts';
import type { Deed } from './deed.ts';

/** What was rated, withdrawn, moved to another stage and agreed on after a moment, in the order of the ledger. */
export function signedDeeds(entries: readonly StrategyEntry[], since: string): Deed[] {
  const ratings = new Map(entries.flatMap((entry) => (entry.type === 'rating' ? [[entry.id, entry]] : [])));
  const fresh = entries.filter(({ at }) => at > since);
  return fresh.flatMap((entry): Deed[] => {
    switch (entry.type) {
      case 'rating': {
        const level = levelOf(entry.levelWords);
        const words =
          entry.kind === 'agreed'
            ? `recorded the agreed rating ${level}`
            : `gave a rating of their own: ${level}`;
        return [deedOf(entry, 'rated', entry.target.id, words, entry.narrative)];
      }
      case 'withdrawal': {
        const rating = ratings.get(entry.ratingId);
        if (!rating) return [];
        const whose = rating.kind === 'agreed' ? 'the agreed rating' : 'a rating of their own,';
        const words = `withdrew ${whose} ${levelOf(rating.levelWords)}`;
        return [deedOf(entry, 'rated', rating.target.id, words, entry.reason)];
      }
      case 'stage': {
        const words = `moved it from ${stageWords[entry.from].label} to ${stageWords[entry.to].label}`;
        return [deedOf(entry, 'staged', entry.objectiveId, words, entry.reason ?? '')];
      }
      case 'meaning':
        return [deedOf(entry, 'discussed', entry.target, 'recorded what it means', entry.text)];
      default:
        return [];
    }
  });
}

function levelOf(words: FrozenLevel | null): string {
  return words?.label ?? 'Cannot be assessed';
}

function deedOf(
  { at, personId: by, organisationId }: SignedEntry,
  what: Deed['what'],
  block: string,
  words: string,
  said: string,
): Deed {
  return { at, what, block, by, organisationId, words, said, proposedBy: null, threadId: null };
}
