import { accountsScope } from '../people/auth/rows.ts';
import type { RecordAddress, RecordStore } from '../store/port.ts';

const address: RecordAddress = { scope: accountsScope, kind: 'mail-sending', id: 'since' };

/**
 * Notes at the start whether this server sends e-mail, and answers since when it has without a start in between at which it
 * did not (ISO 8601 UTC). What came before that moment was carried by the inbox alone, and is told to nobody by e-mail.
 */
export async function sendingSince(records: RecordStore, isSending: boolean, now: Date): Promise<string> {
  const known = await records.get<{ at: string }>(address);
  if (known && isSending) return known.value.at;
  const at = now.toISOString();
  if (known || isSending) {
    await records.write([{ ...address, expect: known?.version ?? 0, value: isSending ? { at } : null }]);
  }
  return at;
}
