/**
 * Colours of people on a page: blues, violets and slates, because red, amber and green belong to ratings.
 * All have about the same brightness, so that white initials are readable on each (4.5:1) and each is visible as a
 * caret on light and dark pages (3:1). People are told apart by name; the colour only helps the eye.
 */
export const presenceColours = [
  '#8a4dff',
  '#4f74c8',
  '#64748b',
  '#9054c4',
  '#4a7aa8',
  '#6b63d9',
  '#5f7396',
  '#7566a8',
] as const;

export type PresenceColour = (typeof presenceColours)[number];

/** The same person has the same colour on every device and after every restart. `personId` is any non-empty id. */
export function presenceColour(personId: string): PresenceColour {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return presenceColours[sum % presenceColours.length] ?? presenceColours[0];
}
