/** Units that a header or a title names, most telling first. Each in the words of the library. */
const units: readonly (readonly [RegExp, string])[] = [
  [/per (?:100,?000|1,?000|10,?000|million)(?: [a-z]+(?: aged? [\d-]+)?)?/i, ''],
  [/%|\bper ?cent\b|\bpercentage\b|\bpct\b/i, '%'],
  [/£ ?(?:m|million)\b/i, '£ million'],
  [/£ ?(?:000s?|thousands?|k)\b/i, '£ thousand'],
  [/£ ?(?:bn|billion)\b/i, '£ billion'],
  [/£|\bpounds\b|\bgbp\b/i, '£'],
  [/\bmean score\b|\bscore out of 10\b/i, 'score'],
  [
    /\((years|minutes|hours|days|weeks|people|persons|kwh|tonnes|km|hectares|dwellings|thousands|ratio|score|rate|number|count)\)/i,
    '',
  ],
  [/\bunits?: ?([a-z%£][^()|;]{0,30})/i, ''],
];

/** The unit that words state, or null. */
export function unitIn(words: string): string | null {
  for (const [pattern, unit] of units) {
    const match = pattern.exec(words);
    if (match) return unit === '' ? (match[1] ?? match[0]).trim().toLowerCase() : unit;
  }
  return null;
}
