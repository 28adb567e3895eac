import type { RecordStore } from '../store/port.ts';
import type { Access, AccessReader } from './access.ts';
import type { StrategyValue } from './partnershipKinds.ts';
import { PartnershipRecords, partnershipOf, partnershipPrefix } from './partnershipRecords.ts';

export function createAccessReader(records: RecordStore): AccessReader {
  async function inPartnership(personId: string, partnershipId: string): Promise<Access | undefined> {
    const partnership = new PartnershipRecords(records, partnershipId);
    const own = await partnership.get('partnership', partnershipId);
    if (!own || own.value.deletedAt !== null) return undefined;
    const member = await partnership.get('member', personId);
    if (!member) return undefined;
    const { role, organisationId } = member.value;
    return { personId, partnershipId, organisationId, role };
  }

  return {
    inPartnership,

    async inStrategy(personId, strategyId) {
      const [strategy] = await records.find<StrategyValue>('strategy', `strategy:${strategyId}`, 1);
      if (!strategy) {
        // It may be one of those that can't be read. A page that hears "gone" gives up this device's copy.
        const refusal = await records.unreadable(partnershipPrefix);
        if (refusal) throw refusal;
        return undefined;
      }
      if (strategy.value.deletedAt !== null) return undefined;
      return inPartnership(personId, partnershipOf(strategy));
    },
  };
}
