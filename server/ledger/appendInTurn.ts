import type { StrategyEntry } from '../../shared/ledger/strategyEntry.ts';
import { inTurn } from './inTurn.ts';
import type { LedgerPicture, StrategyLedgers } from './strategyLedgers.ts';

/** Appends to a strategy’s ledger what `draw` makes of it as it stands, or nothing where that answers null. */
export function appendInTurn(
  parts: { ledgers: StrategyLedgers },
  strategyId: string,
  draw: (picture: LedgerPicture) => StrategyEntry | null,
): Promise<void> {
  return inTurn(parts.ledgers, strategyId, draw, standsAlone);
}

/**
 * A rating that replaces nothing depends on nothing, and of two answers to one question the later stands: a workshop that
 * says these at once must not wait in a queue.
 */
function standsAlone(entry: StrategyEntry): boolean {
  if (entry.type === 'rating') return entry.supersedes === null;
  return entry.type === 'reality-answer';
}
