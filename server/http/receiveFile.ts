import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { invalidField, Problem } from '../../shared/errors.ts';

/** How long what still comes of a refused upload is taken and thrown away: cut off sooner, a browser shows no reason. */
const drainMs = 10_000;

interface Wanted {
  field: string;
  mostBytes: number;
  /** Where it goes. */
  path: string;
}

/**
 * Takes one file of a form from a request and writes it to a path, as it comes. Of an upload that is refused, or that ends
 * half-way, nothing is left there.
 * @throws Problem `too-large`; `invalid-request` on the field; `malformed`
 */
export async function receiveFile(
  request: IncomingMessage,
  wanted: Wanted,
): Promise<{ name: string; bytes: number }> {
  try {
    const said = Number(request.headers['content-length'] ?? 0);
    // A form adds some hundred bytes to its file.
    if (said > wanted.mostBytes + 64 * 1024) throw tooLarge(wanted.mostBytes);
    const name = await taken(request, wanted);
    return { name, bytes: (await stat(wanted.path)).size };
  } catch (error) {
    await rm(wanted.path, { force: true });
    drain(request);
    throw error;
  }
}

function taken(request: IncomingMessage, { field, mostBytes, path }: Wanted): Promise<string> {
  return new Promise((resolve, reject) => {
    const form = begun(request, mostBytes);
    let file: Promise<string> | undefined;
    form.on('file', (name, stream, { filename }) => {
      if (name !== field || file) {
        stream.resume();
        return;
      }
      file = written(stream, path, mostBytes).then(() => filename ?? '');
      file.catch(reject);
    });
    form.on('close', () => (file ? file.then(resolve, reject) : reject(noFile(field))));
    form.on('error', () => reject(cutOff()));
    request.on('aborted', () => {
      form.destroy();
      reject(cutOff());
    });
    request.pipe(form);
  });
}

function begun(request: IncomingMessage, mostBytes: number): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      // One more byte than is taken, so that a file of just the size is not one that was cut off.
      limits: { files: 2, fields: 10, fieldSize: 1024, fileSize: mostBytes + 1 },
      defParamCharset: 'utf8',
    });
  } catch {
    throw new Problem('malformed', 'Send the file as multipart/form-data. Nothing was changed.');
  }
}

async function written(
  stream: Readable & { truncated?: boolean },
  path: string,
  mostBytes: number,
): Promise<void> {
  let bytes = 0;
  await pipeline(
    stream,
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        bytes += piece.length;
        if (bytes > mostBytes) throw tooLarge(mostBytes);
        yield piece;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  );
  if (stream.truncated) throw tooLarge(mostBytes);
}

/** Takes what still comes, for a while, so that whoever sends it gets to read the answer. */
function drain(request: IncomingMessage): void {
  request.unpipe();
  request.resume();
  const patience = setTimeout(() => request.destroy(), drainMs);
  patience.unref();
  request.on('close', () => clearTimeout(patience));
}

function tooLarge(mostBytes: number): Problem {
  return new Problem(
    'too-large',
    `A file may have at most ${mostBytes / 1024 / 1024} MB. Nothing was changed. Leave out what is not needed or split it, and upload the parts.`,
  );
}

function noFile(field: string): Problem {
  return invalidField(field, `Send the file in the form’s field “${field}”. Nothing was changed.`);
}

function cutOff(): Problem {
  return new Problem(
    'malformed',
    'The upload ended before the whole file had come. Nothing was changed; try again.',
  );
}
