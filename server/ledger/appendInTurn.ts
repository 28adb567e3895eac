import { Problem } from '../../shared/errors.ts';
import type { StrategyEntry } from '../../shared/ledger/strategyEntry.ts';
import type { LedgerPicture, StrategyLedgers } from './strategyLedgers.ts';

/** More people than this do not replace one rating at the same moment. */
const attempts = 20;

/**
 * Appends what `draw` makes of the ledger as it stands, and asks again where somebody else came first. Without it two
 * people could replace, or withdraw, the same rating at the same moment. `draw` answers null where nothing needs appending any more.
 */
export async function appendInTurn(
  parts: { ledgers: StrategyLedgers },
  strategyId: string,
  draw: (picture: LedgerPicture) => StrategyEntry | null,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const picture = await parts.ledgers.read(strategyId);
    const entry = draw(picture);
    if (entry === null) return;
    try {
      return await parts.ledgers.append(strategyId, [entry], standsAlone(entry) ? undefined : picture.last);
    } catch (error) {
      const lost = error instanceof Problem && error.code === 'changed-meanwhile';
      if (!lost || attempt === attempts) throw error;
    }
  }
}

/**
 * A rating that replaces nothing depends on nothing, and of two answers to one question the later stands: a workshop that
 * says these at once must not wait in a queue.
 */
function standsAlone(entry: StrategyEntry): boolean {
  if (entry.type === 'rating') return entry.supersedes === null;
  return entry.type === 'reality-answer';
}
