import { createHash } from 'node:crypto';
import { newSecret } from '../../shared/ids.ts';

/** A link's secret, and the key under which alone it is kept: who reads the data folder can't use anybody's link. */
export function newToken(): { token: string; key: string } {
  const token = newSecret();
  return { token, key: tokenKey(token) };
}

export function tokenKey(token: string): string {
  return `token:${createHash('sha256').update(token).digest('hex')}`;
}
