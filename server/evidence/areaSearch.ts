import type { AreaItem } from '../../shared/api/evidence.ts';
import { type Area, councilTypes, nationalTypes, regionalTypes } from '../../shared/evidence/area.ts';
import type { AreaIndex } from './areaIndex.ts';
import { plainWords, searchWords } from './words.ts';

/** More would not be read. */
const mostFound = 50;

/**
 * Places by name or code, best first. Each word must begin a word of the name, the kind or the code, or be the name's initials
 * (`BCP`). An abolished place gives what stands there today. Without words: every area, abolished ones last.
 */
export function searchAreas(index: AreaIndex, query: string): AreaItem[] {
  const words = searchWords(query);
  if (words.length === 0) return [...index.all].sort(byNameAndKind).map((area) => itemOf(index, area, null));
  const phrase = plainWords(query).join(' ');
  const found = index.all
    .map((area) => ({ area, rank: rankOf(area, words, phrase) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank + kindRank(a.area) - b.rank - kindRank(b.area) || byNameAndKind(a.area, b.area));

  const items = new Map<string, AreaItem>();
  for (const { area } of found) {
    for (const present of index.present(area)) {
      if (!items.has(present.code))
        items.set(present.code, itemOf(index, present, present === area ? null : area));
    }
  }
  return [...items.values()].slice(0, mostFound);
}

const noMatch = 9;

function rankOf(area: Area, words: readonly string[], phrase: string): number {
  const name = plainWords(area.name);
  if (area.code.toLowerCase() === phrase || name.join(' ') === phrase) return 0;
  const telling = searchWords(area.name);
  const initials = telling.map((word) => word.charAt(0)).join('');
  if (initials.length > 2 && initials === phrase) return 1;
  if (name.join(' ').startsWith(phrase)) return 2;
  const others = [...plainWords(area.type), area.code.toLowerCase()];
  if (words.every((word) => name.some((each) => each.startsWith(word)))) return 3;
  if (words.every((word) => [...name, ...others].some((each) => each.startsWith(word)))) return 4;
  return noMatch;
}

/** Councils first: they are what partnerships are made for; police areas share their names. Abolished ones last. */
function kindRank({ type, current }: Area): number {
  const wider = regionalTypes.includes(type) || nationalTypes.includes(type);
  return (councilTypes.includes(type) ? 0 : wider ? 1.5 : 4) + (current ? 0 : 10);
}

function byNameAndKind(a: Area, b: Area): number {
  const abolished = Number(b.current) - Number(a.current);
  return abolished || a.name.localeCompare(b.name, 'en-GB') || kindRank(a) - kindRank(b);
}

function itemOf(index: AreaIndex, area: Area, formerly: Area | null): AreaItem {
  return {
    code: area.code,
    name: area.name,
    type: area.type,
    parent: area.parent,
    parentName: area.parent === null ? null : (index.get(area.parent)?.name ?? null),
    current: area.current,
    formerly: formerly && { code: formerly.code, name: formerly.name },
  };
}
