import { z } from 'zod';
import { geographyLevelOf, geographyLevels, severalOf } from './area.ts';

const titles = {
  national: 'nationally',
  regional: 'for regions',
  local: 'for councils or other local areas',
};

export const levelSchema = z.strictObject({
  level: z.enum(geographyLevels),
  published: z.boolean(),
  /** For which kinds of place, or that it is not. */
  words: z.string(),
});
export type Level = z.infer<typeof levelSchema>;

/** At which levels an indicator is published, each in a sentence. `types` are the kinds of area that have a row. */
export function levelsOf(types: readonly string[]): Level[] {
  return geographyLevels.map((level) => {
    const kinds = types.filter((type) => geographyLevelOf(type) === level);
    const published = kinds.length > 0;
    const words = published
      ? `Published for ${kinds.map(severalOf).join(', ')}.`
      : `Not published ${titles[level]}.`;
    return { level, published, words };
  });
}
