import type { RecordAddress, RecordWrite } from '../../store/port.ts';

/** Everything about who somebody is and how they come back lies in this one aggregate. */
export const accountsScope = 'accounts';

/** A row of one of better-auth's tables as it is kept: dates are ISO 8601 text. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The fields by which better-auth looks rows up. Each becomes a key of the record, so that no look-up reads them all. */
const lookedUpBy: Readonly<Record<string, readonly string[]>> = {
  user: ['email'],
  session: ['token', 'userId'],
  account: ['userId', 'accountId'],
  verification: ['identifier'],
};

/** `user`, `session`, `account` or `verification` as a kind of record. */
export function kindOf(model: string): string {
  return `auth-${model}`;
}

export function addressOf(model: string, id: string): RecordAddress {
  return { scope: accountsScope, kind: kindOf(model), id };
}

/** The key for looking up a field, or undefined where rows can't be looked up by it. */
export function keyFor(model: string, field: string, value: unknown): string | undefined {
  const found = lookedUpBy[model]?.includes(field) === true && typeof value === 'string' && value !== '';
  return found ? `${field}:${value}` : undefined;
}

/** The write that puts a row in place of version `expect` (0: it is new). */
export function rowWrite(model: string, row: Row, expect: number): RecordWrite {
  const keys = (lookedUpBy[model] ?? []).flatMap((field) => keyFor(model, field, row[field]) ?? []);
  return { ...addressOf(model, row.id), expect, value: row, keys };
}
