import { Problem } from '../../shared/errors.ts';
import type { SignedEntry } from '../../shared/ledger/signature.ts';

/**
 * Insists that an Idempotency-Key which was used before comes with the statement that it came with then: answering another
 * one with the old entry would hide a mistake of the program.
 * @throws Problem `wrong-state`
 */
export function insistSameAgain(known: SignedEntry, said: Readonly<Record<string, string | null>>): void {
  const parts = new Map<string, unknown>(Object.entries(known));
  if (Object.entries(said).every(([part, value]) => parts.get(part) === value)) return;
  throw usedBefore();
}

export function usedBefore(): Problem {
  return new Problem('wrong-state', 'That Idempotency-Key was used for another statement. Use a fresh one.');
}
