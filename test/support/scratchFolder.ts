import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../shared/ids.ts';

/** The name of a folder for files while they are read: made when the first one comes, gone when the server ends. */
export function scratchFolder(): string {
  return join(tmpdir(), `moothall-scratch-${newId()}`);
}
