import { Problem } from '../../shared/errors.ts';

/** On a network that has died a request may hang for minutes; by then it is better to say so and ask again. */
const longestMs = 12_000;

/** @throws Problem `unavailable` where no answer came in time, and whatever `ask` throws */
export async function inTime<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const signal = AbortSignal.timeout(longestMs);
  try {
    return await ask(signal);
  } catch (error) {
    if (error === signal.reason) throw new Problem('unavailable', 'Moothall does not answer just now.');
    throw error;
  }
}
