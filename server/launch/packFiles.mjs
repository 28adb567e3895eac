import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What packing saves nothing on, such as fonts, which are packed already. */
const worthPacking = /\.(js|css|svg)$/;

/**
 * Writes each file of the folder a second and a third time, as small as it gets: `.br` for browsers that take it, which over
 * plain http none does, and `.gz` for the others. Two hundred phones that open a page together are then sent files, and
 * the server packs nothing.
 */
export async function packFiles(folder) {
  const names = (await readdir(folder)).filter((name) => worthPacking.test(name));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const content = await readFile(path);
      await writeFile(`${path}.br`, await brotli(content));
      await writeFile(`${path}.gz`, await zip(content));
    }),
  );
}

function brotli(content) {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return promisify(brotliCompress)(content, { params });
}

function zip(content) {
  return promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION });
}
