import { Problem } from '../../shared/errors.ts';

/** Anything thrown, as a Problem that can be shown. What nobody foresaw is said plainly and logged for whoever helps. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  console.error(thrown);
  return new Problem(
    'internal',
    'Something on this page went wrong. What was saved is safe. Reload the page to go on.',
  );
}
