/** `npm run dev`: prepares what is missing, then serves the sources with hot reload, all on one port. */
import { requireNewEnoughNode } from './nodeVersion.mjs';

requireNewEnoughNode();
const { prepare } = await import('./prepare.mjs');
const { root } = await import('./root.mjs');
const { sayTrouble } = await import('./say.mjs');
const { superviseServer } = await import('./supervise.mjs');
const { endCleanlyWhenAsked } = await import('./interruption.mjs');

endCleanlyWhenAsked();
process.chdir(root);
try {
  await prepare(root, { build: false });
  superviseServer(root);
} catch (error) {
  sayTrouble(error);
  process.exit();
}
