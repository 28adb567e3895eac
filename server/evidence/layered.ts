import type { Indicator } from '../../shared/evidence/indicator.ts';
import { reachOf } from './catalogue.ts';
import { frameworksOver } from './frameworksOver.ts';
import type { LibraryParts } from './library.ts';
import { over } from './overFigures.ts';
import type { OverlayLayer } from './overlay.ts';
import { Readings } from './readings.ts';
import { SearchIndex } from './search.ts';

/** What was made of a layer lives as long as the layer: it is asked for with each request. */
const made = new WeakMap<OverlayLayer, { from: LibraryParts; parts: LibraryParts }>();

/** The parts of a library with a partnership’s indicators, frameworks and figures laid over them. */
export function underLayer(from: LibraryParts, layer: OverlayLayer): LibraryParts {
  const known = made.get(layer);
  if (known?.from === from) return known.parts;
  const parts = layered(from, layer);
  made.set(layer, { from, parts });
  return parts;
}

function layered(from: LibraryParts, layer: OverlayLayer): LibraryParts {
  const figures = over(from.figures, layer.figures);
  const frameworks = frameworksOver(from.frameworks, layer.frameworks);
  if (figures === from.figures && layer.indicators.length === 0 && layer.frameworks.length === 0) return from;
  const typeOf = (code: string) => from.areas.get(code)?.type;
  const indicators = new Map<string, Indicator>(from.indicators);
  for (const id of layer.figures.indicators()) {
    const indicator = indicators.get(id);
    // Own figures may be newer than the pack's, or reach places that it does not.
    if (indicator) indicators.set(id, { ...indicator, ...reachOf(id, figures, typeOf) });
  }
  const own = layer.indicators.map((each): Indicator => ({ ...each, ...reachOf(each.id, figures, typeOf) }));
  for (const indicator of own) indicators.set(indicator.id, indicator);
  for (const { id, toldBy = [] } of layer.frameworks.flatMap(({ items }) => items)) {
    for (const told of toldBy) {
      const indicator = indicators.get(told);
      if (indicator) indicators.set(told, tagged(indicator, id));
    }
  }
  const titles = new Map(frameworks.flatMap(({ items }) => items.map(({ id, title }) => [id, title])));
  const texts = own.map((indicator) => ({
    indicator,
    also: [],
    items: indicator.tags.flatMap((tag) => titles.get(tag) ?? []),
  }));
  return {
    ...from,
    figures,
    indicators,
    frameworks,
    readings: new Readings(figures, from.areas),
    index: new SearchIndex(texts, from.index),
  };
}

/** With a tag that only this partnership gives it. */
function tagged(indicator: Indicator, tag: string): Indicator {
  if (indicator.tags.includes(tag)) return indicator;
  const tagBasis = { ...indicator.tagBasis, [tag]: 'Chosen by this partnership.' };
  return { ...indicator, tags: [...indicator.tags, tag], tagBasis };
}
