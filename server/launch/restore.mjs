/** `npm run restore -- FILE`: fills an empty data folder from a backup. */
import { requireNewEnoughNode } from './nodeVersion.mjs';

requireNewEnoughNode();
const { resolveFiles } = await import('./arguments.mjs');
const { runBuilt } = await import('./runBuilt.mjs');
resolveFiles();
await runBuilt('restore');
