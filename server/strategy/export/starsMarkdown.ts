import { escapeMarkdown } from '../../../shared/strategy/markdownText.ts';
import type { Gathered } from './gather.ts';
import { goalsIn } from './goalWords.ts';

/** The few indicators that matter most, with the goals that were set for them. */
export function starsMarkdown({ strategy, evidence, partnership }: Gathered): string[] {
  if (strategy.stars.length === 0) return [];
  const items = strategy.stars.map(({ indicatorId }) => {
    const summary = evidence.get(indicatorId);
    const goals = summary ? goalsIn(partnership.overlay.goals.get(indicatorId), summary) : null;
    return `- ${escapeMarkdown(summary?.title ?? indicatorId)}${goals === null ? '' : `: ${goals}`}`;
  });
  return ['**Killer indicators:**', items.join('\n')];
}
