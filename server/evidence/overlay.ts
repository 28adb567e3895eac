import type { Framework } from '../../shared/evidence/framework.ts';
import type { Goal } from '../../shared/evidence/goal.ts';
import type { Indicator } from '../../shared/evidence/indicator.ts';
import type { OwnScores } from '../../shared/evidence/scores.ts';
import type { Figures } from './figures.ts';

/**
 * How one partnership’s own evidence lies over the pack that everybody shares:
 *
 *   - each source of own evidence (what people recorded, what they imported, which frameworks they keep) gives one layer:
 *     indicators and frameworks that only this partnership has, and rows of figures for those and for the pack’s;
 *   - a row replaces the row below it for the same indicator, area and days, and otherwise stands beside it; of two own rows
 *     the one that came in later stands, so that neither a correction by hand nor a newer file is lost under the other;
 *   - `library.over(overlay)` is the library as that partnership sees it. Search, detail, summaries and comparisons read
 *     through it, and nothing of it is kept in the shared library.
 */
export interface Overlay {
  /** Own minimum and target, by indicator id. */
  scores: ReadonlyMap<string, OwnScores>;
  /** Own goals at years by indicator id, the earliest first. */
  goals: ReadonlyMap<string, readonly Goal[]>;
  /** Codes of the areas that the partnership compares itself with. */
  comparators: readonly string[];
  layer: OverlayLayer;
}

export interface OverlayLayer {
  indicators: readonly OwnIndicator[];
  /** With nothing worked out yet of who takes whose place. */
  frameworks: readonly Framework[];
  figures: Figures;
}

/** What an indicator of a partnership’s own is. Where and when it has figures is read from the figures. */
export type OwnIndicator = Omit<Indicator, 'levels' | 'periods'>;

/** Where a layer comes from. */
export interface LayerSource {
  /** The same object as long as nothing of it changed, so that what is made from it is made once. */
  layer(partnershipId: string): Promise<OverlayLayer>;
}

export const noFigures: Figures = {
  series: () => [],
  hasRow: () => false,
  hasValue: () => false,
  value: () => undefined,
  lastEnd: () => null,
  areas: () => [],
  periods: () => [],
  indicators: () => [],
};

export const noLayer: OverlayLayer = { indicators: [], frameworks: [], figures: noFigures };
export const noOverlay: Overlay = {
  scores: new Map(),
  goals: new Map(),
  comparators: [],
  layer: noLayer,
};
