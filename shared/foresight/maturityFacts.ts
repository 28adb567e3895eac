import type { RealityAnswerEntry } from '../ledger/realityAnswer.ts';
import { linkOf, saidOfLinks } from '../ledger/saidOfLinks.ts';
import type { StageEntry } from '../ledger/stageEntry.ts';
import { stageStandings } from '../ledger/stageStanding.ts';
import type { Stage } from '../ledger/stages.ts';
import { standings } from '../ledger/standing.ts';
import type { StrategyEntry } from '../ledger/strategyEntry.ts';
import type { LinkDates } from '../strategy/linkDates.ts';
import { objectivesOf, type Strategy } from '../strategy/strategy.ts';
import type { MaturityFacts, Span } from './maturity.ts';

/** A linked indicator with what a strategy's own truths say of it: the words and links, and what was signed. */
export interface LinkedFacts
  extends Pick<MaturityFacts, 'linkedAt' | 'answers' | 'citations' | 'acting' | 'decisions'> {
  id: string;
  objectives: { id: string; title: string; stage: Stage }[];
}

/**
 * The indicators that a strategy links today, in its order, each once. What was unlinked since is in none of this: when that
 * was is not kept. A date of a link that is no date (a program wrote it) counts as `now`.
 */
export function linkedFacts(
  strategy: Strategy,
  linkDates: LinkDates,
  entries: readonly StrategyEntry[],
  now: string,
): LinkedFacts[] {
  const citations = citationsIn(entries);
  const saidOf = saidOfLinks(entries);
  const stages = stageStandings(entries);
  const found = new Map<string, LinkedFacts>();
  for (const { id, title, links } of objectivesOf(strategy)) {
    const standing = stages.get(id);
    for (const { indicatorId } of links) {
      const linkedAt = momentOr(now, linkDates.get(id)?.get(indicatorId));
      const known = found.get(indicatorId) ?? {
        ...{ id: indicatorId, linkedAt, objectives: [], answers: [], acting: [], decisions: [] },
        citations: citations.get(indicatorId) ?? [],
      };
      const { answers: said = [] } = saidOf.get(linkOf(id, indicatorId)) ?? {};
      found.set(indicatorId, {
        ...known,
        linkedAt: linkedAt < known.linkedAt ? linkedAt : known.linkedAt,
        objectives: [...known.objectives, { id, title, stage: standing?.stage ?? 'define' }],
        answers: [...known.answers, ...spansOf(said, ['compared', 'everywhere'])],
        decisions: [...known.decisions, ...spansOf(said, ['decision'])],
        acting: [...known.acting, ...actingSpans(standing?.moves ?? [], linkedAt)],
      });
    }
  }
  return [...found.values()];
}

/** What several strategies say, each indicator once: what is recorded of it in one counts for all of them. */
export function together(strategies: readonly (readonly LinkedFacts[])[]): LinkedFacts[] {
  const found = new Map<string, LinkedFacts>();
  for (const each of strategies.flat()) {
    const known = found.get(each.id);
    found.set(each.id, known ? joined(known, each) : each);
  }
  return [...found.values()];
}

function joined(one: LinkedFacts, other: LinkedFacts): LinkedFacts {
  return {
    id: one.id,
    linkedAt: one.linkedAt < other.linkedAt ? one.linkedAt : other.linkedAt,
    objectives: [...one.objectives, ...other.objectives],
    answers: [...one.answers, ...other.answers],
    citations: [...one.citations, ...other.citations],
    acting: [...one.acting, ...other.acting],
    decisions: [...one.decisions, ...other.decisions],
  };
}

/** Agreed ratings that rely on an indicator, each until it was replaced or withdrawn. */
function citationsIn(entries: readonly StrategyEntry[]): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  const all = standings(entries);
  const atOf = new Map(all.map(({ rating }) => [rating.id, rating.at]));
  for (const { rating, supersededBy, withdrawal } of all) {
    if (rating.kind !== 'agreed') continue;
    const replacedAt = supersededBy === null ? null : (atOf.get(supersededBy) ?? null);
    const ends = [replacedAt, withdrawal?.at ?? null].filter((at) => at !== null).sort();
    const span = { from: rating.at, until: ends[0] ?? null };
    for (const id of rating.cites ?? []) {
      const known = found.get(id);
      if (known) known.push(span);
      else found.set(id, [span]);
    }
  }
  return found;
}

/** Each answer until the next one to the same question. “We do not know” explains nothing. */
function spansOf(said: readonly RealityAnswerEntry[], questions: RealityAnswerEntry['question'][]): Span[] {
  return questions.flatMap((question) => {
    const inTurn = said.filter((answer) => answer.question === question);
    return inTurn.flatMap(({ at, verdict }, index) =>
      verdict === 'unknown' ? [] : [{ from: at, until: inTurn[index + 1]?.at ?? null }],
    );
  });
}

/** When an objective was at act or at measure, from when it linked the indicator. */
function actingSpans(moves: readonly Pick<StageEntry, 'to' | 'at'>[], linkedAt: string): Span[] {
  return moves.flatMap(({ to, at }, index) => {
    if (to !== 'act' && to !== 'measure') return [];
    const from = at > linkedAt ? at : linkedAt;
    const until = moves[index + 1]?.at ?? null;
    return until !== null && until <= from ? [] : [{ from, until }];
  });
}

/** Times are compared as text, so only one in this form may be among them. */
function momentOr(now: string, text: string | undefined): string {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) || time > Date.parse(now) ? now : new Date(time).toISOString();
}
