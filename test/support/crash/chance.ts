/** One of these, by chance; undefined where there are none. */
export function pick<T>(from: readonly T[], random: () => number): T | undefined {
  return from[Math.floor(random() * from.length)];
}

/** A short word, different nearly each time. */
export function word(random: () => number): string {
  return Math.floor(random() * 36 ** 5).toString(36);
}
