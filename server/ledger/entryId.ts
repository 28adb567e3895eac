import { createHash } from 'node:crypto';
import { Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';

const longestKey = 200;

type CommentAct = 'open-thread' | 'reply';
type ForecastAct = 'ask-forecast' | 'answer-forecast' | 'excuse-forecast' | 'withdraw-forecast';

/**
 * The id for a new ledger entry, for a session that is planned, or for a template that is kept. A program that sends an `Idempotency-Key` gets the same id for the same key, so that a
 * request repeated over bad Wi-Fi is written once. The key is one person's own within one ledger.
 * @throws Problem `invalid-request` for a key that is empty or too long
 */
export function entryIdFor(
  ledgerId: string,
  personId: string,
  act:
    | 'rate'
    | 'withdraw'
    | 'stage'
    | 'answer'
    | 'keep'
    | 'answer-principle'
    | 'plan-session'
    | 'keep-template'
    | ForecastAct
    | CommentAct,
  key: string | undefined,
): string {
  if (key === undefined) return newId();
  if (key === '' || key.length > longestKey) {
    throw new Problem('invalid-request', `An Idempotency-Key has 1 to ${longestKey} characters.`, [
      { path: 'Idempotency-Key', message: `Use 1 to ${longestKey} characters` },
    ]);
  }
  const digest = createHash('sha256').update(JSON.stringify([ledgerId, personId, act, key]));
  return digest.digest('hex').slice(0, 32);
}
