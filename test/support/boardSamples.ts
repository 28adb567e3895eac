import type { BoardContext, EvidenceToday } from '../../shared/board/board.ts';
import type { DirectionWord } from '../../shared/evidence/direction.ts';
import type { FrozenEvidence } from '../../shared/evidence/frozen.ts';
import { cannotAssess } from '../../shared/ledger/levels.ts';
import type { RatingEntry, WithdrawalEntry } from '../../shared/ledger/rating.ts';
import { defaultScale, type Scale } from '../../shared/ledger/scale.ts';
import type { Objective, Outcome, Strategy } from '../../shared/strategy/strategy.ts';

/** Plain values for tests of the board, each with only what a test says about it spelled out. */
export const partners = new Map([
  ['org-council', 'Council'],
  ['org-college', 'College'],
]);

export function sampleObjective(id: string, parts: Partial<Objective> = {}): Objective {
  return {
    id,
    outcomeId: 'outcome-1',
    title: `Objective ${id}`,
    narrative: '',
    lead: null,
    targetDate: null,
    tags: [],
    links: [],
    ...parts,
  };
}

export function sampleOutcome(id: string, objectives: Objective[]): Outcome {
  return { id, title: `Outcome ${id}`, narrative: '', objectives };
}

export function sampleStrategy(outcomes: Outcome[], withoutOutcome: Objective[] = []): Strategy {
  return { title: 'Shared outcomes', vision: '', outcomes, withoutOutcome, stars: [] };
}

export function linkedTo(...indicatorIds: string[]): Objective['links'] {
  return indicatorIds.map((indicatorId) => ({ indicatorId, why: '', control: 'shared', measures: null }));
}

export function sampleRating(id: string, target: string, parts: Partial<RatingEntry> = {}): RatingEntry {
  const level = parts.level ?? 'amber';
  return {
    type: 'rating',
    id,
    target: { type: 'objective', id: target },
    level,
    levelWords: level === cannotAssess ? null : wordsOf(level, defaultScale),
    confidence: 70,
    direction: 'steady',
    narrative: 'Because.',
    kind: 'agreed',
    title: `Objective ${target}`,
    evidence: [],
    cites: null,
    supersedes: null,
    personId: 'person-1',
    organisationId: 'org-council',
    at: '2026-01-15T10:00:00.000Z',
    ...parts,
  };
}

export function wordsOf(level: string, scale: Scale) {
  return scale.find(({ id }) => id === level) ?? null;
}

export function sampleWithdrawal(ratingId: string, at: string): WithdrawalEntry {
  const by = { personId: 'person-1', organisationId: 'org-council' };
  return { type: 'withdrawal', id: `w-${ratingId}`, ratingId, reason: 'A slip.', ...by, at };
}

export function goingToday(words: Record<string, DirectionWord>): EvidenceToday {
  return new Map(Object.entries(words).map(([id, word]) => [id, { direction: { word } }]));
}

export function frozenGoing(indicatorId: string, word: DirectionWord): FrozenEvidence {
  const none = { value: null, code: 'no-actual', reason: 'There is no figure.' } as const;
  return {
    indicatorId,
    title: indicatorId,
    unit: '%',
    decimals: 1,
    polarity: 'higher',
    area: { code: 'E06000033', name: 'Southend-on-Sea' },
    value: 50,
    lower: null,
    upper: null,
    period: '2025',
    periodLabel: '2025',
    scores: { actual: none, minimum: none, target: none },
    direction: { word, reason: 'As the figures say.', method: 'two-points-1' },
    releaseDate: '2026-01-01',
    packVersion: 'test',
    missing: null,
  };
}

export const boardContext: BoardContext = {
  strategyId: 'strategy1',
  asAt: null,
  treeAt: null,
  now: '2026-11-23T12:00:00.000Z',
  scale: defaultScale,
  organisationOf: (id) => {
    const name = partners.get(id);
    return name === undefined ? undefined : { id, name };
  },
};
