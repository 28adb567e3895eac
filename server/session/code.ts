import { customAlphabet } from 'nanoid';
import type { Session } from '../../shared/session/state.ts';
import type { RecordStore, StoredRecord } from '../store/port.ts';

/** Capitals and digits that are not taken for one another when read from a wall or said aloud, and spell no words. */
const alphabet = 'CDFGHJKMNPQRTVWXY34679';

/**
 * 22⁶ are 113 million. Since a right code is never refused, whoever guesses goes on as fast as the server answers: at a
 * hundred a second they meet one of a hundred open sessions after some hours, one that is open alone after a week or two. All
 * they are then is a stranger in a room, whom the facilitator sees come.
 */
const fresh = customAlphabet(alphabet, 6);

/** A code as it is kept: people type it in small letters, and with blanks or a hyphen in the middle. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

/** A code that no session has that is not closed. */
export async function freshCode(records: RecordStore): Promise<string> {
  for (;;) {
    const code = fresh();
    if ((await sessionsWith(records, `code:${code}`)).length === 0) return code;
  }
}

export function sessionsWith(records: RecordStore, key: string, limit = 1): Promise<StoredRecord<Session>[]> {
  return records.find<Session>('session', key, limit);
}
