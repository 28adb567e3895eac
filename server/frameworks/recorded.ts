import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { FrameworkChange } from '../people/frameworkKinds.ts';

/** What was changed so far with what changes now; words that stay the same are no change. @throws Problem `wrong-state` at the cap */
export function recorded(
  before: readonly FrameworkChange[],
  changes: readonly Pick<FrameworkChange, 'item' | 'field' | 'before' | 'after'>[],
  signed: Pick<FrameworkChange, 'at' | 'by'>,
): FrameworkChange[] {
  const real = changes.filter((change) => change.before !== change.after);
  if (before.length + real.length > limits.changesPerFramework) {
    throw new Problem(
      'wrong-state',
      `This framework was changed ${before.length} times, and ${limits.changesPerFramework} is the most. Make a newer version of it. Nothing was changed.`,
    );
  }
  return [...before, ...real.map((change) => ({ ...signed, ...change }))];
}
