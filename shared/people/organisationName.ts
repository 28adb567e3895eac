/**
 * What two names of the same organisation have in common: "Essex Police", "ESSEX  police" and "EssexPolice" are one.
 * Compatibility forms (full-width letters, ligatures) count as what they stand for; blanks and invisible characters not
 * at all. Empty for a name that has nothing else.
 */
export function organisationNameKey(name: string): string {
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase();
  return folded.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '');
}
