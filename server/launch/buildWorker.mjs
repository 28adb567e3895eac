/**
 * Builds the browser's pages and the server into one folder, in a process of its own: the tools need more memory than
 * the server does, and this way all of it is given back.
 * Called as: node buildWorker.mjs ROOT FOLDER
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packFiles } from './packFiles.mjs';

const [root, into] = process.argv.slice(2);

/** The programs that dist/<build>/server holds, and what they run beside them. */
const serverEntries = {
  main: 'server/main.ts',
  ownerLink: 'server/ownerLink.ts',
  backup: 'server/backup.ts',
  restore: 'server/restore.ts',
  importWorker: 'server/imports/worker/work.ts',
  docxWorker: 'server/strategy/export/docxWork.ts',
};

// Whoever asked for the build may be killed: nothing is left running that nobody waits for.
process.on('disconnect', () => process.exit(1));

const pages = {
  root: join(root, 'client'),
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'silent',
  build: { outDir: join(into, 'client') },
};

const server = {
  root,
  configFile: false,
  logLevel: 'silent',
  ssr: { target: 'node', external: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(into, 'server'),
    emptyOutDir: true,
    copyPublicDir: false,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(serverEntries)
          .map(([name, path]) => [name, join(root, path)])
          .filter(([, path]) => existsSync(path)),
      ),
      // Side by side, so that `import.meta.url` means the same folder in every one of them.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

try {
  const { build } = await import('vite');
  await build({ ...pages, mode: 'room' });
  await build(pages);
  await packFiles(join(into, 'client', 'assets'));
  await build(server);
} catch (error) {
  // Where it is wrong, without the way by which the tools got there.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// The channel to whoever asked would keep this process waiting for more.
process.exit(0);
