import { objectivesOf, type Strategy } from '../strategy/strategy.ts';
import { compareObjective } from './compareObjective.ts';
import { compareProse } from './compareProse.ts';
import type { Difference, DifferencePart, Naming } from './difference.ts';
import { movedIn } from './moved.ts';
import type { Picture } from './picture.ts';
import { textRuns } from './textRuns.ts';

/** What became of each block between two moments, in the order of the strategy; blocks that are gone come last. */
export function compareStrategies(before: Picture, after: Picture, naming: Naming): Difference[] {
  return [
    {
      of: 'strategy',
      id: '',
      title: after.strategy.title,
      parts: strategyParts(before, after, naming),
    } as const,
    ...outcomeDifferences(before, after),
    ...objectiveDifferences(before, after, naming),
  ].filter(({ parts }) => parts.length > 0);
}

function strategyParts(before: Picture, after: Picture, naming: Naming): DifferencePart[] {
  const prose = (['title', 'vision'] as const).flatMap((field) =>
    compareProse(before, after, { of: 'strategy', field }, before.strategy[field], after.strategy[field]),
  );
  const [then, now] = [before, after].map(({ strategy }) => strategy.stars.map((star) => star.indicatorId));
  return [...prose, ...compareStars(then ?? [], now ?? [], naming)];
}

function compareStars(then: readonly string[], now: readonly string[], naming: Naming): DifferencePart[] {
  const said = (words: string, id: string): DifferencePart => ({
    part: 'stars',
    words: `${words}: ${naming.indicator(id)}`,
    runs: null,
  });
  return [
    ...now.filter((id) => !then.includes(id)).map((id) => said('Starred as a killer indicator', id)),
    ...then.filter((id) => !now.includes(id)).map((id) => said('Star taken off', id)),
  ];
}

function outcomeDifferences(before: Picture, after: Picture): Difference[] {
  const old = new Map(before.strategy.outcomes.map((outcome) => [outcome.id, outcome]));
  const now = after.strategy.outcomes;
  const moved = movedIn(
    [...old.keys()],
    now.map(({ id }) => id),
  );
  const standing = now.map((outcome): Difference => {
    const { id, title } = outcome;
    const then = old.get(id);
    old.delete(id);
    if (!then) return { of: 'outcome', id, title, parts: came(before, 'outcome', id, '', outcome) };
    const way = moved.get(id);
    const parts: DifferencePart[] = [
      ...(way ? [{ part: 'place', words: `Moved ${way}`, runs: null } as const] : []),
      ...(['title', 'narrative'] as const).flatMap((field) =>
        compareProse(before, after, { of: 'outcome', id, field }, then[field], outcome[field]),
      ),
    ];
    return { of: 'outcome', id, title, parts };
  });
  const gone = [...old.values()].map((outcome): Difference => {
    const { id, title } = outcome;
    return { of: 'outcome', id, title, parts: went(outcome) };
  });
  return [...standing, ...gone];
}

function objectiveDifferences(before: Picture, after: Picture, naming: Naming): Difference[] {
  const old = new Map(objectivesOf(before.strategy).map((objective) => [objective.id, objective]));
  const reordered = reorderedObjectives(before.strategy, after.strategy);
  const standing = objectivesOf(after.strategy).map((objective): Difference => {
    const { id, title, outcomeId } = objective;
    const then = old.get(id);
    old.delete(id);
    if (!then) {
      const where = outcomeId === null ? '' : ` in ${called(after.strategy, outcomeId)}`;
      return { of: 'objective', id, title, parts: came(before, 'objective', id, where, objective) };
    }
    const way = reordered.get(id);
    const place =
      then.outcomeId !== outcomeId
        ? `Moved from ${called(before.strategy, then.outcomeId)} to ${called(after.strategy, outcomeId)}`
        : way && `Moved ${way}`;
    const parts: DifferencePart[] = [
      ...(place ? [{ part: 'place', words: place, runs: null } as const] : []),
      ...(['title', 'narrative'] as const).flatMap((field) =>
        compareProse(before, after, { of: 'objective', id, field }, then[field], objective[field]),
      ),
      ...compareObjective(then, objective, naming),
    ];
    return { of: 'objective', id, title, parts };
  });
  const gone = [...old.values()].map((objective): Difference => {
    const { id, title } = objective;
    return { of: 'objective', id, title, parts: went(objective) };
  });
  return [...standing, ...gone];
}

/** Among those that stayed in their outcome. */
function reorderedObjectives(before: Strategy, after: Strategy): Map<string, 'up' | 'down'> {
  const homes = new Map(before.outcomes.map(({ id, objectives }) => [id, objectives]));
  const pairs = after.outcomes.map(({ id, objectives }) => [homes.get(id) ?? [], objectives] as const);
  const all = [...pairs, [before.withoutOutcome, after.withoutOutcome] as const];
  const ids = (objectives: readonly { id: string }[]) => objectives.map(({ id }) => id);
  return new Map(all.flatMap(([then, now]) => [...movedIn(ids(then), ids(now))]));
}

interface Words {
  narrative: string;
}

function came(
  before: Picture,
  of: 'outcome' | 'objective',
  id: string,
  where: string,
  words: Words,
): DifferencePart[] {
  const back = before.has(of, id);
  return [
    { part: back ? 'restored' : 'added', words: `${back ? 'Brought back' : 'Added'}${where}`, runs: null },
    ...wordsOf(words, 'added'),
  ];
}

function went(words: Words): DifferencePart[] {
  return [{ part: 'deleted', words: 'Deleted', runs: null }, ...wordsOf(words, 'removed')];
}

/** What stood in a block that came or went. Its title stands above already. */
function wordsOf({ narrative }: Words, change: 'added' | 'removed'): DifferencePart[] {
  if (narrative === '') return [];
  const runs = change === 'added' ? textRuns('', narrative) : textRuns(narrative, '');
  return [{ part: 'narrative', words: 'Wording', runs }];
}

function called({ outcomes }: Strategy, id: string | null): string {
  const outcome = outcomes.find((each) => each.id === id);
  return outcome ? `“${outcome.title || 'an outcome without a title'}”` : '“Without an outcome”';
}
