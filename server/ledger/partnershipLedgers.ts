import { type PartnershipEntry, partnershipEntrySchema } from '../../shared/ledger/partnershipEntry.ts';
import type { PrincipleAnswer } from '../../shared/ledger/principleAnswer.ts';
import { principleAnswers } from '../../shared/ledger/principleStanding.ts';
import type { LedgerStore } from '../store/port.ts';
import { Ledgers, type ReportEntry } from './ledgers.ts';

interface PartnershipPicture {
  last: number;
  entries: readonly PartnershipEntry[];
  /** What was said of the principles of each indicator, oldest first, by its id. */
  principles: ReadonlyMap<string, readonly PrincipleAnswer[]>;
  /** Ids of all who signed something. */
  signers: ReadonlySet<string>;
}

/**
 * What people signed that holds for all strategies of a partnership, by `partnershipLedgerId`. It lies in the same store as
 * the strategies' ledgers and under the same rules.
 */
export class PartnershipLedgers extends Ledgers<PartnershipEntry, PartnershipPicture> {
  constructor(store: Pick<LedgerStore, 'append' | 'read'>, report: ReportEntry) {
    super(store, { schema: partnershipEntrySchema, pictureOf }, report);
  }
}

function pictureOf(entries: readonly PartnershipEntry[], last: number): PartnershipPicture {
  return {
    last,
    entries,
    principles: principleAnswers(entries),
    signers: new Set(entries.map(({ personId }) => personId)),
  };
}
