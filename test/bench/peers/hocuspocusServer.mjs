/**
 * Hocuspocus as its guide sets it up: the server with all its defaults, and its database extension, whose two functions
 * here read and write one file for each document in DATA_DIR. A file is whole or the one before it: it is written beside,
 * synced, and renamed.
 */
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

const fileOf = (documentName) => join(process.env.DATA_DIR, encodeURIComponent(documentName));

const store = new Database({
  fetch: ({ documentName }) => readFile(fileOf(documentName)).catch(nullWhereNew),
  store: async ({ documentName, state }) => {
    const beside = `${fileOf(documentName)}.new`;
    const file = await open(beside, 'w');
    await file.writeFile(state);
    await file.sync();
    await file.close();
    await rename(beside, fileOf(documentName));
  },
});

const server = new Server({
  port: Number(process.env.PORT),
  address: process.env.HOST,
  quiet: true,
  extensions: [store],
});
await server.listen();
console.log(`listening on port ${server.address.port}`);

function nullWhereNew(error) {
  if (error.code !== 'ENOENT') throw error;
  return null;
}
