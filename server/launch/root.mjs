import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. Never the current folder: people start Moothall from anywhere. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
