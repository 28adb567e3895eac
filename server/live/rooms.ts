/** A room that a page may ask to hear, as its name says. */
export type RoomName = { kind: 'me' } | { kind: 'strategy'; strategyId: string };

/** Undefined for a name that no room has. */
export function parseRoom(name: unknown): RoomName | undefined {
  if (name === 'me') return { kind: 'me' };
  const strategyId = typeof name === 'string' ? /^strategy:(.{1,120})$/.exec(name)?.[1] : undefined;
  return strategyId === undefined ? undefined : { kind: 'strategy', strategyId };
}

/** One room for all who hear a strategy, and one for each person. */
export function channelOf(room: RoomName, personId: string): string {
  return room.kind === 'me' ? `me:${personId}` : `strategy:${room.strategyId}`;
}
