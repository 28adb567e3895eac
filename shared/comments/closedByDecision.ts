import type { SignatureView } from '../ledger/signature.ts';

interface Closed {
  resolvedBy: SignatureView | null;
  suggestion: { by: SignatureView | null } | null;
}

/** Whether a thread is resolved by the decision about its proposed words itself: who reads of that need not read it twice. */
export function closedByDecision({ resolvedBy, suggestion }: Closed): boolean {
  const by = suggestion?.by;
  return Boolean(by && resolvedBy) && by?.at === resolvedBy?.at && by?.personId === resolvedBy?.personId;
}
