import { forecastStandings } from '../../shared/foresight/forecast.ts';
import { forecastEntries } from '../../shared/ledger/forecast.ts';
import { partnershipEntrySchema } from '../../shared/ledger/partnershipEntry.ts';
import { partnershipLedgerId } from '../../shared/ledger/partnershipLedgerId.ts';
import type { PartnershipRecords } from '../people/partnershipRecords.ts';
import type { PersonalParts } from './parts.ts';

/** Questions whose answers nobody but who gave them may read yet. */
export async function unrevealedForecasts(
  { ledgers }: Pick<PersonalParts, 'ledgers'>,
  partnership: PartnershipRecords,
): Promise<ReadonlySet<string>> {
  const [{ items }, former] = await Promise.all([
    ledgers.read(partnershipLedgerId(partnership.id)),
    partnership.all('former-member'),
  ]);
  const entries = items.flatMap(({ value }) => partnershipEntrySchema.safeParse(value).data ?? []);
  const removals = new Map(former.map(({ id, value }) => [id, value.removedAt]));
  const standings = forecastStandings(forecastEntries(entries), (id) => removals.get(id) ?? null);
  return new Set(standings.flatMap(({ question, revealed }) => (revealed ? [] : [question.id])));
}

export function isHidden(entry: Record<string, unknown>, unrevealed: ReadonlySet<string>): boolean {
  return entry.type === 'forecast-answer' && unrevealed.has(String(entry.questionId));
}
