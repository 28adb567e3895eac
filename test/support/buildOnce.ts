import type { TestProject } from 'vitest/node';
import { prepare } from '../../server/launch/prepare.mjs';
import { root } from '../../server/launch/root.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the build that these sources give: {client,server} inside. */
    build: string;
  }
}

/** Prepares what `npm start` would, so that the suites run against the sources as they are now. */
export default async function buildOnce(project: TestProject): Promise<void> {
  const { build } = await prepare(root);
  if (build === undefined) throw new Error('There is no build to test.');
  project.provide('build', build);
}
