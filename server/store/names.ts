import { Problem } from '../../shared/errors.ts';

/** Each part begins with a letter or digit and holds no dot or slash, so no scope can climb out of its folder. */
const part = '[a-z0-9][a-z0-9-]*';
const scopePattern = new RegExp(`^${part}(:${part})*$`);
const strategyPattern = new RegExp(`^${part}$`);
const kindPattern = /^[A-Za-z][A-Za-z0-9-]*$/;
/** Printable ASCII: every backend then agrees on what is equal and on what comes first. */
const idPattern = /^[!-~]+$/;

const longestName = 120;
const longestId = 250;
const longestKey = 500;

/** For scopes of records and for documents. Small enough to be a file's name on every system. */
export function isScope(name: string): boolean {
  return name.length <= longestName && scopePattern.test(name);
}

/** For strategies, and for datasets and whom they belong to. */
export function isStrategyId(id: string): boolean {
  return id.length <= longestName && strategyPattern.test(id);
}

export function isKind(kind: string): boolean {
  return kind.length <= longestName && kindPattern.test(kind);
}

/** For ids of records and ledger entries, and for the names of a document's facts. */
export function isId(id: string): boolean {
  return id.length <= longestId && idPattern.test(id);
}

export function isKey(key: string): boolean {
  return key.length > 0 && key.length <= longestKey;
}

/**
 * Only writes insist on a name that can be kept. Reads of any other name answer "not there", which is true.
 * @throws Problem `invalid-request`
 */
export function insist(good: boolean, what: string, name: string): void {
  if (!good) throw new Problem('invalid-request', `“${name.slice(0, 60)}” can’t be the name of ${what}.`);
}
