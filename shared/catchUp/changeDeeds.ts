import type { BlockChange, ChangedPart } from '../history/change.ts';
import { quarterMs } from '../history/quarters.ts';
import type { Deed } from './deed.ts';

const partWords: Readonly<Record<ChangedPart, string>> = {
  added: 'added it',
  deleted: 'deleted it',
  restored: 'brought it back',
  place: 'moved it',
  title: 'the title',
  vision: 'the vision',
  narrative: 'the wording',
  lead: 'the lead',
  targetDate: 'the target date',
  tags: 'the tags',
  links: 'the indicators',
  stars: 'the killer indicators',
};

const deeds: readonly ChangedPart[] = ['added', 'deleted', 'restored', 'place'];

/** What was written, once for each person, block and quarter of an hour; in no order. */
export function changeDeeds(changes: readonly BlockChange[], strategyId: string): Deed[] {
  const together = new Map<string, BlockChange[]>();
  for (const change of changes) {
    // What changes a block at one moment began in one quarter of an hour, which `from` tells.
    const key = [change.by, change.id, Math.floor(change.from / quarterMs)].join(' ');
    together.set(key, [...(together.get(key) ?? []), change]);
  }
  return [...together.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    return {
      at: new Date(Math.max(...all.map(({ to }) => to))).toISOString(),
      ...{ what: 'changed' as const, block: first.id === '' ? strategyId : first.id, by: first.by },
      ...{ organisationId: null, words: wordsFor(all.map(({ part }) => part)), said: '' },
      ...{ proposedBy: null, threadId: null },
    };
  });
}

/** “added it”, “moved it and changed the title and the lead”. What was added has all its parts new. */
function wordsFor(parts: readonly ChangedPart[]): string {
  if (parts.includes('added')) return partWords.added;
  const done = deeds.filter((part) => parts.includes(part)).map((part) => partWords[part]);
  const changed = (Object.keys(partWords) as ChangedPart[]).filter(
    (part) => parts.includes(part) && !deeds.includes(part),
  );
  const sentences =
    changed.length === 0 ? done : [...done, `changed ${listOf(changed.map((part) => partWords[part]))}`];
  return listOf(sentences);
}

function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
