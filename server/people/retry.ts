import { Problem } from '../../shared/errors.ts';

/** Far more than any crowd needs: each round, at least one of those who compete gets through. */
const mostTries = 50;

/**
 * Runs a step that reads, decides and writes by compare-and-set; again from the start where somebody else's write came
 * between. For changes that are right whatever the other one was: people must not be told to repeat those by hand.
 */
export async function withRetries<T>(step: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step();
    } catch (error) {
      const lost = error instanceof Problem && error.code === 'changed-meanwhile';
      if (!lost || tries === mostTries) throw error;
    }
  }
}
