import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '../../../support/testServer.ts';

/** As many as the largest scenario needs. Where there are many documents, each is in several of them. */
const people = 400;
/** A browser's worth: signing up is not what is measured. */
const atOnce = 20;

export interface Signed {
  /** Data that a server was stopped on; to be copied, so that every scenario starts on the same. */
  dataDir: string;
  partnershipId: string;
  /** The cookies of the owner first, then of everybody who joined as an editor. */
  cookies: string[];
}

let made: Promise<Signed> | undefined;

/** A partnership of many, each signed up over the API by one invitation. Made once a run. */
export function signedUpPeople(): Promise<Signed> {
  made ??= make();
  return made;
}

async function make(): Promise<Signed> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  await using server = await startTestServer({ dataDir, env: { EXAMPLE: 'off' } });
  const owner = cookieOf(await fetch(await server.ownerLink(), { redirect: 'manual' }));
  const { id } = await post<{ id: string }>(server.url, '/api/partnerships', { name: 'Bench' }, owner);
  const invitation = { role: 'editor', organisation: 'Borough Council' };
  const path = `/api/partnerships/${id}/invitations`;
  const { token } = await post<{ token: string }>(server.url, path, invitation, owner);
  const cookies = [owner];
  for (let from = 0; from < people; from += atOnce) {
    const joined = Array.from({ length: atOnce }, async (_, index) => {
      const body = JSON.stringify({ name: `Person ${from + index}` });
      const headers = { 'content-type': 'application/json' };
      return cookieOf(await fetch(`${server.url}/api/join/${token}`, { method: 'POST', headers, body }));
    });
    cookies.push(...(await Promise.all(joined)));
  }
  await server.stop();
  return { dataDir, partnershipId: id, cookies };
}

/** @throws Error with what the server said, where it said no */
export async function post<T>(url: string, path: string, body: object, cookie: string): Promise<T> {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

function cookieOf(response: Response): string {
  const cookies = response.headers.getSetCookie().map((each) => each.split(';')[0]);
  if (cookies.length === 0) throw new Error(`Nobody was signed in: the answer was ${response.status}.`);
  return cookies.join('; ');
}
