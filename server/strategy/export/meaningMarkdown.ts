import { escapeMarkdown } from '../../../shared/strategy/markdownText.ts';
import { meaningView } from '../../ledger/meaningView.ts';
import type { Gathered } from './gather.ts';
import { quotation } from './quotation.ts';
import { dayInWords } from './words.ts';

/** What a session agreed that it means, with the differences that stand; nothing where none did. */
export function meaningMarkdown(targetId: string, { ledger, names }: Gathered): string[] {
  const entry = ledger.latestMeanings.get(targetId);
  if (!entry) return [];
  const { standing, text, differences, differing, by } = meaningView(entry, names);
  const who = `signed by ${escapeMarkdown(by.personName)} for ${escapeMarkdown(by.organisation)}`;
  return [
    `**Meaning ${standing}.** In a session on ${dayInWords(by.at)}, ${who}.`,
    quotation(text),
    ...(differences === '' ? [] : ['Differences that stand:', quotation(differences)]),
    ...differing.flatMap(({ organisation, words }) => [
      `${escapeMarkdown(organisation)} still means something else:`,
      quotation(words),
    ]),
  ];
}
