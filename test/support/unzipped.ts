import { text } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';

/** The texts in a zip file, by name. */
export function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('error', reject);
      zip.on('end', () => resolve(found));
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return reject(fault);
          text(stream).then((words) => {
            found.set(entry.fileName, words);
            zip.readEntry();
          }, reject);
        }),
      );
      zip.readEntry();
    });
  });
}
