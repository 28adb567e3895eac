import type { Page } from 'playwright-core';
import type { StrategyRoom } from './strategyRoom.ts';

/** A strategy with one objective under one outcome. */
export interface Rateable {
  id: string;
  outcome: string;
  objective: string;
}

/** Makes one whose objective watches one indicator. */
export async function oneToRate(room: StrategyRoom): Promise<Rateable> {
  const made = await room.strategy([{ title: 'Health', objectives: [{ title: 'More healthy years' }] }]);
  const [outcome = ''] = made.outcomes;
  const [objective = ''] = made.objectives;
  const link = `${room.url}/api/strategies/${made.id}/objectives/${objective}/links/healthy-life-expectancy-female`;
  const answer = await room.owner.request.put(link, { data: { control: 'shared' } });
  if (!answer.ok()) throw new Error(`${link} answered ${answer.status()}: ${await answer.text()}`);
  return { id: made.id, outcome, objective };
}

/** Rates its objective as the person of `page`, and answers the status. `said` replaces parts of what is said. */
export async function rateThroughApi(
  room: StrategyRoom,
  page: Page,
  at: Rateable,
  said: object = {},
): Promise<number> {
  const answer = await page.request.post(`${room.url}/api/strategies/${at.id}/ratings`, {
    data: {
      target: at.objective,
      level: 'amber',
      confidence: 60,
      direction: 'steady',
      narrative: 'Some things move.',
      kind: 'agreed',
      ...said,
    },
  });
  return answer.status();
}
