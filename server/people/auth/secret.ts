import { randomBytes } from 'node:crypto';
import { Problem } from '../../../shared/errors.ts';
import type { RecordStore } from '../../store/port.ts';
import { withRetries } from '../retry.ts';
import { accountsScope } from './rows.ts';

const address = { scope: accountsScope, kind: 'secret', id: 'cookies' };

/**
 * The secret that signs session cookies, made at the first start. It is kept beside the sessions that it protects: who
 * can read one can read the other, and a backup of both lets people stay signed in.
 */
export async function cookieSecret(records: RecordStore, onError: (error: unknown) => void): Promise<string> {
  try {
    return await keptSecret(records);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'damaged') throw error;
    // The server still starts, so that it can say what is wrong. Nobody can be signed in until the file is back.
    onError(error);
    return freshSecret();
  }
}

/**
 * A cookie that names no session means "not signed in" only where accounts can be read. Otherwise a damaged file would
 * look like everybody's signing out, upon which pages give up what they had kept.
 * @throws Problem `damaged`
 */
export async function insistAccounts(records: RecordStore): Promise<void> {
  await records.get(address);
}

function keptSecret(records: RecordStore): Promise<string> {
  return withRetries(async () => {
    const kept = await records.get<{ secret: string }>(address);
    if (kept) return kept.value.secret;
    const secret = freshSecret();
    await records.write([{ ...address, expect: 0, value: { secret } }]);
    return secret;
  });
}

function freshSecret(): string {
  return randomBytes(32).toString('base64url');
}
