import { Problem, type ProblemCode } from '../../shared/errors.ts';

/** The code of the Problem that a promise is refused with. Throws when it is fulfilled or fails in another way. */
export async function problemCode(promise: Promise<unknown>): Promise<ProblemCode> {
  return (await problemOf(promise)).code;
}

export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const outcome = await promise.then(
    () => 'no refusal at all',
    (error: unknown) => error,
  );
  if (outcome instanceof Problem) return outcome;
  throw new Error('Expected a Problem', { cause: outcome });
}
