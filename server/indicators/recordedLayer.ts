import type { Observation } from '../../shared/evidence/indicator.ts';
import { parsePeriod } from '../../shared/evidence/period.ts';
import type { Bus } from '../bus.ts';
import { keptLayers } from '../evidence/keptLayers.ts';
import { type LayerSource, noLayer, type OverlayLayer } from '../evidence/overlay.ts';
import { type OwnRow, RowFigures } from '../evidence/rowFigures.ts';
import type { OwnEntry, OwnValueCell } from '../people/ownEvidenceKinds.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import type { RecordStore } from '../store/port.ts';
import { ownIndicator } from './ownIndicator.ts';

/** What people of a partnership made and recorded. */
export function recordedLayers(records: RecordStore, bus: Bus): LayerSource {
  return keptLayers(bus, (partnershipId) => read(records, partnershipId));
}

async function read(records: RecordStore, partnershipId: string): Promise<OverlayLayer> {
  const partnership = new PartnershipRecords(records, partnershipId);
  const [indicators, cells] = await Promise.all([
    partnership.all('own-indicator'),
    partnership.all('own-value'),
  ]);
  if (indicators.length === 0 && cells.length === 0) return noLayer;
  const rows = cells.flatMap(({ value }) => rowOf(value) ?? []);
  const finest = finestDecimals(rows);
  return {
    indicators: indicators.map(({ id, value }) => {
      const indicator = ownIndicator(id, value);
      return { ...indicator, decimals: Math.max(indicator.decimals, finest.get(id) ?? 0) };
    }),
    frameworks: [],
    figures: new RowFigures(rows),
  };
}

/** The entry of a cell that counts: the last, unless it was withdrawn. */
export function standing({ entries }: OwnValueCell): OwnEntry | undefined {
  const last = entries.at(-1);
  return last?.withdrawn ? undefined : last;
}

function rowOf(cell: OwnValueCell): OwnRow | undefined {
  const entry = standing(cell);
  const span = entry && parsePeriod(entry.period, entry.label);
  if (!entry || !span) return undefined;
  const observation: Observation = {
    period: entry.period,
    ...span,
    value: entry.value,
    lower: entry.lower,
    upper: entry.upper,
    status: entry.status,
    note: entry.note === '' ? null : entry.note,
    ...(entry.account ? { account: entry.account } : {}),
    origin: { kind: 'recorded', id: entry.id, source: entry.source, url: entry.sourceUrl, at: entry.at },
  };
  return { indicatorId: cell.indicatorId, areaCode: cell.areaCode, observation };
}

/** As many decimals as the values were recorded with: 12.5 must not be shown as 13. */
function finestDecimals(rows: readonly OwnRow[]): Map<string, number> {
  const finest = new Map<string, number>();
  for (const { indicatorId, observation } of rows) {
    const decimals = String(observation.value ?? 0).split('.')[1]?.length ?? 0;
    finest.set(indicatorId, Math.min(6, Math.max(decimals, finest.get(indicatorId) ?? 0)));
  }
  return finest;
}
