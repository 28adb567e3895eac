import type { AreaItem, IndicatorDetail, PackInfo } from '../../shared/api/evidence.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import type { Area, AreaName } from '../../shared/evidence/area.ts';
import { breaksIn } from '../../shared/evidence/breaks.ts';
import type { Framework } from '../../shared/evidence/framework.ts';
import type { Goal } from '../../shared/evidence/goal.ts';
import { type Indicator, isPoint, type Observation } from '../../shared/evidence/indicator.ts';
import { principlesOf } from '../../shared/evidence/principles.ts';
import { type Score, scoresOf } from '../../shared/evidence/scores.ts';
import type { SimilarKind } from '../../shared/evidence/similar.ts';
import { type EvidenceSummary, summarise } from '../../shared/evidence/summary.ts';
import { unanswered } from '../../shared/ledger/principleView.ts';
import type { AreaIndex } from './areaIndex.ts';
import { searchAreas } from './areaSearch.ts';
import { comparatorsOf } from './comparators.ts';
import { type Among, comparePlaces, type PlacesCompared } from './comparePlaces.ts';
import type { Figures } from './figures.ts';
import { type Found, findIndicators, type IndicatorQuery } from './findIndicators.ts';
import { type ItemOf, itemsOf } from './itemsOf.ts';
import { underLayer } from './layered.ts';
import type { Overlay } from './overlay.ts';
import type { Readings } from './readings.ts';
import type { SearchIndex } from './search.ts';
import { listsFor, similarAreas } from './similarPlaces.ts';

export interface LibraryParts {
  pack: PackInfo;
  indicators: ReadonlyMap<string, Indicator>;
  frameworks: readonly Framework[];
  areas: AreaIndex;
  figures: Figures;
  readings: Readings;
  index: SearchIndex;
  /** What a partnership set and chose for itself; empty in the library that everybody shares. */
  own: Pick<Overlay, 'scores' | 'goals' | 'comparators'>;
}

/** What else is wanted beside a place. */
interface Beside {
  similar?: SimilarKind | undefined;
  /** Codes of places. */
  compare?: readonly string[] | undefined;
}

/** What is known of an indicator for a place before anything is said about its future. */
export interface Prospect {
  indicator: Indicator;
  area: AreaName | null;
  series: readonly Observation[];
  target: Score;
  /** The partnership's own, the earliest first. */
  goals: readonly Goal[];
}

const notYet = { code: 'not-published', reason: 'There was no figure for this place yet.' } as const;

/**
 * The evidence that everybody shares, or with `over` as one partnership sees it. Answers are plain objects in the shapes of the
 * API. Areas are named by code; one that does not exist is a 422 on `area`.
 */
export class EvidenceLibrary {
  readonly pack: PackInfo;
  private readonly parts: LibraryParts;

  constructor(parts: LibraryParts) {
    this.parts = parts;
    this.pack = parts.pack;
  }

  /** The library with one partnership’s own evidence over it. Nothing of that is kept in this one. */
  over(overlay: Overlay): EvidenceLibrary {
    const { scores, goals, comparators } = overlay;
    const own = { scores, goals, comparators };
    return new EvidenceLibrary({ ...underLayer(this.parts, overlay.layer), own });
  }

  /** What an indicator is, or undefined where the library has none of that id. */
  indicator(id: string): Indicator | undefined {
    return this.parts.indicators.get(id);
  }

  /** All of them, the partnership’s own included. */
  allIndicators(): Indicator[] {
    return [...this.parts.indicators.values()];
  }

  /** All areas, abolished ones included. */
  allAreas(): readonly Area[] {
    return this.parts.areas.all;
  }

  /** Their figures, for whoever goes through many of them. */
  get figures(): Figures {
    return this.parts.figures;
  }

  area(code: string): Area | undefined {
    return this.parts.areas.get(code);
  }

  /** The partnership’s own first, then everybody’s; those out of use last. */
  frameworks(): readonly Framework[] {
    return this.parts.frameworks;
  }

