import type { EvidenceLibrary } from '../evidence/library.ts';
import type { ImportParts } from './parts.ts';

type Parts = Pick<ImportParts, 'partnerships' | 'library'>;

/** The library as a partnership sees it at this moment. */
export async function libraryOf(parts: Parts, partnershipId: string): Promise<EvidenceLibrary> {
  return parts.library.over((await parts.partnerships.facts(partnershipId)).overlay);
}

/** What a file is read with: the places and indicators that there are for a partnership. */
export async function givenTo(
  { partnerships, library }: Parts,
  partnershipId: string,
  file: { path: string; fileName: string },
) {
  const { overlay, areaCode } = await partnerships.facts(partnershipId);
  const seen = library.over(overlay);
  return {
    ...file,
    place: areaCode,
    areas: seen.allAreas(),
    indicators: seen.allIndicators().map(({ id, title, unit, own }) => ({
      id,
      title,
      unit,
      madeByImport: typeof own?.importId === 'string',
    })),
  };
}
