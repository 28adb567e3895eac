import { limits } from '../../../shared/limits.ts';
import { type DraftPlan, type DraftStep, needsTarget, numberOf } from './draft.ts';

/** What is missing or wrong before anything is sent, by the path at which the server would name it. */
export function draftFaults({ title, steps }: DraftPlan): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  if (title.trim() === '') found.title = 'Give it a title';
  if (steps.length === 0) found.steps = 'Add at least one step';
  steps.forEach((step, index) => {
    for (const [field, fault] of stepFaults(step)) found[`steps.${index}.${field}`] = fault;
  });
  return found;
}

/** What is wrong before it is kept as a template: what its steps are about, and what dots go to, may be open there. */
export function templateFaults(draft: DraftPlan): Readonly<Record<string, string>> {
  const found = Object.entries(draftFaults(draft));
  return Object.fromEntries(found.filter(([path]) => !/\.(target|options)$/.test(path)));
}

function* stepFaults(step: DraftStep): Generator<[field: string, fault: string]> {
  if (needsTarget(step.kind) && step.target === '') yield ['target', 'Choose what it is about'];
  const seconds = numberOf(step.minutes);
  const most = limits.stepSeconds / 60;
  if (seconds !== undefined && !(seconds >= 0.25 && seconds <= most)) {
    yield ['seconds', `Write minutes as a number up to ${most}, such as 10 or 1.5, or leave it empty`];
  }
  if (step.kind === 'prioritise' && step.dots !== 'usual') {
    const { length } = step.options;
    if (length < 2) yield ['options', 'Choose at least two that dots can go to'];
    if (length > limits.dotOptions) yield ['options', `Choose at most ${limits.dotOptions}`];
  }
  const budget = step.kind === 'prioritise' ? numberOf(step.budget) : undefined;
  if (budget !== undefined && !(Number.isInteger(budget) && budget >= 1 && budget <= limits.dotBudget)) {
    yield ['budget', `Write a whole number from 1 to ${limits.dotBudget}`];
  }
}
