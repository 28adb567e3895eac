import { Problem } from '../../shared/errors.ts';

/**
 * Values are held as JSON text: what is in memory is then exactly what the disk or a database holds, and every
 * reader gets a copy of their own.
 * @throws Problem `invalid-request` for what JSON cannot hold at all (undefined, functions)
 */
export function toText(value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new Problem('invalid-request', 'There is no value to store.');
  return text;
}

/** A fresh copy; the caller may change it freely. The type is the writer's promise. */
export function fromText<T>(text: string): T {
  const value: unknown = JSON.parse(text);
  return value as T;
}

/** Freezes all the way down, so that one value can be handed to many readers. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
