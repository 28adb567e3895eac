import type { BlockChangeView, ProposerView, VersionView } from '../../shared/api/versions.ts';
import { formatMoment } from '../ui/dates.ts';

/** A version in one line: “As agreed on 14 June” (14 June 2026 at 09:05). */
export function versionLabel({ kind, name, at }: VersionView): string {
  if (kind === 'named') return `${name}, ${formatMoment(at)}`;
  return kind === 'automatic' ? formatMoment(at) : `Before restoring, ${formatMoment(at)}`;
}

/** A person's name, or what stands for it once it was erased. */
export function nameOf({ name }: { name: string | null }): string {
  return name ?? 'Somebody who has left';
}

/** “A”, “A and B”, “A, B and 3 more”. Each name once. */
export function namesOf(people: readonly { id: string; name: string | null }[]): string {
  const names = [...new Map(people.map((person) => [person.id, nameOf(person)])).values()];
  return shortList(names);
}

/** Who accepted whose words, a line for each who did: “Words by A (College), accepted by B”. */
export function creditsOf(
  people: readonly { id: string; name: string | null; wordsBy: readonly ProposerView[] }[],
): string[] {
  const lines = new Map<string, { accepter: string; proposers: Set<string> }>();
  for (const person of people) {
    const line = lines.get(person.id) ?? { accepter: nameOf(person), proposers: new Set() };
    for (const each of person.wordsBy) line.proposers.add(`${nameOf(each)} (${each.organisation})`);
    lines.set(person.id, line);
  }
  return [...lines.values()]
    .filter(({ proposers }) => proposers.size > 0)
    .map(({ accepter, proposers }) => `Words by ${shortList([...proposers])}, accepted by ${accepter}`);
}

/** What was written in a version, by the titles of the blocks: up to two, and how many more. */
export function blocksOf(changes: readonly BlockChangeView[]): string {
  const titles = [...new Map(changes.map(({ id, title, of }) => [id ?? '', calledOr(title, of)])).values()];
  if (titles.length <= 2) return listOf(titles);
  return `${titles.slice(0, 2).join(', ')} and ${titles.length - 2} more`;
}

const untitled = {
  strategy: 'The strategy',
  outcome: 'An outcome without a title',
  objective: 'An objective without a title',
} as const;

/** How a block is called where it may have no title. */
export function calledOr(title: string, of: keyof typeof untitled): string {
  return title === '' ? untitled[of] : title;
}

function shortList(names: readonly string[]): string {
  if (names.length <= 3) return listOf(names);
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
