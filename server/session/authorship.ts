import { createHmac } from 'node:crypto';
import { roundId, type Step } from '../../shared/session/state.ts';

/**
 * Under which name a participant’s answer of a round is kept. In an anonymous step it is a hash by that round’s key, so that
 * they can change their mind, and once the key is destroyed nobody can tell any more. Undefined where there is no key.
 */
export function authorIn(
  step: Step,
  round: number,
  participantId: string,
  keys: ReadonlyMap<string, string>,
): string | undefined {
  if (!step.anonymous) return participantId;
  const key = keys.get(roundId(step.id, round));
  return key === undefined
    ? undefined
    : createHmac('sha256', key).update(participantId).digest('hex').slice(0, 32);
}
