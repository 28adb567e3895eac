/** `npm run backup -- FILE`: writes everything into one file, also while the server runs. */
import { requireNewEnoughNode } from './nodeVersion.mjs';

requireNewEnoughNode();
const { resolveFiles } = await import('./arguments.mjs');
const { runBuilt } = await import('./runBuilt.mjs');
resolveFiles();
await runBuilt('backup');
