import type { Area } from '../../shared/evidence/area.ts';
import { type SimilarKind, type SimilarList, similarLists } from '../../shared/evidence/similar.ts';
import type { LibraryParts } from './library.ts';

type Parts = Pick<LibraryParts, 'areas' | 'own'>;

/** Codes of the places on a list, most alike first; the place itself is never among them. */
export function similarCodes({ own }: Pick<Parts, 'own'>, area: Area, kind: SimilarKind): readonly string[] {
  const codes = kind === 'own' ? own.comparators : area.neighbours[kind];
  return codes.filter((code) => code !== area.code);
}

/** Those that the library knows: some of the published ones lie in Wales or Scotland and have no figures here. */
export function similarAreas(parts: Parts, area: Area, kind: SimilarKind): Area[] {
  return similarCodes(parts, area, kind).flatMap((code) => parts.areas.get(code) ?? []);
}

/** The lists that there are for a place. */
export function listsFor(parts: Parts, area: Area | null): SimilarList[] {
  if (!area) return [];
  return similarLists(
    (kind) => similarCodes(parts, area, kind),
    (code) => parts.areas.get(code) !== undefined,
  );
}
