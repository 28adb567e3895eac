import * as decoding from 'lib0/decoding';

/** What a client says about the presence of one awareness id, its own or (as the stock provider echoes) another's. */
export interface PresenceClaim {
  clientId: number;
  clock: number;
  /** JSON, not parsed: most claims are echoes, which nobody needs parsed. */
  json: string;
}

/** @throws Error where it is not an awareness update */
export function readPresence(states: Uint8Array): PresenceClaim[] {
  const decoder = decoding.createDecoder(states);
  const count = decoding.readVarUint(decoder);
  const claims: PresenceClaim[] = [];
  for (let index = 0; index < count; index++) {
    claims.push({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    });
  }
  return claims;
}
