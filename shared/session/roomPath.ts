/** The pages of people who came by a code. They stand apart from the app, so that a phone on a bad line loads little. */
export type RoomPath = { page: 'join'; code: string | undefined } | { page: 'session'; id: string };

/** `/in`, `/in/CODE` and `/live/ID`. The build also writes it into the service worker, which must be one file. */
export const roomPathPattern = /^\/(?:in(?:\/(?<code>[^/]+))?|live\/(?<id>[^/]+))\/?$/;

/** Undefined for a path of any other page. */
export function readRoomPath(pathname: string): RoomPath | undefined {
  const found = roomPathPattern.exec(pathname);
  if (!found) return undefined;
  const { code, id } = found.groups ?? {};
  if (id !== undefined) return { page: 'session', id: decoded(id) };
  return { page: 'join', code: code === undefined ? undefined : decoded(code) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
