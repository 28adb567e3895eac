import { Problem } from '../../shared/errors.ts';

/** What a refused call says about one field of its form, or undefined. `path` as the server names it: `name`, `steps.0.title`. */
export function faultAt(thrown: unknown, path: string): string | undefined {
  return thrown instanceof Problem ? thrown.faults.find((fault) => fault.path === path)?.message : undefined;
}
