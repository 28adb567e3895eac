import { notMoved } from '../../../shared/ledger/stageStanding.ts';
import { stages, stageWords } from '../../../shared/ledger/stages.ts';
import { escapeMarkdown } from '../../../shared/strategy/markdownText.ts';
import type { Gathered } from './gather.ts';
import { dayInWords } from './words.ts';

/** Where an objective is, and why a stage was left out, as items of a list. */
export function stageMarkdown(objectiveId: string, { ledger, names }: Gathered): string[] {
  const { stage, skipped } = ledger.stages.get(objectiveId) ?? notMoved;
  const place = `${stages.indexOf(stage) + 1} of ${stages.length}`;
  return [
    `- **Stage:** ${stageWords[stage].label} (${place})`,
    ...skipped.map(({ stage, move }) => {
      const person = names.person(move.personId) ?? 'a former member';
      const organisation = names.organisation(move.organisationId) ?? 'a former partner';
      const reason = escapeMarkdown((move.reason ?? '').replace(/\s+/g, ' '));
      const signed = `${escapeMarkdown(person)} for ${escapeMarkdown(organisation)}, ${dayInWords(move.at)}`;
      return `- **${stageWords[stage].label} was left out:** ${reason} (${signed})`;
    }),
  ];
}
