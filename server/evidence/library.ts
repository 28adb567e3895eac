import type { QueryOf } from '../../shared/api/endpoint.ts';
import type {
  AreaItem,
  IndicatorDetail,
  IndicatorItem,
  listIndicators,
  PackInfo,
} from '../../shared/api/evidence.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import type { Area } from '../../shared/evidence/area.ts';
import type { Framework, FrameworkItem } from '../../shared/evidence/framework.ts';
import type { Indicator } from '../../shared/evidence/indicator.ts';
import { principlesOf } from '../../shared/evidence/principles.ts';
import { type EvidenceSummary, summarise } from '../../shared/evidence/summary.ts';
import type { AreaIndex } from './areaIndex.ts';
import { searchAreas } from './areaSearch.ts';
import { comparatorsOf } from './comparators.ts';
import type { QuickFigures } from './figures.ts';
import { findIndicators } from './findIndicators.ts';
import { underLayer } from './layered.ts';
import { noOverlay, type Overlay } from './overlay.ts';
import type { Readings } from './readings.ts';
import type { SearchIndex } from './search.ts';

export interface LibraryParts {
  pack: PackInfo;
  indicators: ReadonlyMap<string, Indicator>;
  frameworks: readonly Framework[];
  areas: AreaIndex;
  figures: QuickFigures;
  readings: Readings;
  index: SearchIndex;
}

const notYet = { code: 'not-published', reason: 'There was no figure for this place yet.' } as const;

/**
 * The evidence that everybody shares, or with `over` as one partnership sees it. Answers are plain objects in the shapes of the
 * API. Areas are named by code; one that does not exist is a 422 on `area`.
 */
export class EvidenceLibrary {
  readonly pack: PackInfo;
  private readonly parts: LibraryParts;
  private readonly overlay: Overlay;

  constructor(parts: LibraryParts, overlay: Overlay = noOverlay) {
    this.parts = parts;
    this.overlay = overlay;
    this.pack = parts.pack;
  }

  /** The library with one partnership’s own evidence over it. Nothing of that is kept in this one. */
  over(overlay: Overlay): EvidenceLibrary {
    return new EvidenceLibrary(underLayer(this.parts, overlay.layer), overlay);
  }

  /** What an indicator is, or undefined where the library has none of that id. */
  indicator(id: string): Indicator | undefined {
    return this.parts.indicators.get(id);
  }

  area(code: string): Area | undefined {
    return this.parts.areas.get(code);
  }

  frameworks(): readonly Framework[] {
    return this.parts.frameworks;
  }

  /** An item by its `framework/item` id, with its framework. */
  item(tag: string): { framework: Framework; item: FrameworkItem } | undefined {
    for (const framework of this.parts.frameworks) {
      const item = framework.items.find((each) => each.id === tag);
      if (item) return { framework, item };
    }
    return undefined;
  }

  /** Best match first; unknown frameworks, tags and areas are a 422 on their field. */
  search(query: QueryOf<typeof listIndicators>): IndicatorItem[] {
    const area = query.area === undefined ? null : this.areaAt(query.area);
    const known = (field: 'framework' | 'tag', exists: boolean): void => {
      if (!exists) throw invalidField(field, `There is no ${field} of that id in the library.`);
    };
    if (query.framework !== undefined) {
      known(
        'framework',
        this.parts.frameworks.some((each) => each.id === query.framework),
      );
    }
    if (query.tag !== undefined) known('tag', this.item(query.tag) !== undefined);
    return findIndicators(this.parts, query, area);
  }

  /** All indicators, those that share the most of these tags first. */
  suggest(tags: string[]): IndicatorItem[] {
    return this.search({ suggest: tags });
  }

  /** An indicator for a place (null: none chosen). An unknown id is `not-found`. */
  detail(id: string, areaCode: string | null): IndicatorDetail {
    const indicator = this.indicator(id);
    if (!indicator) throw new Problem('not-found', 'The library has no indicator of that id.');
    const { areas, readings } = this.parts;
    const area = areaCode === null ? null : this.areaAt(areaCode);
    const series = area ? [...readings.series(id, area)] : [];
    const summary = this.summary(indicator, area);
    const compared = summary.latest?.period ?? indicator.periods.last;
    return {
      ...indicator,
      tagDetails: indicator.tags.map((tag) => this.tagDetail(tag, indicator)),
      area: summary.area,
      series,
      scores: summary.scores,
      comparators: area ? comparatorsOf(indicator, area, compared, { areas, readings }) : [],
      direction: summary.direction,
      principles: principlesOf(indicator, series, this.pack.collected),
      missing: summary.missing,
      remark: summary.remark,
      pack: this.pack,
    };
  }

  /**
   * One row for each id, in that order; ids that the library does not have are left out. `upTo` (an ISO day) leaves out
   * figures of periods that end later: what could be known at an earlier time.
   */
  summaries(ids: readonly string[], areaCode: string | null, upTo?: string): EvidenceSummary[] {
    const area = areaCode === null ? null : this.areaAt(areaCode);
    return ids.flatMap((id) => {
      const indicator = this.indicator(id);
      return indicator ? [this.summary(indicator, area, upTo)] : [];
    });
  }

  /** Places by name or code; every one of them for an empty query. */
  areas(query: string): AreaItem[] {
    return searchAreas(this.parts.areas, query);
  }

  private summary(indicator: Indicator, area: Area | null, upTo?: string): EvidenceSummary {
    const { readings } = this.parts;
    const all = area ? readings.series(indicator.id, area) : [];
    const series = upTo === undefined ? all : all.filter(({ end }) => end <= upTo);
    const tooEarly = all.length > 0 && series.length === 0;
    return summarise({
      indicator,
      area: area && { code: area.code, name: area.name },
      series,
      absence: tooEarly ? notYet : readings.absence(indicator, area, series),
      similarIn: (period) => readings.similarIn(indicator.id, area, period),
      own: this.overlay.scores.get(indicator.id),
      packVersion: this.pack.version,
    });
  }

  private tagDetail(tag: string, indicator: Indicator): IndicatorDetail['tagDetails'][number] {
    const found = this.item(tag);
    return {
      id: tag,
      title: found?.item.title ?? tag,
      framework: found?.framework.title ?? '',
      basis: indicator.tagBasis[tag] ?? '',
    };
  }

  private areaAt(code: string): Area {
    const area = this.area(code);
    if (!area) throw invalidField('area', 'There is no place of that code. GET /api/areas lists them.');
    return area;
  }
}
