/** `npm start`: prepares what is missing, then becomes the server, in this same process. */
import { requireNewEnoughNode } from './nodeVersion.mjs';

requireNewEnoughNode();
const { runBuilt } = await import('./runBuilt.mjs');
await runBuilt('main');
