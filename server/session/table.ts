import { limits } from '../../shared/limits.ts';
import { evidenceRow } from '../../shared/session/evidence.ts';
import type { Session, Step, Table } from '../../shared/session/state.ts';
import { shortTitle } from '../../shared/strategy/plainText.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf, type Strategy } from '../../shared/strategy/strategy.ts';
import type { SessionParts } from './parts.ts';

interface Choice {
  id: string;
  title: string;
}

/** Everything in a strategy that dots can go to. An indicator’s title is not in the strategy, so it is its id here. */
export function choicesIn(strategy: Strategy): Choice[] {
  const objectives = objectivesOf(strategy);
  const indicators = objectives.flatMap(({ links }) => links.map(({ indicatorId }) => indicatorId));
  return [
    ...strategy.outcomes,
    ...objectives,
    ...[...new Set(indicators)].map((id) => ({ id, title: id })),
  ].map(({ id, title }) => ({ id, title }));
}

/**
 * What lies before everybody in a step, in the words that the strategy has at this moment. Guests have no other way to see
 * them.
 */
export async function tableFor(
  parts: Pick<SessionParts, 'documents' | 'library' | 'partnerships'>,
  session: Session,
  step: Step | undefined,
): Promise<Table> {
  const { strategy } = await parts.documents.read(session.strategyId, readStrategy);
  const outcome = strategy.outcomes.find(({ id }) => id === step?.target);
  const objective = objectivesOf(strategy).find(({ id }) => id === step?.target);
  const about = outcome ?? objective;
  const options = step?.kind === 'prioritise' ? optionsFor(strategy, step) : [];
  const { overlay, areaCode } = await parts.partnerships.facts(session.partnershipId);
  const library = parts.library.over(overlay);
  const titled = options.map(({ id, title }) => ({
    id,
    title: title === id ? (library.indicator(id)?.title ?? id) : shortTitle(title),
  }));
  const linked = new Set(
    (objective ? [objective] : (outcome?.objectives ?? [])).flatMap(({ links }) =>
      links.map(({ indicatorId }) => indicatorId),
    ),
  );
  const evidence =
    step?.kind === 'rate' ? library.summaries([...linked], areaCode).map(evidenceRow) : undefined;
  const shown = { options: titled, ...(evidence && { evidence }) };
  if (about === undefined && step?.kind === 'write') return { ...wholeOf(strategy), ...shown };
  return { title: about ? shortTitle(about.title) : '', narrative: about?.narrative ?? '', ...shown };
}

/** Where the plan names no part of it, the strategy itself is written: its vision, and what it sets out. */
function wholeOf({ title, vision, outcomes, withoutOutcome }: Strategy): Pick<Table, 'title' | 'narrative'> {
  const named = (words: string) => (words === '' ? 'Untitled' : words);
  const parts = outcomes.map((outcome, index) =>
    [
      `${index + 1}. ${named(outcome.title)}`,
      ...outcome.objectives.map((objective) => `– ${named(objective.title)}`),
    ].join('\n'),
  );
  const alone = withoutOutcome.map((objective) => `– ${named(objective.title)}`).join('\n');
  return {
    title: shortTitle(title),
    narrative: [vision, ...parts, alone].filter((words) => words !== '').join('\n\n'),
  };
}

/** What the plan says; else what belongs to its target; else every objective. */
function optionsFor(strategy: Strategy, { options, target }: Step): Choice[] {
  const all = choicesIn(strategy);
  const named = all.filter(({ id }) => options?.includes(id));
  const outcome = strategy.outcomes.find(({ id }) => id === target);
  const objective = objectivesOf(strategy).find(({ id }) => id === target);
  const linked = new Set(objective?.links.map(({ indicatorId }) => indicatorId));
  const choices = [
    named,
    outcome?.objectives ?? [],
    all.filter(({ id }) => linked.has(id)),
    objectivesOf(strategy),
  ];
  return (choices.find(({ length }) => length > 0) ?? []).slice(0, limits.dotOptions);
}
