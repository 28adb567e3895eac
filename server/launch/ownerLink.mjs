/** `npm run owner-link`: prints a fresh owner's link, also while the server runs. */
import { requireNewEnoughNode } from './nodeVersion.mjs';

requireNewEnoughNode();
const { runBuilt } = await import('./runBuilt.mjs');
await runBuilt('ownerLink');
