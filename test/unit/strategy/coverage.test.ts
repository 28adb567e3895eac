import { describe, expect, test } from 'vitest';
import { type CoverageItem, coverageOf } from '../../../shared/strategy/coverage.ts';
import type { Objective, Strategy } from '../../../shared/strategy/strategy.ts';

function objective(id: string, tags: string[], indicators: string[] = []): Objective {
  return {
    id,
    outcomeId: 'o',
    title: id,
    narrative: '',
    lead: null,
    targetDate: null,
    tags,
    links: indicators.map((indicatorId) => ({ indicatorId, why: '', control: null, measures: null })),
  };
}

function strategyOf(objectives: Objective[], withoutOutcome: Objective[] = []): Strategy {
  return {
    title: '',
    vision: '',
    outcomes: [{ id: 'o', title: 'Outcome', narrative: '', objectives }],
    withoutOutcome,
    stars: [],
  };
}

const item = (id: string, parent?: string): CoverageItem => ({ id, title: id, parent });
const nested = [item('f/a'), item('f/b', 'f/a'), item('f/c', 'f/b'), item('f/d')];
const noTags = () => [];

test('a parent that only its children serve says so, at any depth', () => {
  const { items, untagged } = coverageOf(strategyOf([objective('x', ['f/c'])]), nested, noTags);
  expect(items.map(({ id, objectives, below, served }) => [id, objectives, below, served])).toEqual([
    ['f/a', [], ['x'], 'below'],
    ['f/b', [], ['x'], 'below'],
    ['f/c', ['x'], [], 'objective'],
    ['f/d', [], [], 'none'],
  ]);
  expect(untagged).toEqual([]);
});

test('an objective that serves a parent and its child is told once for the parent, in the order of the strategy', () => {
  const strategy = strategyOf(
    [objective('late', ['f/c']), objective('both', ['f/a', 'f/b'])],
    [objective('loose', ['f/b'])],
  );
  const [a] = coverageOf(strategy, nested, noTags).items;
  expect(a).toMatchObject({ objectives: ['both'], below: ['late', 'loose'], served: 'objective' });
});

test('an item is served by an indicator only where no objective that links it carries the tag', () => {
  const tagsOf = (id: string) => (id === 'i' ? ['f/a', 'other/x'] : []);
  const strategy = strategyOf([
    objective('tagged', ['f/a'], ['i']),
    objective('linking', [], ['i', 'elsewhere']),
  ]);
  const [a] = coverageOf(strategy, [item('f/a')], tagsOf).items;
  expect(a).toMatchObject({
    objectives: ['tagged'],
    indicators: [{ id: 'i', objectives: ['linking'] }],
    served: 'objective',
  });
  const [alone] = coverageOf(strategyOf([objective('linking', [], ['i'])]), [item('f/a')], tagsOf).items;
  expect(alone?.served).toBe('indicator');
});

describe('a framework that is not what it should be is still answered', () => {
  test('items in a circle, and a parent that there is not', () => {
    const odd = [item('f/a', 'f/b'), item('f/b', 'f/a'), item('f/c', 'f/gone')];
    const { items } = coverageOf(strategyOf([objective('x', ['f/a', 'f/c'])]), odd, noTags);
    expect(items.map(({ served }) => served)).toEqual(['objective', 'below', 'objective']);
  });
});
