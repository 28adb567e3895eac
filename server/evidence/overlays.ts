import { over } from './overFigures.ts';
import { type LayerSource, noLayer, type OverlayLayer } from './overlay.ts';

/** The layers of a partnership as one, in the order of their sources: a later one lies over an earlier. */
export class Overlays implements LayerSource {
  readonly #sources: readonly LayerSource[];
  /** By the lower and the upper of two. Held by nobody else, a stack goes with its layers, which may be large. */
  readonly #stacks = new WeakMap<OverlayLayer, WeakMap<OverlayLayer, OverlayLayer>>();

  constructor(sources: readonly LayerSource[]) {
    this.#sources = sources;
  }

  async layer(partnershipId: string): Promise<OverlayLayer> {
    const layers = await Promise.all(this.#sources.map((source) => source.layer(partnershipId)));
    return layers.reduce((lower, upper) => this.#stack(lower, upper), noLayer);
  }

  #stack(lower: OverlayLayer, upper: OverlayLayer): OverlayLayer {
    if (lower === noLayer) return upper;
    if (upper === noLayer) return lower;
    const onLower = this.#stacks.get(lower) ?? new WeakMap<OverlayLayer, OverlayLayer>();
    this.#stacks.set(lower, onLower);
    const stack = onLower.get(upper) ?? stackedOn(lower, upper);
    onLower.set(upper, stack);
    return stack;
  }
}

function stackedOn(lower: OverlayLayer, upper: OverlayLayer): OverlayLayer {
  return {
    indicators: [...lower.indicators, ...upper.indicators],
    frameworks: [...lower.frameworks, ...upper.frameworks],
    figures: over(lower.figures, upper.figures),
  };
}
