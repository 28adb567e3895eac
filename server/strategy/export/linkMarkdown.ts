import { formatValue } from '../../../shared/evidence/format.ts';
import type { Score } from '../../../shared/evidence/scores.ts';
import type { EvidenceSummary } from '../../../shared/evidence/summary.ts';
import { escapeMarkdown } from '../../../shared/strategy/markdownText.ts';
import type { Link, Objective } from '../../../shared/strategy/strategy.ts';
import type { Gathered } from './gather.ts';
import { goalsIn } from './goalWords.ts';
import { realityLines } from './realityMarkdown.ts';
import { controlWords, directionWords, measuresWords } from './words.ts';

/** How the partnership knows: one item for each linked indicator. */
export function linksMarkdown({ id, links }: Pick<Objective, 'id' | 'links'>, gathered: Gathered): string[] {
  if (links.length === 0) return ['**How we know:** needs a local measure.'];
  return ['**How we know:**', links.map((link) => linkItem(id, link, gathered)).join('\n')];
}

function linkItem(objectiveId: string, link: Link, gathered: Gathered): string {
  const { indicatorId, why, control, measures } = link;
  const { evidence, partnership } = gathered;
  const summary = evidence.get(indicatorId);
  const parts = [`- **${escapeMarkdown(summary?.title ?? indicatorId)}**: ${latest(summary)}`];
  if (summary) {
    const scores = [
      score('minimum', summary.scores.minimum, summary),
      score('target', summary.scores.target, summary),
    ];
    const known = scores.filter((words) => words !== null).join(', ');
    if (known !== '') parts.push(`  Scores to compare with: ${known}.`);
    const goals = goalsIn(partnership.overlay.goals.get(indicatorId), summary);
    if (goals !== null) parts.push(`  Our goals: ${goals}.`);
  }
  if (why !== '') parts.push(`  Why we watch it: ${escapeMarkdown(why.replace(/\s+/g, ' '))}`);
  if (control) parts.push(`  Our control: ${controlWords[control]}.`);
  if (measures) parts.push(`  It measures ${measuresWords[measures]}.`);
  parts.push(...realityLines(objectiveId, indicatorId, gathered));
  return parts.join('\\\n');
}

function latest(summary: EvidenceSummary | undefined): string {
  if (!summary) return 'an indicator that the library no longer has.';
  if (!summary.latest) return escapeMarkdown(summary.missing ?? 'There is no figure for this place.');
  const { value, periodLabel } = summary.latest;
  return `${formatValue(value, summary)} (${escapeMarkdown(periodLabel)}), ${directionWords[summary.direction.word]}.`;
}

function score(name: string, { value }: Score, summary: EvidenceSummary): string | null {
  return value === null ? null : `${name} ${formatValue(value, summary)}`;
}
