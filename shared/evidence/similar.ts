import { z } from 'zod';
import { neighbourKinds } from './area.ts';

/** Lists of similar places: the published ones, and the one that a partnership chose itself. */
export const similarKinds = [...neighbourKinds, 'own'] as const;
export type SimilarKind = (typeof similarKinds)[number];

/** What each list is called, and on what grounds it was drawn up. */
const words: Record<SimilarKind, { title: string; basis: string }> = {
  global: {
    title: 'Similar on all grounds (ONS)',
    basis: 'The 20 places that the ONS finds most alike over all the measures it clusters by.',
  },
  economic: {
    title: 'Similar economies (ONS)',
    basis: 'The 20 places that the ONS finds most alike by economic measures.',
  },
  demographic: {
    title: 'Similar populations (ONS)',
    basis: 'The 20 places that the ONS finds most alike by the make-up of their population.',
  },
  education: {
    title: 'Similar for children’s services (DfE)',
    basis: 'The statistical neighbours that the Department for Education compares children’s services with.',
  },
  own: { title: 'Our own choice', basis: 'Places that this partnership chose to compare itself with.' },
};

export const similarListSchema = z.strictObject({
  kind: z.enum(similarKinds),
  title: z.string(),
  basis: z.string(),
  /** How many places it names, and how many of them are in the library. */
  total: z.number().int(),
  known: z.number().int(),
});
export type SimilarList = z.infer<typeof similarListSchema>;

/** The lists that name anybody. */
export function similarLists(
  codesOf: (kind: SimilarKind) => readonly string[],
  isKnown: (code: string) => boolean,
): SimilarList[] {
  return similarKinds
    .map((kind) => {
      const codes = codesOf(kind);
      return { kind, ...words[kind], total: codes.length, known: codes.filter(isKnown).length };
    })
    .filter(({ total }) => total > 0);
}
