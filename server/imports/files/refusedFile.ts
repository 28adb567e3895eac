import { invalidField, type Problem } from '../../../shared/errors.ts';

/** Refuses an uploaded file: what it is or lacks, and what to do. Nothing of it is kept. */
export function refusedFile(sentence: string): Problem {
  return invalidField('file', `${sentence} Nothing was imported.`);
}
