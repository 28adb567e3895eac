/**
 * How far an indicator has come from hindsight to foresight, by what is recorded and by nothing else. The whole rule is in this
 * file: a step is met while what it says holds, and an indicator stands at the last step before the first that is not met. There
 * is no score: steps are not added up, and what is met out of turn is shown and counts once what comes before it is met.
 */
export const maturitySteps = ['described', 'explained', 'predicted', 'acted-upon'] as const;
export type MaturityStep = (typeof maturitySteps)[number];
/** `none`: nothing is met yet. */
export const standings = ['none', ...maturitySteps] as const;
export type Maturity = (typeof standings)[number];

/** A stretch of time in which something holds. ISO 8601 UTC; `until` is no longer part of it, and null while it goes on. */
export interface Span {
  from: string;
  until: string | null;
}

/** What the figures up to a moment tell, from then until the next entry. */
export interface FiguresKnown {
  from: string;
  /** They tell a direction. */
  direction: boolean;
  /** A projection can be made from them. */
  projection: boolean;
}

/** What is recorded of one indicator, with dates. */
export interface MaturityFacts {
  /** Since when it is linked to an objective that stands. ISO 8601 UTC. */
  linkedAt: string;
  /** Oldest first. */
  figures: readonly FiguresKnown[];
  /** Answers to “Compared with what?” and “Is it the same everywhere?” that stand. */
  answers: readonly Span[];
  /** Agreed ratings that stand and rely on it. */
  citations: readonly Span[];
  /** Goals and targets of the partnership’s own, each until its year is over. */
  aims: readonly Span[];
  /** Forecasts that people signed and that are open to all, each until its time is over. */
  forecasts: readonly Span[];
  /** Times at which one of its objectives was at act or at measure. */
  acting: readonly Span[];
  /** Answers to “What decision will this change?” that stand. */
  decisions: readonly Span[];
}

/** What each step calls for, in one sentence for the page. */
export const maturityRules: Readonly<Record<MaturityStep, string>> = {
  described: 'There are figures for our place, and they tell a direction.',
  explained:
    'Somebody has signed why: an answer to “Compared with what?” or “Is it the same everywhere?”, or an agreed rating that relies on it.',
  predicted:
    'We can say what comes: a projection with a goal or target of our own to hold it against, or a forecast that people signed.',
  'acted-upon':
    'It changes what we do: its objective is at act or measure, or somebody has signed which decision it changes and an agreed rating has relied on it since.',
};

const rules: Readonly<Record<MaturityStep, (facts: MaturityFacts, at: string) => boolean>> = {
  described: ({ figures }, at) => known(figures, at)?.direction ?? false,
  explained: ({ answers, citations }, at) => holds(answers, at) || holds(citations, at),
  predicted: ({ figures, aims, forecasts }, at) =>
    holds(forecasts, at) || ((known(figures, at)?.projection ?? false) && holds(aims, at)),
  'acted-upon': ({ acting, decisions, citations }, at) =>
    holds(acting, at) ||
    decisions.some(
      (decision) =>
        isIn(decision, at) && citations.some((cited) => isIn(cited, at) && cited.from > decision.from),
    ),
};

export interface Standing {
  stands: Maturity;
  /** Since when each step is met without a break; null where it is not. */
  met: Record<MaturityStep, string | null>;
}

/** Where an indicator stood at a moment (ISO 8601 UTC), by what was recorded until then. */
export function standingAt(facts: MaturityFacts, at: string): Standing {
  const met: Standing['met'] = { described: null, explained: null, predicted: null, 'acted-upon': null };
  const dates = datesUntil(facts, at);
  for (const step of maturitySteps)
    if (rules[step](facts, at)) met[step] = sinceWhen(facts, step, dates) ?? at;
  return { stands: standsAt(facts, at), met };
}

function standsAt(facts: MaturityFacts, at: string): Maturity {
  const missing = maturitySteps.findIndex((step) => !rules[step](facts, at));
  return standings[missing === -1 ? maturitySteps.length : missing] ?? 'none';
}

/** How many of the indicators that were linked by then stood where, at each moment. */
export function profileAt(all: readonly MaturityFacts[], at: string): Record<Maturity, number> {
  const counts = { none: 0, described: 0, explained: 0, predicted: 0, 'acted-upon': 0 };
  for (const facts of all) if (facts.linkedAt <= at) counts[standsAt(facts, at)] += 1;
  return counts;
}

/** Nothing changes between two dates that are recorded, so only those need looking at. */
function sinceWhen(facts: MaturityFacts, step: MaturityStep, dates: readonly string[]): string | undefined {
  return dates[dates.findLastIndex((date) => !rules[step](facts, date)) + 1];
}

/** Everything that is recorded up to a moment, oldest first. */
function datesUntil(facts: MaturityFacts, at: string): string[] {
  const { figures, answers, citations, aims, forecasts, acting, decisions } = facts;
  const spans = [answers, citations, aims, forecasts, acting, decisions].flat();
  const dates = [
    ...figures.map(({ from }) => from),
    ...spans.flatMap(({ from, until }) => [from, until ?? from]),
  ];
  return [...new Set(dates)].filter((date) => date <= at).sort();
}

function known(figures: readonly FiguresKnown[], at: string): FiguresKnown | undefined {
  return figures.findLast(({ from }) => from <= at);
}

function holds(spans: readonly Span[], at: string): boolean {
  return spans.some((span) => isIn(span, at));
}

function isIn({ from, until }: Span, at: string): boolean {
  return from <= at && (until === null || at < until);
}
