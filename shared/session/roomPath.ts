/** The pages of people who came by a code. They stand apart from the app, so that a phone on a bad line loads little. */
export type RoomPath = { page: 'join'; code: string | undefined } | { page: 'session'; id: string };

/** Undefined for a path of any other page. */
export function readRoomPath(pathname: string): RoomPath | undefined {
  const [, door, part, ...rest] = pathname.replace(/\/$/, '').split('/');
  if (rest.length > 0) return undefined;
  if (door === 'in') return { page: 'join', code: part === undefined ? undefined : decoded(part) };
  return door === 'live' && part ? { page: 'session', id: decoded(part) } : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
