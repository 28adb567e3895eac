/** Who somebody is to the others in a strategy. The server writes it into their awareness; what the page says is ignored. */
export interface PresenceUser {
  id: string;
  name: string;
  /** The organisation's name. */
  organisation: string;
  /** `#rrggbb` out of `presenceColours`. */
  colour: string;
}

/**
 * Blues, violets and slates: red, amber and green mean a rating here, and nothing else on a page wears them. White text
 * stands on each with a contrast of at least 4.5.
 */
export const presenceColours = [
  '#1d4ed8',
  '#6d28d9',
  '#334155',
  '#0369a1',
  '#4338ca',
  '#7e22ce',
  '#475569',
  '#1e3a8a',
  '#5b21b6',
  '#075985',
  '#3730a3',
  '#4c5a8a',
] as const;

/** The same person has the same colour on every page and after every restart. */
export function colourOf(personId: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < personId.length; index++) {
    hash = Math.imul(hash ^ personId.charCodeAt(index), 0x01000193) >>> 0;
  }
  // The low bits of this hash hardly depend on the last letters; folding spreads ids that differ only there.
  return presenceColours[((hash ^ (hash >>> 15)) >>> 0) % presenceColours.length] ?? presenceColours[0];
}

/** Reads the `user` of an awareness state; undefined where it is not one, as in a state that no server has stamped. */
export function readPresenceUser(state: unknown): PresenceUser | undefined {
  const user = field(state, 'user');
  const [id, name, organisation, colour] = (['id', 'name', 'organisation', 'colour'] as const).map((key) =>
    field(user, key),
  );
  if (typeof id !== 'string' || typeof name !== 'string') return undefined;
  if (typeof organisation !== 'string' || typeof colour !== 'string') return undefined;
  return { id, name, organisation, colour };
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
