import { escapeHeadingEnd, escapeMarkdown } from '../../../shared/strategy/markdownText.ts';
import type { Objective, Outcome } from '../../../shared/strategy/strategy.ts';
import type { Gathered } from './gather.ts';
import { linksMarkdown } from './linkMarkdown.ts';
import { meaningMarkdown } from './meaningMarkdown.ts';
import { ratingMarkdown } from './ratingMarkdown.ts';
import { stageMarkdown } from './stageMarkdown.ts';
import { starsMarkdown } from './starsMarkdown.ts';
import { dayInWords } from './words.ts';

/** The strategy as a document to send round: what we want, how we know, and where we are. */
export function strategyMarkdown(gathered: Gathered): string {
  const { strategy, partnership, markdown } = gathered;
  const about = `${escapeMarkdown(partnership.name)}, as it stood on ${dayInWords(gathered.at)}.`;
  const blocks = [
    `# ${heading(strategy.title)}`,
    `*${about}*`,
    markdown.vision,
    ...starsMarkdown(gathered),
    ...strategy.outcomes.flatMap((outcome, place) => outcomeBlocks(outcome, `${place + 1}`, gathered)),
    ...leftOver(gathered),
    '---',
    escapeMarkdown(gathered.attribution),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function outcomeBlocks(outcome: Outcome, number: string, gathered: Gathered): string[] {
  return [
    `## ${number}. ${heading(outcome.title)}`,
    gathered.markdown.narratives.get(outcome.id) ?? '',
    ...ratingMarkdown(outcome.id, gathered),
    ...meaningMarkdown(outcome.id, gathered),
    ...outcome.objectives.flatMap((objective, place) =>
      objectiveBlocks(objective, `${number}.${place + 1} `, gathered),
    ),
  ];
}

function leftOver(gathered: Gathered): string[] {
  const { withoutOutcome } = gathered.strategy;
  if (withoutOutcome.length === 0) return [];
  return [
    '## Without an outcome',
    ...withoutOutcome.flatMap((objective) => objectiveBlocks(objective, '', gathered)),
  ];
}

function objectiveBlocks(objective: Objective, number: string, gathered: Gathered): string[] {
  return [
    `### ${number}${heading(objective.title)}`,
    gathered.markdown.narratives.get(objective.id) ?? '',
    facts(objective, gathered),
    ...linksMarkdown(objective, gathered),
    ...ratingMarkdown(objective.id, gathered),
    ...meaningMarkdown(objective.id, gathered),
  ];
}

function facts({ id, lead, targetDate, tags }: Objective, gathered: Gathered): string {
  const { names, tagWords } = gathered;
  const lines: string[] = [];
  if (lead !== null)
    lines.push(`- **Led by:** ${escapeMarkdown(names.organisation(lead) ?? 'a former partner')}`);
  if (targetDate !== null) lines.push(`- **Target date:** ${dayInWords(targetDate)}`);
  if (tags.length > 0) {
    const words = tags.map((tag) => {
      const known = tagWords(tag);
      return known
        ? `${escapeMarkdown(known.title)} (${escapeMarkdown(known.framework)})`
        : escapeMarkdown(tag);
    });
    lines.push(`- **Contributes to:** ${words.join('; ')}`);
  }
  lines.push(...stageMarkdown(id, gathered));
  return lines.join('\n');
}

function heading(title: string): string {
  return title.trim() === '' ? 'Untitled' : escapeHeadingEnd(escapeMarkdown(title.trim()));
}
