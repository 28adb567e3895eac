import type { Bus } from '../bus.ts';
import type { LayerSource, OverlayLayer } from './overlay.ts';

/** Partnerships whose layer is kept in memory: those that were asked for last. */
const mostKept = 100;

/** Layers made of a partnership's records, read once and again after each change that the bus tells of. */
export function keptLayers(bus: Bus, read: (partnershipId: string) => Promise<OverlayLayer>): LayerSource {
  const kept = new Map<string, Promise<OverlayLayer>>();
  bus.listen((happening) => {
    if (happening.kind === 'partnership' && happening.about === undefined)
      kept.delete(happening.partnershipId);
  });
  return {
    layer(partnershipId) {
      const known = kept.get(partnershipId) ?? read(partnershipId);
      kept.delete(partnershipId);
      kept.set(partnershipId, known);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      known.catch(() => {
        if (kept.get(partnershipId) === known) kept.delete(partnershipId);
      });
      return known;
    },
  };
}
