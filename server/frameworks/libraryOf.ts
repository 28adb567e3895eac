import type { EvidenceLibrary } from '../evidence/library.ts';
import type { FrameworkParts } from './parts.ts';

/** The library as a partnership sees it, with its own frameworks. @throws Problem `not-found` */
export async function libraryOf(
  { library, partnerships }: Pick<FrameworkParts, 'library' | 'partnerships'>,
  partnershipId: string,
): Promise<EvidenceLibrary> {
  const { overlay } = await partnerships.facts(partnershipId);
  return library.over(overlay);
}
