import type { RecordStore } from '../store/port.ts';
import type { StrategyValue } from './partnershipKinds.ts';
import { PartnershipRecords, partnershipOf } from './partnershipRecords.ts';

/** Whether a strategy and its partnership are there, and not deleted: for those who may see something of it without being members. */
export async function strategyStands(records: RecordStore, strategyId: string): Promise<boolean> {
  const [strategy] = await records.find<StrategyValue>('strategy', `strategy:${strategyId}`, 1);
  if (!strategy || strategy.value.deletedAt !== null) return false;
  const partnershipId = partnershipOf(strategy);
  const own = await new PartnershipRecords(records, partnershipId).get('partnership', partnershipId);
  return own?.value.deletedAt === null;
}
