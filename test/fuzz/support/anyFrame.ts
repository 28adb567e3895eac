import * as encoding from 'lib0/encoding';
import { presenceEntry, presenceFrame, updateFrame } from '../../../server/collab/frames.ts';
import { encodeMoothall } from '../../../shared/collab/messages.ts';
import { syncFrame } from '../../support/wire.ts';
import { craftUpdate, type Known } from './craftUpdate.ts';
import { damage, honestUpdates } from './damage.ts';
import type { Random } from './random.ts';

const originals = honestUpdates();

/** What somebody with a session and bad intentions might send: at times just odd, at times made to measure. */
export function anyFrame(random: Random, known: Known): Uint8Array {
  const dice = random.below(100);
  if (dice < 55) return updateFrame(craftUpdate(random, known));
  if (dice < 75) return updateFrame(damage(random, random.any(originals) ?? new Uint8Array()));
  if (dice < 85) return anyPresence(random);
  if (dice < 90) return anyQuestion(random);
  if (dice < 94) return damage(random, updateFrame(craftUpdate(random, known)));
  if (dice < 96) return encodeMoothall({ kind: 'mark', mark: random.pick([0, 1, 2 ** 52]) });
  if (dice < 98) return giant(random);
  return random.bytes(random.below(40));
}

function anyPresence(random: Random): Uint8Array {
  const entries = Array.from({ length: random.below(5) }, () => {
    // 50 is the honest person's.
    const clientId = random.pick([0, 1, 50, 50, random.below(1000), 2 ** 53 - 1]);
    const clock = random.pick([0, 1, 2, 1_000_000_000_001, 2 ** 53 - 1]);
    const json = random.pick([
      'null',
      '{}',
      '[]',
      '{',
      '""',
      '-0',
      '{"__proto__":{"id":"olu"}}',
      '{"user":{"id":"olu","name":"Olu"},"cursor":{"anchor":null}}',
      '{"toJSON":1,"constructor":null}',
      `{"much":"${'x'.repeat(random.pick([10, 5000]))}"}`,
    ]);
    return presenceEntry(clientId, clock, json);
  });
  return random.chance(80) ? presenceFrame(entries) : damage(random, presenceFrame(entries));
}

/** Asks for the document with a state vector that may be none, or may know more than there is. */
function anyQuestion(random: Random): Uint8Array {
  const vector = encoding.encode((encoder) => {
    const many = random.below(4);
    encoding.writeVarUint(encoder, many);
    for (let index = 0; index < many; index++) {
      encoding.writeVarUint(encoder, random.pick([0, 1, 50, 5_000_001, 2 ** 53 - 1]));
      encoding.writeVarUint(encoder, random.pick([0, 1, 7, 2 ** 40, 2 ** 53 - 1]));
    }
  });
  return syncFrame('step1', random.chance(80) ? vector : damage(random, vector));
}

/** Numbers where a count or a length is expected that no memory could hold. */
function giant(random: Random): Uint8Array {
  const huge = random.pick([
    [255, 255, 255, 255, 15],
    [255, 255, 255, 255, 255, 255, 255, 15],
    [255, 255, 3],
  ]);
  const start = random.pick([[0, 0], [0, 1], [0, 2], [1], [100, 0], [0, 2, 60, 1], [0, 2, 60, 0, 1, 1]]);
  return Uint8Array.from([...start, ...huge, ...random.bytes(random.below(70))]);
}
