import type { Endpoint, ResponseOf } from '../../shared/api/endpoint.ts';
import { Problem } from '../../shared/errors.ts';
import { addressOf } from './address.ts';
import { tellNotSignedIn } from './notSignedIn.ts';
import { problemFrom } from './problemFrom.ts';

interface Uploading {
  params: unknown;
  query?: Readonly<Record<string, string>>;
  /** Name of the form’s field. */
  field: string;
  file: File;
  /** How much of it is on its way, 0 to 1. */
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a file to an endpoint that takes one. By XMLHttpRequest, because `fetch` does not tell how far an upload has come.
 * @throws Problem, always: the server’s own, or `unavailable` where the connection broke; the signal’s reason where it was ended
 */
export function upload<E extends Endpoint>(
  route: `POST ${E['path']}`,
  { params, query = {}, field, file, onProgress, signal }: Uploading,
): Promise<ResponseOf<E>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(route.slice('POST '.length), params, query));
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      answered<ResponseOf<E>>(request).then(resolve, reject);
    };
    request.onerror = () => reject(new Problem('unavailable', brokenOff));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.append(field, file);
    request.send(form);
  });
}

const brokenOff =
  'The connection broke before the whole file had arrived. Nothing was imported and your file is as it was. Check your connection, then choose it again.';

async function answered<Answer>(request: XMLHttpRequest): Promise<Answer> {
  const type = request.getResponseHeader('content-type') ?? '';
  const answer = new Response(request.responseText, {
    status: request.status,
    headers: { 'content-type': type },
  });
  if (answer.ok) return (await answer.json()) as Answer;
  const problem = await problemFrom(answer, 'POST');
  if (problem.code === 'not-signed-in') tellNotSignedIn();
  throw problem;
}
