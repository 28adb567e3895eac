import type { EvidenceLibrary } from '../evidence/library.ts';
import type { AccessReader, Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { Partnerships } from './ports.ts';

export interface EvidenceParts {
  access: AccessReader;
  partnerships: Partnerships;
  library: EvidenceLibrary;
  clock: () => Date;
}

/**
 * For which place a person asks about evidence, and the library as they see it: with a partnership's own evidence over it
 * where they name one. The place is the one that is named, or else the partnership's.
 * @throws Problem `not-found` for a partnership that they are no member of
 */
export async function evidenceOf(
  parts: EvidenceParts,
  person: Person,
  asked: { area?: string | undefined; partnership?: string | undefined },
): Promise<{ area: string | null; library: EvidenceLibrary }> {
  if (asked.partnership === undefined) return { area: asked.area ?? null, library: parts.library };
  await allowedInPartnership(parts.access, person.id, asked.partnership, 'read');
  const facts = await parts.partnerships.facts(asked.partnership);
  return { area: asked.area ?? facts.areaCode, library: parts.library.over(facts.overlay) };
}
