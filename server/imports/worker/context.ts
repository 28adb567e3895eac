import { AreaIndex } from '../../evidence/areaIndex.ts';
import type { ImportContext } from '../../evidence/import/apply/importer.ts';
import { Places } from '../../evidence/import/areas/places.ts';
import { MeasureMatcher } from '../../evidence/import/measures.ts';
import type { Task } from './messages.ts';

export function contextOf({ areas, indicators }: Task): ImportContext {
  return { places: new Places(new AreaIndex(areas)), measures: new MeasureMatcher(indicators) };
}
