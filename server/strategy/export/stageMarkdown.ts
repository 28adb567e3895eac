import { notMoved } from '../../../shared/ledger/stageStanding.ts';
import { leftOutTogether, stages, stageWords } from '../../../shared/ledger/stages.ts';
import { escapeMarkdown } from '../../../shared/strategy/markdownText.ts';
import { stageView } from '../../ledger/stageView.ts';
import type { Gathered } from './gather.ts';
import { dayInWords } from './words.ts';

/** Where an objective is, and why a stage was left out, as items of a list. */
export function stageMarkdown(objectiveId: string, { ledger, names }: Gathered): string[] {
  const { name, skipped } = stageView(ledger.stages.get(objectiveId) ?? notMoved, names);
  const place = `${stages.indexOf(name) + 1} of ${stages.length}`;
  return [
    `- **Stage:** ${stageWords[name].label} (${place})`,
    ...leftOutTogether(skipped).map(({ names, reason, by }) => {
      const who = `${escapeMarkdown(by.personName)} for ${escapeMarkdown(by.organisation)}`;
      const why = escapeMarkdown(reason.replace(/\s+/g, ' '));
      return `- **Left out: ${names}.** ${why} (${who}, ${dayInWords(by.at)})`;
    }),
  ];
}
