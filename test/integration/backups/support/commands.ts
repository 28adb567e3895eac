import { join } from 'node:path';
import { Program } from '../../../support/program.ts';
import { theBuild } from '../../../support/theBuild.ts';

/** Runs a built command on a data folder, and answers how it ended. */
export async function run(
  command: 'backup' | 'restore',
  dataDir: string,
  ...args: string[]
): Promise<{ code: number | null; said: string }> {
  const path = join(await theBuild(), 'server', `${command}.js`);
  const env = { DATA_DIR: dataDir, NODE_ENV: 'production' };
  await using program = new Program(process.execPath, [path, ...args], { env });
  const code = await program.ended();
  return { code, said: program.output };
}
