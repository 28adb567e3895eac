import { z } from 'zod';

/** Kinds of place, as the evidence pack names them, with the words for several of them. */
const kinds = {
  'unitary authority': 'unitary authorities',
  'non-metropolitan district': 'districts',
  'metropolitan district': 'metropolitan districts',
  'London borough': 'London boroughs',
  county: 'counties',
  'combined authority': 'combined authorities',
  'police force area': 'police force areas',
  region: 'regions',
  country: 'England',
  UK: 'the United Kingdom',
  GB: 'Great Britain',
  'England & Wales': 'England and Wales',
} as const satisfies Record<string, string>;

export const councilTypes: readonly string[] = [
  'unitary authority',
  'non-metropolitan district',
  'metropolitan district',
  'London borough',
  'county',
];
export const nationalTypes: readonly string[] = ['country', 'UK', 'GB', 'England & Wales'];
export const regionalTypes: readonly string[] = ['region', 'combined authority'];

/** Levels of geography that people speak of. */
export const geographyLevels = ['national', 'regional', 'local'] as const;
export type GeographyLevel = (typeof geographyLevels)[number];

/** Police force areas and whatever a later pack brings lie between regions and councils, and count as local. */
export function geographyLevelOf(type: string): GeographyLevel {
  if (nationalTypes.includes(type)) return 'national';
  return regionalTypes.includes(type) ? 'regional' : 'local';
}

/** Which list of similar places: three by the ONS on different grounds, one by the Department for Education. */
export const neighbourKinds = ['global', 'economic', 'demographic', 'education'] as const;
export type NeighbourKind = (typeof neighbourKinds)[number];

export const areaSchema = z.object({
  /** GSS code, for example `E06000033`. */
  code: z.string(),
  name: z.string(),
  type: z.string(),
  /** Code of the area it lies in, or null. */
  parent: z.string().nullable(),
  region: z.string().nullable(),
  county: z.string().nullable(),
  current: z.boolean(),
  /** Year an abolished area ended, or null. */
  endYear: z.number().int().nullable(),
  /** Codes that took over from an abolished area. */
  successors: z.array(z.string()),
  /** Codes, most similar first; some lie outside England and have no figures here. */
  neighbours: z.record(z.enum(neighbourKinds), z.array(z.string())),
});
export type Area = z.infer<typeof areaSchema>;

export const areaNameSchema = z.object({ code: z.string(), name: z.string() });
export type AreaName = z.infer<typeof areaNameSchema>;

/** `county` → `counties`, `non-metropolitan district` → `districts`. An unknown type is shown as it came. */
export function severalOf(type: string): string {
  return type in kinds ? kinds[type as keyof typeof kinds] : type;
}

/** Where an indicator is published, in words: `for councils, regions and combined authorities, and nationally`. */
export function levelsInWords(levels: readonly string[]): string {
  const councils = levels.filter((level) => councilTypes.includes(level));
  const local = councils.length > 2 ? ['councils'] : councils.map(severalOf);
  const wider = levels.filter((level) => !councilTypes.includes(level) && !nationalTypes.includes(level));
  const places = inWords([...local, ...wider.map(severalOf)]);
  const national = levels.some((level) => nationalTypes.includes(level));
  if (places === '') return national ? 'nationally' : '';
  if (!national) return `for ${places}`;
  return places.includes(' and ') ? `for ${places}, and nationally` : `for ${places} and nationally`;
}

/** `a`, `a and b`, `a, b and c`. */
function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
