import type { Page } from 'playwright-core';
import type { StepPlan } from '../../../shared/session/plan.ts';
import type { SessionView } from '../../../shared/session/viewShape.ts';
import type { StrategyRoom } from './strategyRoom.ts';

/** A live session that is facilitated by programs: `room`'s owner presses the buttons over the API. */
export interface SessionRoom {
  id: string;
  code: string;
  strategyId: string;
  outcome: string;
  objective: string;
  /** Ids of its steps. */
  steps: string[];
  /** To the n-th step, from 0. */
  move(n: number): Promise<void>;
  reveal(): Promise<void>;
  round(): Promise<void>;
  /** Signs the rating of the n-th step. */
  record(n: number, level?: string): Promise<void>;
  close(): Promise<void>;
  /** As the facilitator sees it. */
  seen(): Promise<SessionView>;
}

export async function openSession(
  room: StrategyRoom,
  stepsOf: (ids: { outcome: string; objective: string }) => readonly StepPlan[],
): Promise<SessionRoom> {
  const made = await room.strategy([
    {
      title: 'Healthier for longer',
      objectives: [
        { title: 'Close the gap in healthy life between our wards', narrative: 'Start where it is widest.' },
        { title: 'Everyone can move every day' },
        { title: 'Safe at night, everywhere' },
      ],
    },
  ]);
  const ids = { outcome: made.outcomes[0] ?? '', objective: made.objectives[0] ?? '' };
  const planned = await post(room.owner, `${room.url}/api/strategies/${made.id}/sessions`, {
    title: 'Autumn workshop',
    steps: stepsOf(ids),
  });
  const base = `${room.url}/api/sessions/${planned.id}`;
  const seen = async (): Promise<SessionView> => (await room.owner.request.get(base)).json();
  const steps = (await seen()).steps.map(({ id }) => id);
  const press = async (what: string, data: object = {}) => {
    await post(room.owner, `${base}/${what}`, data);
  };
  return {
    ...{ id: planned.id, code: planned.code, strategyId: made.id, ...ids, steps, seen },
    move: (n) => press('move', { to: steps[n] }),
    reveal: () => press('reveal'),
    round: () => press('round'),
    record: (n, level = 'red') =>
      press('record', {
        ...{ step: steps[n], level, confidence: 70, direction: 'worsening' },
        narrative: 'Nothing we do yet reaches the two wards at the bottom.',
      }),
    close: () => press('close'),
  };
}

async function post(page: Page, address: string, data: object): Promise<{ id: string; code: string }> {
  const answer = await page.request.post(address, { data });
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}: ${await answer.text()}`);
  return await answer.json();
}
