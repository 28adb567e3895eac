/** Chance that can be had again: the same seed gives the same choices on every machine. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** True so many times out of a hundred. */
  chance(percent: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** One of them; undefined where there is none. */
  any<T>(from: readonly T[]): T | undefined;
  bytes(length: number): Uint8Array;
}

/** @param seed a 32-bit number */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (from) => from[below(from.length)] ?? from[0],
    any: (from) => from[below(from.length)],
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}