  /** An item by its `framework/item` id, with its framework. */
  item(tag: string): ItemOf | undefined {
    return itemsOf(this.parts.frameworks).get(tag);
  }

  /** Best match first, with the choices that the filters have; unknown frameworks, tags and areas are a 422 on their field. */
  search(query: IndicatorQuery, today: string): Found {
    const area = query.area === undefined ? null : this.areaAt(query.area);
    const known = (field: 'framework' | 'tag', exists: boolean): void => {
      if (!exists) throw invalidField(field, `There is no ${field} of that id in the library.`);
    };
    const { framework, tag: tags = [] } = query;
    known('framework', framework === undefined || this.parts.frameworks.some(({ id }) => id === framework));
    known(
      'tag',
      tags.every((tag) => this.item(tag) !== undefined),
    );
    return findIndicators(this.parts, query, area, today);
  }

  /** An indicator for a place (null: none chosen). An unknown id is `not-found`. */
  detail(id: string, areaCode: string | null, asked: Beside = {}): IndicatorDetail {
    const indicator = this.known(id);
    const { readings } = this.parts;
    const { similar: kind = 'global' } = asked;
    const chosen = (asked.compare ?? []).map((code) => this.areaAt(code, 'compare'));
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
      comparators: area ? comparatorsOf(this.parts, indicator, area, { period: compared, kind, chosen }) : [],
      direction: summary.direction,
      principles: principlesOf(indicator, series, this.pack.collected).map(unanswered),
      breaks: breaksIn(series),
      similar: { kind, lists: listsFor(this.parts, area) },
      missing: summary.missing,
      remark: summary.remark,
      pack: this.pack,
    };
  }

  /** A place (null: none chosen) beside what is around it, and inside it or like it. An unknown id is `not-found`. */
  places(id: string, areaCode: string | null, among: Among = 'inside'): PlacesCompared {
    const area = areaCode === null ? null : this.areaAt(areaCode);
    return comparePlaces(this.parts, this.known(id), area, among);
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

  /** What a look ahead stands on, for a place (null: none chosen). An unknown id is `not-found`. */
  prospect(id: string, areaCode: string | null): Prospect {
    const indicator = this.known(id);
    const area = areaCode === null ? null : this.areaAt(areaCode);
    const series = area ? this.parts.readings.series(id, area) : [];
    const latest = series.findLast(isPoint) ?? null;
    const { target } = scoresOf({
      polarity: indicator.polarity,
      latest,
      absence: null,
      similar: latest ? this.parts.readings.similarIn(id, area, latest.period) : { total: 0, places: [] },
      own: this.parts.own.scores.get(id),
    });
    return {
      indicator,
      area: area && { code: area.code, name: area.name },
      series,
      target,
      goals: this.parts.own.goals.get(id) ?? [],
    };
  }

  /** A place's rows, oldest first; none for an indicator or a place that the library does not have. */
  series(id: string, areaCode: string): readonly Observation[] {
    const area = this.area(areaCode);
    return area && this.indicator(id) ? this.parts.readings.series(id, area) : [];
  }

  /** The place's rows that another figure for the same days lies over. */
  covered(id: string, areaCode: string): readonly Observation[] {
    return this.parts.figures.covered?.(id, areaCode) ?? [];
  }

  /** The places on the first list that names any for a place, with the list's title; null where none does. */
  placesLike(areaCode: string): { title: string; areas: readonly Area[] } | null {
    const area = this.area(areaCode);
    const [list] = listsFor(this.parts, area ?? null).filter(({ known }) => known > 0);
    return area && list ? { title: list.title, areas: similarAreas(this.parts, area, list.kind) } : null;
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
      own: this.parts.own.scores.get(indicator.id),
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

  private known(id: string): Indicator {
    const indicator = this.indicator(id);
    if (!indicator) throw new Problem('not-found', 'The library has no indicator of that id.');
    return indicator;
  }

  private areaAt(code: string, field = 'area'): Area {
    const area = this.area(code);
    if (!area) throw invalidField(field, 'There is no place of that code. GET /api/areas lists them.');
    return area;
  }
}
