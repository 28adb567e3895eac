/** A room that a page may ask to hear, as its name says. */
export type RoomName =
  | { kind: 'me' }
  | { kind: 'strategy'; strategyId: string }
  | { kind: 'session'; sessionId: string };

/** Undefined for a name that no room has. */
export function parseRoom(name: unknown): RoomName | undefined {
  if (name === 'me') return { kind: 'me' };
  const [, kind, id] = (typeof name === 'string' && /^(strategy|session):(.{1,120})$/.exec(name)) || [];
  if (id === undefined) return undefined;
  return kind === 'strategy' ? { kind, strategyId: id } : { kind: 'session', sessionId: id };
}

/** One room for all who hear a strategy or a session, and one for each person. */
export function channelOf(room: RoomName, personId: string): string {
  switch (room.kind) {
    case 'me':
      return `me:${personId}`;
    case 'strategy':
      return `strategy:${room.strategyId}`;
    case 'session':
      return `session:${room.sessionId}`;
  }
}
