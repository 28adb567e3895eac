import type { BlockChangeView, VersionView } from '../../shared/api/versions.ts';
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
  if (names.length <= 3) return listOf(names);
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
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

function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
