/**
 * How far apart things begin, in milliseconds. What comes in meanwhile shares a transaction, a write to the disk and one
 * packet for each receiver; writing to sockets and syncing the disk is most of what a busy server does. Where few are
 * together it would save nothing, so they do not wait.
 */

/** Turns of a room with so many connections. */
export function turnWindowMs(people: number): number {
  return people < 30 ? 0 : Math.min(20, people / 10);
}

/** Writes to the log, with so many rooms in memory. */
export function logWindowMs(rooms: number): number {
  return rooms < 20 ? 0 : Math.min(20, rooms / 10);
}
