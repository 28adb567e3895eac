import type { Bus } from '../bus.ts';
import { keptLayers } from '../evidence/keptLayers.ts';
import { type LayerSource, noLayer } from '../evidence/overlay.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import type { RecordStore } from '../store/port.ts';
import { ownFramework } from './ownFramework.ts';

/** The frameworks that a partnership keeps of its own, the newest first. */
export function frameworkLayers(records: RecordStore, bus: Bus): LayerSource {
  return keptLayers(bus, async (partnershipId) => {
    const own = await new PartnershipRecords(records, partnershipId).all('own-framework');
    if (own.length === 0) return noLayer;
    own.sort((a, b) => (a.value.createdAt < b.value.createdAt ? 1 : -1));
    return { ...noLayer, frameworks: own.map(({ id, value }) => ownFramework(id, value)) };
  });
}
