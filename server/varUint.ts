/** The numbers of lib0's encoding, written straight into a buffer: seven bits a byte, the lowest first. */

export function varUintLength(number: number): number {
  let length = 1;
  for (let rest = number; rest > 127; rest = Math.floor(rest / 128)) length += 1;
  return length;
}

/** Answers where it ends. */
export function writeVarUint(buffer: Uint8Array, start: number, number: number): number {
  let at = start;
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) buffer[at++] = (rest % 128) | 128;
  buffer[at++] = rest;
  return at;
}
