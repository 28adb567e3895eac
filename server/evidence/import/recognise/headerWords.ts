/** What the words over a column say that it is for. Several can hold at once. */
export interface Hints {
  area: boolean;
  /** Of an area: it is wider than the one that the row is about, or an old code. */
  wider: boolean;
  code: boolean;
  period: boolean;
  periodPart: boolean;
  periodKind: boolean;
  indicator: boolean;
  breakdown: boolean;
  unit: boolean;
  lower: boolean;
  upper: boolean;
  margin: boolean;
  status: boolean;
  note: boolean;
  /** Says only that there is a figure: `Value`, `Rate`, `Number`. */
  generic: boolean;
  /** What a figure rests on: a numerator, a denominator, a sample. */
  basis: boolean;
  /** Never of use here: identifiers, ranks, links, dates of publication. */
  other: boolean;
}

const patterns: Record<keyof Hints, RegExp> = {
  area: /\b(?:area|areas|areacd|areanm|local authorit(?:y|ies)|authorit(?:y|ies)|council|district|geograph(?:y|ic)|geog|place|region|county|counties|borough|force|ward|lsoa|msoa|country|countries|nation|ons|gss|ecode|la|lad|ltla|utla|ua|lad\d\dcd|lad\d\dnm|ctyua\d\dcd|ctyua\d\dnm|rgn\d\dcd|rgn\d\dnm|ctry\d\dcd|ctry\d\dnm|ladcd|ladnm|admin|csp|community safety partnership|icb|name|location|town|mnemonic)\b/,
  wider:
    /\b(?:parent|region|regional|country|rgn\d\d(?:cd|nm)|ctry\d\d(?:cd|nm)|old|former|previous|nation|government office|county)\b/,
  code: /\b(?:codes?|cd|areacd|\w+cd|id|ecode|mnemonic|gss|ons)\b/,
  period: /\b(?:period|years?|yr|date|time|month|quarter|fy|fye|reporting|financial year|academic year)\b/,
  periodPart: /\b(?:month|quarter|qtr|term|period)\b/,
  periodKind: /\b(?:time identifier|time period type|period type|year type|time_identifier)\b/,
  indicator:
    /\b(?:indicator|measure|metric|variable|series|statistic|kpi|outcome|question|offence|crime type|dataset|cell|pi|performance measure|title|topic|item|benefit type)\b/,
  breakdown:
    /\b(?:sex|gender|ages?|age group|age band|ethnic\w*|categor(?:y|ies)|type|tenure|disabilit\w*|deprivation|breakdown|characteristic\w*|group|band|status of|phase|school type|subgroup|pupil|cohort|duration|industry|sector|occupation|household)\b/,
  unit: /^(?:units?|uom|unit of measure(?:ment)?|measure ?unit|units? of measure(?:ment)?|value unit|measured in|measure type|unit type)$/,
  lower: /\b(?:lower|low|lcl|lci|ll|lcl95|lci95|min)\b/,
  upper: /\b(?:upper|high|ucl|uci|ul|ucl95|uci95|max)\b/,
  margin:
    /(?:^|\b)(?:conf|margin of error|moe|half width|\+\/-|±|95 ?% ?ci|95 ?% confidence interval|confidence interval|conf int|ci)(?:\b|$|\s*\()/,
  status: /\b(?:status|flags?|symbols?|marker|suppress\w*|qualifier|reliab\w*|quality|data marking)\b/,
  note: /\b(?:notes?|comments?|remarks?|footnotes?|caveats?)\b/,
  generic:
    /^(?:obs[ _]?)?(?:values?|v4_\d|figures?|rates?|numbers?|no|counts?|percent(?:age)?|per ?cent|%|£|amounts?|totals?|results?|actuals?|scores?|estimates?|data|obs|observations?|estimated value|outturn|performance|observation value|obs_value|value %|means?|averages?|medians?|(?:crude |standardised )?rates? (?:\(?%\)?|\(?per [\d,]+[\w ]*\)?)|number and %)?$/,
  basis:
    /\b(?:numerators?|denominators?|sample|sample size|base|unweighted|weighted base|population base|responses|cases|count)\b/,
  other:
    /\b(?:fid|objectid|sort(?:able)?|sort order|easting|northing|lat|long|latitude|longitude|url|link|updated|published|publication|release|downloaded|last ingested|boundary|shape|itl\d?|nuts\d?|uprn|postcode|recent trend|direction of travel|compared to)\b|^(?:index|source|data source|owner|lead|contact|trend|targets?|rag|rag status|rag rating|dot|polarity|good is|status)(?: # ?)*$|^target\b|\btarget$/,
};

/** The header of a column in one line of plain words. */
export function plainHeader(path: readonly string[]): string {
  return path
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_\u2010-\u2015-]+/g, ' ')
    .replace(/\[[^\]]*\]|[?:*"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export function hintsOf(path: readonly string[]): Hints {
  const words = plainHeader(path);
  const last = plainHeader(path.slice(-1));
  const hints = Object.fromEntries(
    Object.entries(patterns).map(([hint, pattern]) => [
      hint,
      pattern.test(hint === 'generic' || hint === 'unit' ? last : words),
    ]),
  ) as Record<keyof Hints, boolean>;
  const interval =
    /\b(?:ci|cl|confidence|conf|limit|bound|interval|95|99)\b/.test(words) ||
    /^(?:lower|upper|lcl|ucl|lci|uci|ll|ul)\b/.test(last);
  const tight = /\b(?:lcl|ucl|lci|uci)(?:95)?\b/.test(words);
  return { ...hints, lower: hints.lower && (interval || tight), upper: hints.upper && (interval || tight) };
}

/**
 * The words of a header that are left without those for limits, status and notes: what a column of limits shares with the
 * column of values that it belongs to.
 */
export function stemOf(path: readonly string[]): string {
  return plainHeader(path)
    .replace(
      /\b(?:lower|upper|low|high|lcl|ucl|lci|uci|ll|ul|ci|cl|confidence|conf|intervals?|limits?|bounds?|95|99|99\.8|per ?cent|observation|status|flags?|notes?|markers?|symbols?|values?|measure|unit|estimates?|obs)\b|[%()+/±]/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}
