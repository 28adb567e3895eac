/** What a name says of the kind of place, in words that are no part of the name itself. */
const kindWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:metropolitan|met) county\b/, 'metropolitan county'],
  [/\b(?:combined|mayoral|county combined)(?: combined)? authority\b|\bca\b/, 'combined authority'],
  [/\b(?:police force area|police force|constabulary|police)\b/, 'police force area'],
  [/\bregion\b/, 'region'],
  [/\bcounty council\b/, 'county'],
  [/\b(?:unitary authority|unitary|ua)\b/, 'unitary authority'],
  [/\b(?:london borough(?: of)?|lb)\b/, 'London borough'],
];
const councilWords =
  /\b(?:royal borough|metropolitan (?:borough|district)|met district|borough|city|district|county|local authority|council|mbc|mdc|bc|dc|cc|ltla|utla|la|lad)\b(?: of\b)?/g;

export interface NameKeys {
  /** The words of the name, in an order that does not depend on how it was turned round: `Bristol, City of`. */
  whole: string;
  /** The same without words for a kind of place. */
  bare: string;
  /** The kind of place it says it is, or null. */
  kind: string | null;
}

const other = new Map([
  ['uk', 'united kingdom'],
  ['gb', 'great britain'],
  ['eng', 'england'],
  ['england total', 'england'],
  ['all england', 'england'],
  ['east england', 'east of england'],
  ['eastern', 'east of england'],
  ['eastern england', 'east of england'],
  ['yorkshire humber', 'yorkshire and humber'],
  ['yorks and humber', 'yorkshire and humber'],
  ['hull', 'kingston upon hull city of'],
  ['bcp', 'bournemouth christchurch and poole'],
  ['scilly', 'isles of scilly'],
  ['anglesey', 'isle of anglesey'],
  ['western isles', 'na h eileanan siar'],
  ['eilean siar', 'na h eileanan siar'],
  ['rhondda cynon taff', 'rhondda cynon taf'],
  ['shepway', 'folkestone and hythe'],
  ['met', 'metropolitan police'],
  ['mps', 'metropolitan police'],
]);

/** The keys by which a place's name is looked up: no case, accents, `&`, `the`, footnote marks or order of its parts. */
export function nameKeys(name: string): NameKeys {
  const plain = plainName(name);
  const words = other.get(plain) ?? plain;
  let kind: string | null = null;
  let bare = words;
  for (const [pattern, each] of kindWords) {
    if (!pattern.test(bare)) continue;
    kind ??= each;
    bare = bare.replace(pattern, ' ');
  }
  bare = bare.replace(councilWords, ' ').replace(/\bof\b\s*$/, ' ');
  return { whole: sorted(words), bare: sorted(bare) || sorted(words), kind };
}

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’`]/g, '')
    .toLowerCase()
    .replace(/\[[^\]]*\]|[*†‡]+$|\((?:\d|[a-z])\)$/g, ' ')
    .replace(/&|\+/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bsaint\b/g, 'st')
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function sorted(words: string): string {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
