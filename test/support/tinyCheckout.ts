import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../server/launch/root.mjs';

export interface TinyCheckout extends AsyncDisposable {
  readonly root: string;
  /** Writes a file; `path` from the root. */
  write(path: string, text: string): Promise<void>;
}

/**
 * A checkout of next to nothing, with the real launcher: small enough to be installed, built and broken in a test. It
 * lies in dist/, where Git does not look and Node still finds this checkout's own packages.
 */
export async function tinyCheckout(files: Readonly<Record<string, string>> = {}): Promise<TinyCheckout> {
  await mkdir(join(root, 'dist'), { recursive: true });
  const folder = await mkdtemp(join(root, 'dist', '.tiny-'));
  await cp(join(root, 'server', 'launch'), join(folder, 'server', 'launch'), { recursive: true });
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const about = { name: 'tiny', version: '1.0.0', type: 'module' };
  const all = {
    'package.json': JSON.stringify({ ...about, private: true }),
    'package-lock.json': JSON.stringify({
      ...about,
      lockfileVersion: 3,
      requires: true,
      packages: { '': about },
    }),
    'vite.config.ts': 'export default {};',
    'client/index.html': '<!doctype html><title>Tiny</title><script type="module" src="./main.ts"></script>',
    'client/main.ts': 'document.title += ".";',
    'shared/word.ts': "export const word = 'one';",
    'server/main.ts': "import { word } from '../shared/word.ts';\nconsole.log(word);",
    ...files,
  };
  for (const [path, text] of Object.entries(all)) await write(path, text);
  return {
    root: folder,
    write,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
