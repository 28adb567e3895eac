import { AreaIndex } from '../../evidence/areaIndex.ts';
import type { ImportContext } from '../../evidence/import/apply/importer.ts';
import { Places } from '../../evidence/import/areas/places.ts';
import { MeasureMatcher } from '../../evidence/import/measures.ts';
import type { Task } from './messages.ts';

/**
 * What an import made is not matched by its words: “Rate” of one file is not “Rate” of another, and its figures would be replaced.
 * The next release of the same file is known by its mapping.
 */
export function contextOf({ areas, indicators }: Task): ImportContext {
  const matched = indicators.filter(({ madeByImport }) => !madeByImport);
  return { places: new Places(new AreaIndex(areas)), measures: new MeasureMatcher(matched) };
}
