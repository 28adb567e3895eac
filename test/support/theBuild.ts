import { prepare } from '../../server/launch/prepare.mjs';
import { root } from '../../server/launch/root.mjs';

let found: Promise<string> | undefined;

/**
 * The folder of the build to test, {client,server} inside: the one that `npm test` made for all suites, else the one that
 * the sources give now. Asked for by those who start a server, so that the others run even where nothing can be built.
 */
export function theBuild(): Promise<string> {
  found ??= find();
  return found;
}

async function find(): Promise<string> {
  const { build } = process.env.MOOTHALL_BUILD ? { build: process.env.MOOTHALL_BUILD } : await prepare(root);
  if (build === undefined) throw new Error('There is no build to test.');
  return build;
}
