import { over } from './overFigures.ts';
import { type LayerSource, noLayer, type OverlayLayer } from './overlay.ts';

/** Stacks kept in memory. A stack is little beside its layers; that is a bound, not a need. */
const mostKept = 200;

/** The layers of a partnership as one, in the order of their sources: a later one lies over an earlier. */
export class Overlays implements LayerSource {
  readonly #sources: readonly LayerSource[];
  readonly #stacked = new Map<string, { layers: readonly OverlayLayer[]; stack: OverlayLayer }>();

  constructor(sources: readonly LayerSource[]) {
    this.#sources = sources;
  }

  async layer(partnershipId: string): Promise<OverlayLayer> {
    const layers = await Promise.all(this.#sources.map((source) => source.layer(partnershipId)));
    const known = this.#stacked.get(partnershipId);
    if (known && layers.every((layer, index) => layer === known.layers[index])) return known.stack;
    const stack = layers.reduce(stackedOn, noLayer);
    this.#stacked.delete(partnershipId);
    this.#stacked.set(partnershipId, { layers, stack });
    const [oldest] = this.#stacked.keys();
    if (this.#stacked.size > mostKept && oldest !== undefined) this.#stacked.delete(oldest);
    return stack;
  }
}

function stackedOn(lower: OverlayLayer, upper: OverlayLayer): OverlayLayer {
  if (lower === noLayer) return upper;
  if (upper === noLayer) return lower;
  return {
    indicators: [...lower.indicators, ...upper.indicators],
    figures: over(lower.figures, upper.figures),
  };
}
