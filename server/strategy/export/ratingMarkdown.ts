import type { RatingEntry } from '../../../shared/ledger/rating.ts';
import { escapeMarkdown } from '../../../shared/strategy/markdownText.ts';
import type { Gathered } from './gather.ts';
import { quotation } from './quotation.ts';
import { dayInWords, directionWords } from './words.ts';

/** The latest agreed rating that stands, in words, with its narrative as a quotation. */
export function ratingMarkdown(targetId: string, { ledger, names }: Gathered): string[] {
  const rating = ledger.agreed.get(targetId)?.at(-1);
  if (!rating) return ['**Rating:** not rated yet.'];
  const organisation = names.organisation(rating.organisationId) ?? 'a former partner';
  const person = names.person(rating.personId) ?? 'a former member';
  const facts = [
    `${rating.confidence}% sure`,
    directionWords[rating.direction],
    `agreed on ${dayInWords(rating.at)}, signed by ${escapeMarkdown(person)} for ${escapeMarkdown(organisation)}`,
  ];
  return [
    `**Rating: ${level(rating)}** ${capital(facts.join('; '))}.`,
    quotation(rating.narrative),
    ...reliedOn(rating),
  ];
}

function reliedOn({ cites, evidence }: RatingEntry): string[] {
  if (cites === null) return [];
  if (cites.length === 0) return ['Relied on: none of the indicators.'];
  const titles = new Map(evidence.map(({ indicatorId, title }) => [indicatorId, title]));
  return [`Relied on: ${cites.map((id) => escapeMarkdown(titles.get(id) ?? id)).join('; ')}.`];
}

function level({ levelWords }: RatingEntry): string {
  if (!levelWords) return 'cannot be assessed.';
  const meaning = levelWords.meaning.replace(/[.\s]*$/, '');
  return `${escapeMarkdown(levelWords.label)} – ${escapeMarkdown(meaning)}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
