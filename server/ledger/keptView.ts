import type { KeptView } from '../../shared/api/checks.ts';
import type { RetirementKeptEntry } from '../../shared/ledger/retirementKept.ts';
import type { Names } from '../strategy/ports.ts';
import { signatureView } from './signatureView.ts';

/** A decision to keep an indicator as people read it. */
export function keptView(entry: RetirementKeptEntry, names: Names): KeptView {
  return { reason: entry.reason, by: signatureView(entry, names) };
}
